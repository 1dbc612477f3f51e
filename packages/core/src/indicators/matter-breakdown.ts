import type { AreaNode, Hierarchy } from '../divisions/hierarchy.js';
import type { CountingTime } from './matter-measures.js';
import { NO_TIER, TIERS, type MatterColumns } from './matter-columns.js';
import { matterIndex } from './matter-index.js';

/** Matters of an area and its parts in a period, by tier and by type. */
export interface MatterBreakdown {
  /** Closed in the period by the tier that closed them, in the order of `TIERS`. */
  readonly closedByTier: readonly number[];
  /** Closed in the period by a tier that nobody knows. */
  readonly closedSomewhere: number;
  /** Accepted in the period by type code. */
  readonly acceptedByType: ReadonlyMap<string, number>;
}

/** @param areaOf - For each place of `columns.areas` the number of its area in the tree. */
export function matterBreakdown(
  columns: MatterColumns,
  hierarchy: Hierarchy,
  areaOf: Int32Array,
  within: Pick<AreaNode, 'index' | 'end'>,
  { fromMs, toMs, asOfMs }: CountingTime,
): MatterBreakdown {
  const index = matterIndex(columns, hierarchy, areaOf);
  const { closedTier, type, types } = columns;
  const period = { within, fromMs, toMs: Math.min(toMs, asOfMs + 1) };
  const closedByTier = TIERS.map(() => 0);
  let closedSomewhere = 0;
  for (const row of index.select({ ...period, date: 'closedAt' }))
    if (closedTier[row] === NO_TIER) closedSomewhere += 1;
    else closedByTier[closedTier[row]!]! += 1;
  const byType = new Int32Array(types.length);
  for (const row of index.select({ ...period, date: 'acceptedAt' })) byType[type[row]!]! += 1;
  return {
    closedByTier,
    closedSomewhere,
    acceptedByType: new Map(types.map((code, place) => [code, byType[place]!])),
  };
}
