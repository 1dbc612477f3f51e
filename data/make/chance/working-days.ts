/** Working-day arithmetic with a holiday calendar. */
import { dateText, dayOf, startOfDay, weekdayOf, type LocalDay, type LocalMinutes } from './local-time.js';

export interface HolidayCalendar {
  /** Days off that would else be worked. */
  readonly holidays: readonly string[];
  /** Weekend days that are worked in exchange. */
  readonly workdays: readonly string[];
}

export interface WorkingDays {
  isWorked(day: LocalDay): boolean;
  /** The end (18:00) of the n-th working day after a moment. */
  deadline(from: LocalMinutes, days: number): LocalMinutes;
}

const CLOSING_MINUTE = 18 * 60;

export function workingDays({ holidays, workdays }: HolidayCalendar): WorkingDays {
  const off = new Set(holidays);
  const on = new Set(workdays);
  const isWorked = (day: LocalDay): boolean => {
    const date = dateText(day);
    if (on.has(date)) return true;
    const weekday = weekdayOf(day);
    return weekday !== 0 && weekday !== 6 && !off.has(date);
  };
  return {
    isWorked,
    deadline(from, days) {
      let day = dayOf(from);
      for (let left = days; left > 0;) if (isWorked(++day)) left--;
      return startOfDay(day) + CLOSING_MINUTE;
    },
  };
}
