import type { Manifest } from '../contract/manifest.js';

/**
 * Where the village stands in a grid's code.
 *
 * - `14`: village 12 + 2; `15`: village 12 + 3.
 * - `20`: object code 6 + village 12 + 2.
 */
const PROFILES: Readonly<Record<Exclude<Manifest['gridCode'], 'free'>, { length: number; from: number }>> = {
  '14': { length: 14, from: 0 },
  '15': { length: 15, from: 0 },
  '20': { length: 20, from: 6 },
};
const VILLAGE_DIGITS = 12;

/**
 * The village that a grid's code says it lies in.
 *
 * @returns `null` when the profile is `free` or the code does not follow it.
 */
export function villageOfGridCode(code: string, profile: Manifest['gridCode']): string | null {
  if (profile === 'free') return null;
  const { length, from } = PROFILES[profile];
  if (code.length !== length || !/^\d+$/.test(code)) return null;
  return code.slice(from, from + VILLAGE_DIGITS);
}
