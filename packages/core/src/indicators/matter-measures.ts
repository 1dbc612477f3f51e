/** What is counted of matters, and how one of them counts. */
import {
  CROSS_COUNTY,
  DUE_BY_CLOCK,
  NO_TIER,
  SOURCES,
  SUCCESS,
  TIERS,
  type MatterColumns,
} from './matter-columns.js';
import { isDropped, isOpenAt } from './open-at.js';

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
  /** Fallen due [dueAt], closed by then, and those whose due date follows from a clock. */
  'fellDue',
  'closedOnTime',
  'fellDueByClock',
  /** Collected [collectedAt], accepted within 24 hours, from court and petition. */
  'collected',
  'acceptedTimely',
  'fromCourt',
  'fromPetition',
  /** Accepted and not closed, or closed and back (`open-at.ts`), of these past their due date, and of these by a clock. */
  'open',
  'overdue',
  'overdueByClock',
] as const;
export type MatterMeasure = (typeof MATTER_MEASURES)[number];

/** Instants in epoch milliseconds, `fromMs ≤ t < toMs`; nothing after `asOfMs` has happened. */
export interface CountingTime {
  readonly fromMs: number;
  readonly toMs: number;
  readonly asOfMs: number;
}

const PLACE = Object.fromEntries(MATTER_MEASURES.map((measure, place) => [measure, place])) as Readonly<
  Record<MatterMeasure, number>
>;
const DAY_MS = 86_400_000;
const TIMELY_MS = DAY_MS;
const RECURRENCE_MS = 90 * DAY_MS;
const VILLAGE = TIERS.indexOf('village');
const TOWNSHIP = TIERS.indexOf('township');
const CITY = TIERS.indexOf('city');
const COURT = SOURCES.indexOf('court');
const PETITION = SOURCES.indexOf('petition');

export function placeOfMeasure(measure: MatterMeasure): number {
  return PLACE[measure];
}

// Absent instants are NaN, and every comparison with NaN is false.

/**
 * Adds what one row counts in a period.
 *
 * @param counts - `counts[measure · areas + at]`.
 */
export function addFlows(
  columns: MatterColumns,
  row: number,
  { fromMs, toMs, asOfMs }: CountingTime,
  counts: Int32Array,
  areas: number,
  at: number,
): void {
  const flags = columns.flags[row]!;
  // Nothing that happened after `asOf` counts: the period ends there at the latest.
  const endMs = Math.min(toMs, asOfMs + 1);
  const closed = columns.closedAt[row]!;
  if (closed >= fromMs && closed < endMs) {
    const tier = columns.closedTier[row]!;
    counts[PLACE.closed * areas + at]!++;
    if (tier !== NO_TIER) counts[PLACE.closedAtTier * areas + at]!++;
    if (tier <= TOWNSHIP) counts[PLACE.closedAtTownship * areas + at]!++;
    if (tier <= VILLAGE) counts[PLACE.closedAtVillage * areas + at]!++;
    if (flags & SUCCESS) counts[PLACE.resolved * areas + at]!++;
    const reopened = columns.reopenedAt[row]!;
    if (reopened - closed <= RECURRENCE_MS && reopened <= asOfMs) counts[PLACE.recurred * areas + at]!++;
  }
  const accepted = columns.acceptedAt[row]!;
  if (accepted >= fromMs && accepted < endMs) {
    counts[PLACE.accepted * areas + at]!++;
    if (columns.tier[row] !== NO_TIER) counts[PLACE.acceptedAtTier * areas + at]!++;
    if (columns.highestTier[row]! >= CITY && !(columns.highestAt[row]! > asOfMs))
      counts[PLACE.reachedCity * areas + at]!++;
    if (flags & CROSS_COUNTY) counts[PLACE.crossed * areas + at]!++;
  }
  const due = columns.dueAt[row]!;
  if (due >= fromMs && due < toMs && due < asOfMs && !isDropped(flags, closed)) {
    counts[PLACE.fellDue * areas + at]!++;
    if (closed <= due) counts[PLACE.closedOnTime * areas + at]!++;
    if (flags & DUE_BY_CLOCK) counts[PLACE.fellDueByClock * areas + at]!++;
  }
  const collected = columns.collectedAt[row]!;
  if (collected >= fromMs && collected < endMs) {
    counts[PLACE.collected * areas + at]!++;
    if (accepted - collected <= TIMELY_MS && accepted <= asOfMs) counts[PLACE.acceptedTimely * areas + at]!++;
    const source = columns.source[row]!;
    if (source === COURT) counts[PLACE.fromCourt * areas + at]!++;
    else if (source === PETITION) counts[PLACE.fromPetition * areas + at]!++;
  }
}

/** Adds what one row counts at a moment. */
export function addStocks(
  columns: MatterColumns,
  row: number,
  asOfMs: number,
  counts: Int32Array,
  areas: number,
  at: number,
): void {
  if (!isOpenAt(columns, row, asOfMs)) return;
  counts[PLACE.open * areas + at]!++;
  if (!(columns.dueAt[row]! < asOfMs)) return;
  counts[PLACE.overdue * areas + at]!++;
  if (columns.flags[row]! & DUE_BY_CLOCK) counts[PLACE.overdueByClock * areas + at]!++;
}
