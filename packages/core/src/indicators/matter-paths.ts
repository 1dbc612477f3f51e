/**
 * The ways of matters through the tiers as columns, row for row beside `matter-columns.ts`. Only the flow
 * and what filters by it ask for them, so they are made when first asked for.
 */
import type { Matter } from '../contract/resource-records.js';
import { TIERS } from './matter-columns.js';

export interface MatterPaths {
  /** Place in `TIERS` of where it began. */
  readonly start: Uint8Array;
  /** Hops of row `r` are `hopStart[r] … hopStart[r + 1] − 1`, in order of time. */
  readonly hopStart: Uint32Array;
  readonly hopFrom: Uint8Array;
  readonly hopTo: Uint8Array;
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

/** Hops in order of time; most records have them so. */
export function orderedHops({ hops = [] }: Pick<Matter, 'hops'>): NonNullable<Matter['hops']> {
  const isOrdered = hops.every(({ at }, place) => place === 0 || at >= (hops[place - 1]?.at ?? at));
  return isOrdered ? hops : [...hops].sort((a, b) => a.at - b.at);
}

/**
 * Where a matter began, place in `TIERS`: at the grid it belongs to; without a grid at the tier where it is, or
 * where it was before its first hop, and where nobody knows, at the grid.
 */
export function startTier(matter: Pick<Matter, 'grid' | 'tier' | 'hops'>): number {
  const [first] = orderedHops(matter);
  if (!first) return matter.tier === undefined ? 0 : TIERS.indexOf(matter.tier);
  return matter.grid === undefined ? Math.max(0, TIERS.indexOf(first.tier) - 1) : 0;
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
