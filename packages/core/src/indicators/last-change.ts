import type { Matter } from '../contract/resource-records.js';

/** The last instant that a record tells of, epoch milliseconds: from then on nothing about it changes. */
export function lastChange(matter: Matter): number {
  const { collectedAt, acceptedAt = collectedAt, closedAt = acceptedAt, reopenedAt = closedAt } = matter;
  let last = Math.max(collectedAt, acceptedAt, closedAt, reopenedAt);
  for (const { at } of matter.hops ?? []) if (at > last) last = at;
  for (const { at } of matter.history ?? []) if (at > last) last = at;
  return last;
}
