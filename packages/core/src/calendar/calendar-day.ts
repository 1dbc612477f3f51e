/**
 * Days without a clock: whole days since 1970-01-01 in the proleptic Gregorian calendar, so that
 * arithmetic on days never meets a time zone.
 */
const DAY_MS = 86_400_000;
const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whole days since 1970-01-01. */
export type CalendarDay = number;

/** A day's year, month (1…12) and day of the month. */
export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
}

/** @param month - 1…12; months outside roll over into the years beside. */
export function calendarDay(year: number, month: number, dayOfMonth: number): CalendarDay {
  return Math.round(Date.UTC(year, month - 1, dayOfMonth) / DAY_MS);
}

export function dayParts(day: CalendarDay): DayParts {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, dayOfMonth: date.getUTCDate() };
}

/** ISO weekday: 1 Monday … 7 Sunday. */
export function isoWeekday(day: CalendarDay): number {
  // 1970-01-01 was a Thursday.
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** `2026-11-20`. */
export function formatDay(day: CalendarDay): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** @returns `null` for anything but an existing day written `YYYY-MM-DD`. */
export function parseDay(text: string): CalendarDay | null {
  const match = PATTERN.exec(text);
  if (!match) return null;
  const day = calendarDay(Number(match[1]), Number(match[2]), Number(match[3]));
  return formatDay(day) === text ? day : null;
}

/**
 * The same day of another month; the last day of it where it is shorter (31 December + 2 months is
 * 28 or 29 February).
 */
export function addMonths(day: CalendarDay, months: number): CalendarDay {
  const { year, month, dayOfMonth } = dayParts(day);
  const last = calendarDay(year, month + months + 1, 1) - 1;
  return Math.min(calendarDay(year, month + months, 1) + dayOfMonth - 1, last);
}
