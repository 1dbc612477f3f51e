/**
 * Chance without state: the same key always gives the same number, whatever else is drawn before it.
 * Every random choice of the demo data goes through here, so that one seed gives one city.
 */

/** Parts of a key; joined by `|`, so `('a', 1)` and `('a|1')` are the same key. */
export type KeyPart = string | number;

/**
 * Uniform number for a key (FNV-1a, finished with the mixer of MurmurHash3).
 *
 * @returns A number in [0, 1).
 */
export function hash(...key: readonly KeyPart[]): number {
  const text = key.join('|');
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 0x1_0000_0000;
}

/** Standard normal number for a key (Box–Muller). */
export function gauss(...key: readonly KeyPart[]): number {
  const radius = Math.sqrt(-2 * Math.log(Math.max(1e-9, hash(...key, 'u'))));
  return radius * Math.cos(2 * Math.PI * hash(...key, 'v'));
}

/** Whole number in [0, `count`) for a key. */
export function hashIndex(count: number, ...key: readonly KeyPart[]): number {
  return Math.floor(hash(...key) * count);
}
