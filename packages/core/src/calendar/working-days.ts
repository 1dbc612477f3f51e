import { isoWeekday, parseDay, type CalendarDay } from './calendar-day.js';

/** Holidays and working weekends as the manifest has them, `YYYY-MM-DD`. */
export interface CalendarDates {
  readonly holidays: readonly string[];
  readonly workdays: readonly string[];
}

/** Which days are worked. */
export interface WorkingDays {
  /** True when no calendar was given and Monday to Friday is assumed: figures say so. */
  readonly assumed: boolean;
  isWorkingDay(day: CalendarDay): boolean;
  /** The day that lies `count` working days after (or, when negative, before) another. */
  add(day: CalendarDay, count: number): CalendarDay;
  /** Working days after `from` up to and including `to`; negative when `to` lies before. */
  between(from: CalendarDay, to: CalendarDay): number;
}

/** A calendar that leaves out a year of days would never find the next working one. */
const LONGEST_REST_DAYS = 366;

/**
 * @param dates - Days off, and weekend days that are worked (调休); a day in both is worked.
 */
export function workingDays(dates?: CalendarDates): WorkingDays {
  const off = new Set((dates?.holidays ?? []).map(parseDay));
  const worked = new Set((dates?.workdays ?? []).map(parseDay));
  const isWorkingDay = (day: CalendarDay): boolean =>
    worked.has(day) || (isoWeekday(day) < 6 && !off.has(day));
  const add = (day: CalendarDay, count: number): CalendarDay => {
    const step = Math.sign(count);
    let left = Math.abs(count);
    let rest = 0;
    while (left > 0 && rest < LONGEST_REST_DAYS) {
      day += step;
      rest += 1;
      if (!isWorkingDay(day)) continue;
      left -= 1;
      rest = 0;
    }
    return day;
  };
  const between = (from: CalendarDay, to: CalendarDay): number => {
    if (to < from) return -between(to, from);
    let count = 0;
    for (let day = from + 1; day <= to; day++) if (isWorkingDay(day)) count += 1;
    return count;
  };
  return { assumed: dates === undefined, isWorkingDay, add, between };
}
