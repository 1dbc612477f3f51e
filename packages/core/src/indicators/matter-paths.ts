/**
 * The ways of matters through the tiers as columns, row for row beside `matter-columns.ts`. Only the flow
 * and what filters by it ask for them, so they are made when first asked for.
 */
import type { Matter } from '../contract/resource-records.js';
import type { MatterColumns } from './matter-columns.js';
import { orderedHops, startTier } from './tier-course.js';
import { TIERS } from './tiers.js';

export interface MatterPaths {
  /** Place in `TIERS` of where it began. */
  readonly start: Uint8Array;
  /** Hops of row `r` are `hopStart[r] … hopStart[r + 1] − 1`, in order of time. */
  readonly hopStart: Uint32Array;
  readonly hopFrom: Uint8Array;
  readonly hopTo: Uint8Array;
  /** Epoch milliseconds. */
  readonly hopAt: Float64Array;
  /** Place in `reasons`. */
  readonly hopReason: Uint8Array;
  readonly reasons: readonly string[];
  /** How long it had been at the tier before, milliseconds; `NaN` where that is not known. */
  readonly hopStayMs: Float64Array;
}

const MOST_REASONS = 256;
const known = new WeakMap<readonly Matter[], MatterPaths>();

/** Remembered as long as the list lives. */
export function matterPaths(matters: readonly Matter[]): MatterPaths {
  let paths = known.get(matters);
  if (!paths) {
    paths = readPaths(matters);
    known.set(matters, paths);
  }
  return paths;
}

function readPaths(matters: readonly Matter[]): MatterPaths {
  const hops = matters.reduce((sum, matter) => sum + (matter.hops?.length ?? 0), 0);
  const reasons: string[] = [];
  const paths = {
    start: new Uint8Array(matters.length),
    hopStart: new Uint32Array(matters.length + 1),
    hopFrom: new Uint8Array(hops),
    hopTo: new Uint8Array(hops),
    hopAt: new Float64Array(hops),
    hopReason: new Uint8Array(hops),
    reasons,
    hopStayMs: new Float64Array(hops),
  };
  const numbers = new Map<string, number>();
  let at = 0;
  matters.forEach((matter, row) => {
    paths.start[row] = startTier(matter);
    paths.hopStart[row] = at;
    let tier = paths.start[row] ?? 0;
    let since = matter.acceptedAt ?? matter.collectedAt;
    for (const hop of orderedHops(matter)) {
      paths.hopFrom[at] = tier;
      tier = TIERS.indexOf(hop.tier);
      paths.hopTo[at] = tier;
      paths.hopAt[at] = hop.at;
      paths.hopReason[at] = reasonNumber(hop.reason, numbers, reasons);
      // A hop before acceptance is a fault of the record, not a negative stay.
      paths.hopStayMs[at] = hop.at >= since ? hop.at - since : Number.NaN;
      since = hop.at;
      at += 1;
    }
  });
  paths.hopStart[matters.length] = at;
  return paths;
}

/**
 * Until when hops belong to the way to the closing of a closed row, epoch milliseconds: until it came back, if it did.
 * Otherwise without an end, since a hop on the day of the closing may be dated after it.
 */
export function closedUntil(
  { closedAt, reopenedAt }: Pick<MatterColumns, 'closedAt' | 'reopenedAt'>,
  row: number,
): number {
  return closedAt[row]! < reopenedAt[row]! ? reopenedAt[row]! - 1 : Infinity;
}

/** Number of the last hop of a row, up to an instant, that leads up from a tier; −1 where none does. */
export function lastHopUp(
  { hopStart, hopFrom, hopTo, hopAt }: MatterPaths,
  row: number,
  from: number,
  untilMs: number,
): number {
  for (let hop = hopStart[row + 1]! - 1; hop >= hopStart[row]!; hop--)
    if (hopFrom[hop] === from && hopTo[hop]! > from && hopAt[hop]! <= untilMs) return hop;
  return -1;
}

/** A table of reasons has a dozen; what comes after 255 counts with the last. */
function reasonNumber(reason: string, numbers: Map<string, number>, reasons: string[]): number {
  let number = numbers.get(reason);
  if (number === undefined) {
    number = Math.min(reasons.length, MOST_REASONS - 1);
    if (number === reasons.length) reasons.push(reason);
    numbers.set(reason, number);
  }
  return number;
}
