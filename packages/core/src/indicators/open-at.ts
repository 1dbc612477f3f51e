/**
 * Whether a matter is open at a moment: accepted, not over by then, and not dropped on the way. What was closed and
 * came back is open again from the day it came back until it is closed once more.
 */
import type { Matter, Stage } from '../contract/resource-records.js';
import type { MatterColumns } from './matter-columns.js';

/** Stages in which nobody works on a matter, whether or not it was closed. */
export const OVER: ReadonlySet<Stage> = new Set<Stage>(['rejected', 'closed', 'evaluated']);

/** Bit of `flags`: the stage says that it is over, whether or not a closing date is known. */
export const NOT_PENDING = 4;
/** Bit of `flags`: it came back, or its history tells of an end that `closedAt` does not. Few have it. */
export const HAS_MORE_ENDS = 16;

type Dates = Pick<MatterColumns, 'acceptedAt' | 'closedAt' | 'reopenedAt' | 'otherEndAt' | 'flags'>;

export function isOpenAt(columns: Dates, row: number, asOfMs: number): boolean {
  if (!(columns.acceptedAt[row]! <= asOfMs)) return false;
  const flags = columns.flags[row]!;
  // A million are counted: what happened once is read from one date.
  if (flags & HAS_MORE_ENDS) return !isOverAt(columns, row, asOfMs);
  const closed = columns.closedAt[row]!;
  return !(closed <= asOfMs) && !isDropped(flags, closed);
}

/** Closed, rejected or dropped by a moment, and not back. Absent instants are NaN: every comparison is false. */
function isOverAt({ closedAt, reopenedAt, otherEndAt, flags }: Dates, row: number, asOfMs: number): boolean {
  const closed = closedAt[row]!;
  const reopened = reopenedAt[row]!;
  const isPending = (flags[row]! & NOT_PENDING) === 0;
  if (!(reopened <= asOfMs)) {
    if (closed <= asOfMs || otherEndAt[row]! <= asOfMs) return true;
    return isDropped(flags[row]!, closed) && otherEndAt[row] !== otherEndAt[row];
  }
  // Closed again after it came back: the record has the last closing.
  if (closed > reopened) return closed <= asOfMs;
  // Closed before it came back. Over again by its stage; since when may be told by its history, or by nothing.
  return !isPending && !(otherEndAt[row]! > asOfMs);
}

/** Rejected, or closed at a time that nobody wrote down: neither open nor ever late. */
export function isDropped(flags: number, closedAt: number): boolean {
  return (flags & NOT_PENDING) !== 0 && !(closedAt === closedAt);
}

/**
 * When a matter was over by its history alone, where its dates don't say so: its first closing, when `closedAt` is
 * the one after it came back; its last, when `closedAt` is the one before; or its rejection.
 *
 * @returns Epoch milliseconds; `NaN` where the history tells of none.
 */
export function otherEnd({ stage, closedAt, reopenedAt = Number.NaN, history }: Matter): number {
  if (!history || (closedAt !== undefined && reopenedAt !== reopenedAt)) return Number.NaN;
  if (closedAt === undefined || closedAt < reopenedAt) {
    if (!OVER.has(stage)) return firstEnd(history, closedAt === undefined ? reopenedAt : Number.NaN);
    // The step from which on it has been over without a break.
    const lastOpen = history.map((step) => OVER.has(step.stage)).lastIndexOf(false);
    const end = history[lastOpen + 1]?.at ?? Number.NaN;
    return end < reopenedAt ? Number.NaN : end;
  }
  return firstEnd(history, reopenedAt);
}

function firstEnd(history: NonNullable<Matter['history']>, beforeMs: number): number {
  return history.find(({ stage, at }) => OVER.has(stage) && at < beforeMs)?.at ?? Number.NaN;
}
