import type { Status } from '@hivemap/core';

const RANKS: Readonly<Record<Status, number>> = { stop: 3, warn: 2, ok: 1, unknown: 0, stale: 0 };

/** How much a mark needs to be seen: what is selected before what is wrong, and that before the rest. */
export function attentionRank(status: Status, selected: boolean): number {
  return RANKS[status] + (selected ? 4 : 0);
}
