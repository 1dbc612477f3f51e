import type { Matter } from '../contract/resource-records.js';

/** The last instant that a record tells of, epoch milliseconds: from then on nothing about it changes. */
export function lastChange(matter: Matter): number {
  const { collectedAt, acceptedAt = collectedAt, closedAt = acceptedAt, reopenedAt = closedAt } = matter;
  return lastStep(Math.max(collectedAt, acceptedAt, closedAt, reopenedAt), matter.hops, matter.history);
}

/** The last of an instant and those of hops and history. */
export function lastStep(last: number, hops: Matter['hops'], history: Matter['history']): number {
  if (hops) for (const { at } of hops) if (at > last) last = at;
  if (history) for (const { at } of history) if (at > last) last = at;
  return last;
}
