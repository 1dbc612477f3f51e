/**
 * Periods of the contract, resolved to days of the city.
 *
 * A trailing period is made of whole units that are over at `asOf`: `P12M` on 20 November is the
 * twelve months from November to October, `P30D` the thirty days up to yesterday. So it never
 * compares a month that has just begun with whole ones, and figures that were aggregated by month
 * upstream are exactly those computed from records.
 */
import {
  addMonths,
  calendarDay,
  dayParts,
  formatDay,
  isoWeekday,
  parseDay,
  type CalendarDay,
} from './calendar-day.js';
import type { ZoneClock } from './zone-clock.js';

/** A span of whole days in the city's time zone. */
export interface Period {
  /** As it was asked for. */
  readonly id: string;
  /** First day, and the day after the last. */
  readonly fromDay: CalendarDay;
  readonly toDay: CalendarDay;
  /** The same as instants, epoch milliseconds: `fromMs ≤ t < toMs`. */
  readonly fromMs: number;
  readonly toMs: number;
}

/** First day, and the day after the last. */
export type Span = readonly [CalendarDay, CalendarDay];

const YEAR = /^(\d{4})$/;
const QUARTER = /^(\d{4})-Q([1-4])$/;
const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;
const WEEK = /^(\d{4})-W(0[1-9]|[1-4]\d|5[0-3])$/;
const TRAILING = /^P([1-9]\d{0,2})([DWMY])$/;

/**
 * @param id - `2026`, `2026-Q3`, `2026-10`, `2026-W45` (ISO 8601 weeks), `2026-11-20`,
 *   `2026-01-01/2026-06-30` (both days included), or trailing `P12M`, `P30D`, `P4W`, `P1Y`.
 * @param asOfMs - The instant that counts as now, epoch milliseconds.
 * @throws {RangeError} When the text is not a period.
 */
export function resolvePeriod(id: string, asOfMs: number, clock: ZoneClock): Period {
  const span = fixedSpan(id) ?? trailingSpan(id, clock.dayAt(asOfMs + 1));
  if (!span) throw new RangeError(`A period such as 2026-10, 2026-Q3 or P12M was expected, not "${id}".`);
  const [fromDay, toDay] = span;
  return { id, fromDay, toDay, fromMs: clock.startOfDay(fromDay), toMs: clock.startOfDay(toDay) };
}

/** Whether a text is a period of the contract. */
export function isPeriod(id: string): boolean {
  return fixedSpan(id) !== null || TRAILING.test(id);
}

/** The days of a period that does not depend on now; `null` for trailing ones and other texts. */
export function fixedSpan(id: string): Span | null {
  const slash = id.indexOf('/');
  if (slash > 0) {
    const from = parseDay(id.slice(0, slash));
    const to = parseDay(id.slice(slash + 1));
    return from === null || to === null || to < from ? null : [from, to + 1];
  }
  const year = YEAR.exec(id);
  if (year) return monthsFrom(Number(year[1]), 1, 12);
  const quarter = QUARTER.exec(id);
  if (quarter) return monthsFrom(Number(quarter[1]), Number(quarter[2]) * 3 - 2, 3);
  const month = MONTH.exec(id);
  if (month) return monthsFrom(Number(month[1]), Number(month[2]), 1);
  const week = WEEK.exec(id);
  if (week) return isoWeek(Number(week[1]), Number(week[2]));
  const day = parseDay(id);
  return day === null ? null : [day, day + 1];
}

function monthsFrom(year: number, month: number, count: number): Span {
  return [calendarDay(year, month, 1), calendarDay(year, month + count, 1)];
}

/** Week 1 holds the first Thursday of the year, that is 4 January; week 53 exists in long years only. */
function isoWeek(year: number, week: number): Span | null {
  const fourth = calendarDay(year, 1, 4);
  const monday = fourth - isoWeekday(fourth) + 1 + (week - 1) * 7;
  return dayParts(monday + 3).year === year ? [monday, monday + 7] : null;
}

/** @param today - The first day that is not over. */
function trailingSpan(id: string, today: CalendarDay): Span | null {
  const match = TRAILING.exec(id);
  if (!match) return null;
  const count = Number(match[1]);
  switch (match[2]) {
    case 'D':
      return [today - count, today];
    case 'W': {
      const monday = today - isoWeekday(today) + 1;
      return [monday - count * 7, monday];
    }
    default: {
      const { year, month } = dayParts(today);
      const end = calendarDay(year, month, 1);
      return [addMonths(end, -count * (match[2] === 'Y' ? 12 : 1)), end];
    }
  }
}

/**
 * The months that a period is made of.
 *
 * @returns Ids such as `2026-10` in order; `null` when it begins or ends within a month.
 */
export function wholeMonths(period: Pick<Period, 'fromDay' | 'toDay'>): readonly string[] | null {
  if (dayParts(period.fromDay).dayOfMonth !== 1 || dayParts(period.toDay).dayOfMonth !== 1) return null;
  const months: string[] = [];
  for (let day = period.fromDay; day < period.toDay; day = addMonths(day, 1))
    months.push(formatDay(day).slice(0, 7));
  return months;
}
