/** 100,000 invented communities spread over a city, the same in every run, for all that draw them. */
import { SHARE_STEPS, type CellValue } from '../../../packages/elements/src/scene/cell-value.js';

export interface ManyFlowers {
  /** Longitude and latitude, one after another. */
  readonly positions: Float64Array;
  /** Of each, the core and the six actors. */
  readonly cells: readonly (readonly CellValue[])[];
}

export const FLOWERS = 100_000;
const LEVELS = ['silent', 1, 2, 3, 4] as const;

export function manyFlowers(): ManyFlowers {
  const positions = new Float64Array(FLOWERS * 2);
  for (let index = 0; index < FLOWERS; index++) {
    positions[index * 2] = 106.7 + spread(index, 1) * 1.6;
    positions[index * 2 + 1] = 30.4 + spread(index, 2) * 1.6;
  }
  // Equal values are one object, so that what is measured of the memory is what the drawing keeps.
  const known = new Map<string, CellValue>();
  const valueOf = (index: number, part: number): CellValue => {
    const level = LEVELS[(index * 7 + part * 3) % LEVELS.length]!;
    const share = part === 0 ? null : ((index + part) % SHARE_STEPS) / SHARE_STEPS;
    const pips = part === 0 ? index % 8 : 0;
    const key = [level, share, pips].join();
    const value = known.get(key) ?? { level, share, pips };
    known.set(key, value);
    return value;
  };
  const cells = Array.from({ length: FLOWERS }, (_, index) =>
    Array.from({ length: 7 }, (_none, part) => valueOf(index, part)),
  );
  return { positions, cells };
}

/** 0…1, the same in every run. */
export function spread(index: number, salt: number): number {
  const mixed = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(salt, 0x85ebca6b);
  const twice = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return ((twice ^ (twice >>> 12)) >>> 0) / 2 ** 32;
}
