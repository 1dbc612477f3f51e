/** The way of one matter through the tiers, as its record tells it: tiers by their place in `TIERS`. */
import type { Matter } from '../contract/resource-records.js';
import { NO_TIER, TIERS } from './tiers.js';

type Course = Pick<Matter, 'grid' | 'tier' | 'hops'>;

/** Hops in order of time; most records have them so. */
export function orderedHops({ hops = [] }: Pick<Matter, 'hops'>): NonNullable<Matter['hops']> {
  const isOrdered = hops.every(({ at }, place) => place === 0 || at >= (hops[place - 1]?.at ?? at));
  return isOrdered ? hops : [...hops].sort((a, b) => a.at - b.at);
}

/**
 * Where a matter began, place in `TIERS`: at the grid it belongs to; without a grid at the tier where it is, or
 * where it was before its first hop, and where nobody knows, at the grid.
 */
export function startTier(matter: Course): number {
  const [first] = orderedHops(matter);
  if (!first) return matter.tier === undefined ? 0 : TIERS.indexOf(matter.tier);
  return matter.grid === undefined ? Math.max(0, TIERS.indexOf(first.tier) - 1) : 0;
}

/** Where a matter was at an instant; `NO_TIER` where the record does not say. */
export function tierAt(matter: Course, atMs: number): number {
  const hops = orderedHops(matter);
  const last = hops.at(-1);
  if (!last || last.at <= atMs) {
    const tier = matter.tier ?? last?.tier;
    return tier === undefined ? NO_TIER : TIERS.indexOf(tier);
  }
  const before = hops.filter(({ at }) => at <= atMs).at(-1);
  return before ? TIERS.indexOf(before.tier) : startTier(matter);
}

/** The highest tier that a matter had been at by an instant; of one whose tier nobody knows, the grid. */
export function reachedBy(matter: Course, atMs: number): number {
  const now = tierAt(matter, atMs);
  let top = now === NO_TIER ? 0 : now;
  for (const { tier, at } of matter.hops ?? []) if (at <= atMs) top = Math.max(top, TIERS.indexOf(tier));
  return top;
}

/**
 * Where a matter was closed, if it was. Of one that came back later it is where it was until it came back: what
 * became of it afterwards does not change who had closed it. Otherwise it is where it is now, also
 * when a hop is dated later, since dates may lack the hour.
 */
export function closingTier(matter: Course & Pick<Matter, 'closedAt' | 'reopenedAt'>): number {
  const { closedAt, reopenedAt } = matter;
  const cameBack = closedAt !== undefined && reopenedAt !== undefined && closedAt < reopenedAt;
  return tierAt(matter, cameBack ? reopenedAt - 1 : Infinity);
}
