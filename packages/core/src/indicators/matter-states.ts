import type { Matter } from '../contract/resource-records.js';
import type { MatterColumns } from './matter-columns.js';
import { stateAt, type MatterState } from './state-at.js';

/** Where the matters of columns stood at a moment, row by row: numbers of tiers and stages. */
export type MatterStates = Readonly<Record<keyof MatterState, (row: number) => number>>;

/**
 * Most rows have nothing after the moment and are read from the columns; of the others the record is looked into.
 *
 * @param matters - The records of the rows.
 */
export function matterStates(
  columns: MatterColumns,
  matters: readonly Matter[],
  asOfMs: number,
): MatterStates {
  const { changedAt, stage, tier, highestTier } = columns;
  const read =
    (field: keyof MatterState, last: Uint8Array) =>
    (row: number): number => {
      const matter = changedAt[row]! > asOfMs ? matters[row] : undefined;
      return matter ? stateAt(matter, asOfMs)[field] : last[row]!;
    };
  return { stage: read('stage', stage), tier: read('tier', tier), reached: read('reached', highestTier) };
}
