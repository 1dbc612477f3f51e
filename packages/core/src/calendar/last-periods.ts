import { addMonths, calendarDay, dayParts, formatDay, isoWeekday, type CalendarDay } from './calendar-day.js';

export type PeriodStep = 'day' | 'week' | 'month' | 'quarter' | 'year';

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

/**
 * The last whole days, ISO weeks, months, quarters or years.
 *
 * @param today - The first day that is not over.
 * @param count - A whole number ≥ 0.
 * @returns Ids of periods, the oldest first.
 */
export function lastPeriods(step: PeriodStep, count: number, today: CalendarDay): readonly string[] {
  return Array.from({ length: count }, (_, place) => periodBefore(step, count - place, today));
}

/** @param back - 1 is the last one that is over. */
function periodBefore(step: PeriodStep, back: number, today: CalendarDay): string {
  if (step === 'day') return formatDay(today - back);
  if (step === 'week') return isoWeekId(today - isoWeekday(today) + 1 - back * 7);
  const { year, month } = dayParts(today);
  const months = MONTHS[step];
  const first = addMonths(calendarDay(year, month - ((month - 1) % months), 1), -back * months);
  const start = dayParts(first);
  if (step === 'year') return String(start.year).padStart(4, '0');
  const head = `${String(start.year).padStart(4, '0')}-`;
  return step === 'quarter'
    ? `${head}Q${(start.month + 2) / 3}`
    : `${head}${String(start.month).padStart(2, '0')}`;
}

/** @param monday - First day of the week, which belongs to the year of its Thursday. */
function isoWeekId(monday: CalendarDay): string {
  const thursday = monday + 3;
  const { year } = dayParts(thursday);
  const week = Math.floor((thursday - calendarDay(year, 1, 1)) / 7) + 1;
  return `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`;
}
