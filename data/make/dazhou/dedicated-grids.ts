/** Where dedicated grids go: in and around parks and scenic areas, else campuses and markets where people live. */
import { hash } from '../chance/hash.js';
import { weightedPick } from '../chance/weighted-pick.js';
import type { Point } from '../geometry/plane.js';
import { SEED } from './facts.js';
import type { Residents } from './population.js';
import { isUrban } from './villages.js';

export interface DedicatedUse {
  /** Typed reference, or a sort of place. */
  readonly to: string;
  /** Where the place is that it refers to. */
  readonly near?: Point;
}

/** A park or scenic area that keeps dedicated grids at some points. */
export interface DedicatedPlace {
  /** Typed reference, such as `park:P01`. */
  readonly ref: string;
  readonly points: readonly Point[];
}

const MOST_PER_VILLAGE = 4;
const CAMPUS_SHARE = 0.58;

/**
 * @param total - Dedicated grids in the city.
 * @param villageAt - Code of the village at a point, if any.
 * @returns What the dedicated grids of a village are dedicated to, by its code.
 */
export function planDedicatedGrids(
  total: number,
  places: readonly DedicatedPlace[],
  settled: ReadonlyMap<string, Residents>,
  villageAt: (point: Point) => string | undefined,
): Map<string, DedicatedUse[]> {
  const plan = new Map<string, DedicatedUse[]>();
  let count = 0;
  const add = (code: string, use: DedicatedUse): void => {
    const own = plan.get(code) ?? [];
    if (own.length >= MOST_PER_VILLAGE) return;
    plan.set(code, [...own, use]);
    count++;
  };
  for (const { ref, points } of places)
    for (const point of points) {
      const code = villageAt(point);
      if (code && !plan.get(code)?.some(({ to }) => to === ref)) add(code, { to: ref, near: point });
    }
  const codes = [...settled.keys()];
  const weights = codes.map((code) => settled.get(code)!.households ** 1.3 * (isUrban(code) ? 4 : 1));
  const villages = weightedPick(codes, weights);
  for (let i = 0; count < total; i++) {
    const to = hash(SEED, 'dedicated to', i) < CAMPUS_SHARE ? 'campus' : 'market';
    add(villages.pick(hash(SEED, 'dedicated in', i)), { to });
  }
  return plan;
}
