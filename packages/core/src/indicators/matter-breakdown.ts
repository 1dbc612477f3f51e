import type { AreaNode } from '../divisions/hierarchy.js';
import type { CountingTime } from './matter-counts.js';
import { NO_TIER, TIERS, type MatterColumns } from './matter-columns.js';

/** Matters of an area and its parts in a period, by tier and by type. */
export interface MatterBreakdown {
  /** Closed in the period by the tier that closed them, in the order of `TIERS`. */
  readonly closedByTier: readonly number[];
  /** Accepted in the period by type code. */
  readonly acceptedByType: ReadonlyMap<string, number>;
}

/** @param areaOf - For each place of `columns.areas` the number of its area in the tree. */
export function matterBreakdown(
  columns: MatterColumns,
  areaOf: Int32Array,
  within: Pick<AreaNode, 'index' | 'end'>,
  { fromMs, toMs, asOfMs }: CountingTime,
): MatterBreakdown {
  const { length, area, tier, type, types, acceptedAt, closedAt } = columns;
  const endMs = Math.min(toMs, asOfMs + 1);
  const closedByTier = TIERS.map(() => 0);
  const byType = new Int32Array(types.length);
  for (let row = 0; row < length; row++) {
    const at = areaOf[area[row] ?? 0] ?? 0;
    if (at < within.index || at >= within.end) continue;
    const closed = closedAt[row] ?? Number.NaN;
    const accepted = acceptedAt[row] ?? Number.NaN;
    if (closed >= fromMs && closed < endMs && tier[row] !== NO_TIER)
      closedByTier[tier[row] ?? 0] = (closedByTier[tier[row] ?? 0] ?? 0) + 1;
    if (accepted >= fromMs && accepted < endMs) byType[type[row] ?? 0] = (byType[type[row] ?? 0] ?? 0) + 1;
  }
  return { closedByTier, acceptedByType: new Map(types.map((code, place) => [code, byType[place] ?? 0])) };
}
