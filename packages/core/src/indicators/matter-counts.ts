/**
 * Everything that is counted from matters, for all areas in one pass over the columns.
 *
 * `asOf` is part of every count: what was accepted, closed or reopened after it has not happened.
 */
import type { Hierarchy } from '../divisions/hierarchy.js';
import {
  CROSS_COUNTY,
  NO_TIER,
  NOT_PENDING,
  SOURCES,
  SUCCESS,
  TIERS,
  type MatterColumns,
} from './matter-columns.js';
import { rollUp } from './roll-up.js';

/** What is counted of an area. Flows by the date in brackets, stocks at `asOf`. */
export const MATTER_MEASURES = [
  /** Closed [closedAt], at a tier that is known, at which, with success, reopened within 90 days. */
  'closed',
  'closedAtTier',
  'closedAtVillage',
  'closedAtTownship',
  'resolved',
  'recurred',
  /** Accepted [acceptedAt], of which a tier is known, that reached the city or above, that cross counties. */
  'accepted',
  'acceptedAtTier',
  'reachedCity',
  'crossed',
  /** Fallen due [dueAt], and closed by then. */
  'fellDue',
  'closedOnTime',
  /** Collected [collectedAt], accepted within 24 hours, from court and petition. */
  'collected',
  'acceptedTimely',
  'fromCourt',
  'fromPetition',
  /** Accepted and not closed, and of these past their due date. */
  'open',
  'overdue',
] as const;
export type MatterMeasure = (typeof MATTER_MEASURES)[number];

/** Counts of all areas, in the order of the tree, their parts included. */
export interface MatterCounts {
  of(measure: MatterMeasure): Int32Array;
  /** How long the closed ones took, milliseconds, of an area and its parts. */
  durationsOf(area: { readonly index: number; readonly end: number }): Float64Array;
}

/** Instants in epoch milliseconds, `fromMs ≤ t < toMs`. */
export interface CountingTime {
  readonly fromMs: number;
  readonly toMs: number;
  readonly asOfMs: number;
}

const DAY_MS = 86_400_000;
const TIMELY_MS = DAY_MS;
const RECURRENCE_MS = 90 * DAY_MS;
const VILLAGE = TIERS.indexOf('village');
const TOWNSHIP = TIERS.indexOf('township');
const CITY = TIERS.indexOf('city');
const COURT = SOURCES.indexOf('court');
const PETITION = SOURCES.indexOf('petition');

/** @param areaOf - For each place of `columns.areas` the number of its area in the tree. */
export function countMatters(
  columns: MatterColumns,
  hierarchy: Hierarchy,
  areaOf: Int32Array,
  time: CountingTime,
): MatterCounts {
  const areas = hierarchy.nodes.length;
  const counts = new Int32Array(MATTER_MEASURES.length * areas);
  const bases = Object.fromEntries(
    MATTER_MEASURES.map((measure, place) => [measure, place * areas]),
  ) as Bases;
  countFlows(columns, areaOf, time, counts, bases);
  countStocks(columns, areaOf, time, counts, bases);
  rollUp(hierarchy, counts);
  let durations: { readonly starts: Int32Array; readonly values: Float64Array } | undefined;
  return {
    of: (measure) => counts.subarray(bases[measure], bases[measure] + areas),
    durationsOf: ({ index, end }) => {
      durations ??= sortDurations(columns, areaOf, time, areas);
      return durations.values.subarray(durations.starts[index], durations.starts[end]);
    },
  };
}

type Bases = Readonly<Record<MatterMeasure, number>>;

// Absent instants are NaN, and every comparison with NaN is false.

function countFlows(
  columns: MatterColumns,
  areaOf: Int32Array,
  { fromMs, toMs, asOfMs }: CountingTime,
  counts: Int32Array,
  base: Bases,
): void {
  const { area, tier, highestTier, highestAt, source, flags } = columns;
  const { collectedAt, acceptedAt, dueAt, closedAt, reopenedAt } = columns;
  // Nothing that happened after `asOf` counts: the period ends there at the latest.
  const endMs = Math.min(toMs, asOfMs + 1);
  for (let row = 0; row < columns.length; row++) {
    const at = areaOf[area[row]!]!;
    const closed = closedAt[row]!;
    if (closed >= fromMs && closed < endMs) {
      counts[base.closed + at]!++;
      if (tier[row]! !== NO_TIER) counts[base.closedAtTier + at]!++;
      if (tier[row]! <= TOWNSHIP) {
        counts[base.closedAtTownship + at]!++;
        if (tier[row]! <= VILLAGE) counts[base.closedAtVillage + at]!++;
      }
      if (flags[row]! & SUCCESS) counts[base.resolved + at]!++;
      const reopened = reopenedAt[row]!;
      if (reopened - closed <= RECURRENCE_MS && reopened <= asOfMs) counts[base.recurred + at]!++;
    }
    const accepted = acceptedAt[row]!;
    if (accepted >= fromMs && accepted < endMs) {
      counts[base.accepted + at]!++;
      if (tier[row]! !== NO_TIER) counts[base.acceptedAtTier + at]!++;
      if (highestTier[row]! >= CITY && !(highestAt[row]! > asOfMs)) counts[base.reachedCity + at]!++;
      if (flags[row]! & CROSS_COUNTY) counts[base.crossed + at]!++;
    }
    const due = dueAt[row]!;
    if (due >= fromMs && due < toMs && due < asOfMs && !isDropped(flags[row]!, closed)) {
      counts[base.fellDue + at]!++;
      if (closed <= due) counts[base.closedOnTime + at]!++;
    }
    const collected = collectedAt[row]!;
    if (collected >= fromMs && collected < endMs) {
      counts[base.collected + at]!++;
      if (accepted - collected <= TIMELY_MS && accepted <= asOfMs) counts[base.acceptedTimely + at]!++;
      if (source[row] === COURT) counts[base.fromCourt + at]!++;
      else if (source[row] === PETITION) counts[base.fromPetition + at]!++;
    }
  }
}

function countStocks(
  { area, flags, acceptedAt, dueAt, closedAt, length }: MatterColumns,
  areaOf: Int32Array,
  { asOfMs }: CountingTime,
  counts: Int32Array,
  base: Bases,
): void {
  for (let row = 0; row < length; row++) {
    const closed = closedAt[row]!;
    if (!(acceptedAt[row]! <= asOfMs) || closed <= asOfMs || isDropped(flags[row]!, closed)) continue;
    const at = areaOf[area[row]!]!;
    counts[base.open + at]!++;
    if (dueAt[row]! < asOfMs) counts[base.overdue + at]!++;
  }
}

/** Rejected, or closed at a time that nobody wrote down: neither open nor ever late. */
function isDropped(flags: number, closedAt: number): boolean {
  return (flags & NOT_PENDING) !== 0 && !(closedAt === closedAt);
}

/** Durations in the order of the tree, so that an area with its parts is one slice. */
function sortDurations(
  { area, acceptedAt, closedAt, length }: MatterColumns,
  areaOf: Int32Array,
  { fromMs, toMs, asOfMs }: CountingTime,
  areas: number,
): { readonly starts: Int32Array; readonly values: Float64Array } {
  const starts = new Int32Array(areas + 1);
  const endMs = Math.min(toMs, asOfMs + 1);
  const counted = (row: number): boolean =>
    closedAt[row]! >= fromMs && closedAt[row]! < endMs && acceptedAt[row]! <= asOfMs;
  for (let row = 0; row < length; row++) if (counted(row)) starts[areaOf[area[row]!]! + 1]!++;
  for (let index = 0; index < areas; index++) starts[index + 1]! += starts[index]!;
  const values = new Float64Array(starts[areas]!);
  const next = starts.slice();
  for (let row = 0; row < length; row++) {
    if (counted(row)) values[next[areaOf[area[row]!]!]!++] = closedAt[row]! - acceptedAt[row]!;
  }
  return { starts, values };
}
