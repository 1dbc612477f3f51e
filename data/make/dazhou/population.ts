/** Residents and households: synthetic below the county, and adding up to each parent. */
import { apportion } from '../chance/apportion.js';
import { gauss, hash } from '../chance/hash.js';
import type { NamedDivision } from '../sources/china-division.js';
import { COUNTIES, SEED } from './facts.js';
import { isSubdistrict } from './townships.js';
import { isUrban } from './villages.js';

export interface Residents {
  readonly population: number;
  readonly households: number;
}

const FEWEST_RESIDENTS = 260;

/** @returns Residents of every village by its code. */
export function settleVillages(
  townships: readonly NamedDivision[],
  villages: readonly NamedDivision[],
): ReadonlyMap<string, Residents> {
  const subdistricts = new Set(townships.filter(isSubdistrict).map(({ code }) => code));
  const settled = new Map<string, Residents>();
  for (const county of COUNTIES) {
    const own = villages.filter(({ code }) => code.startsWith(county.code));
    const weights = own.map(({ code }) => {
      const base = isUrban(code) ? (subdistricts.has(code.slice(0, 9)) ? 5.2 : 2.1) : 1;
      return base * Math.exp(0.32 * gauss(SEED, 'residents', code));
    });
    apportion(county.population, weights, FEWEST_RESIDENTS).forEach((population, i) => {
      const { code } = own[i]!;
      const perHousehold = (isUrban(code) ? 2.62 : 2.84) + 0.3 * (hash(SEED, 'household', code) - 0.5);
      settled.set(code, { population, households: Math.round(population / perHousehold) });
    });
  }
  return settled;
}
