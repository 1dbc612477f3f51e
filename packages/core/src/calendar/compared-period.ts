import { addMonths, dayParts, formatDay, isoWeekday, type CalendarDay } from './calendar-day.js';
import { fixedSpan, wholeMonths, type Period } from './period.js';
import type { ZoneClock } from './zone-clock.js';

/** What a figure is compared with: the period before, or the same one a year earlier. */
export type Comparison = 'previous' | 'lastYear';

type Span = readonly [from: CalendarDay, to: CalendarDay];

const WEEK = /^(\d{4})-(W\d{2})$/;
const TRAILING_DAYS = /^P\d+D$/;
const TRAILING_WEEKS = /^P\d+W$/;
/** A year of whole weeks, so that Mondays are compared with Mondays. */
const WEEKS_A_YEAR_DAYS = 364;

/**
 * The period that another is compared with.
 *
 * What is made of whole months is compared with as many whole months, everything else with as many days. A year
 * earlier, a week is that of the same number (week 53: of 52 where there is none), any other the same dates,
 * of 29 February the 28th.
 */
export function comparedPeriod(period: Period, how: Comparison, clock: ZoneClock): Period {
  const [fromDay, toDay] = how === 'previous' ? previousSpan(period) : lastYearSpan(period);
  const id = periodId(fromDay, toDay);
  return { id, fromDay, toDay, fromMs: clock.startOfDay(fromDay), toMs: clock.startOfDay(toDay) };
}

function previousSpan(period: Period): Span {
  const { id, fromDay, toDay } = period;
  const months = TRAILING_DAYS.test(id) ? null : wholeMonths(period);
  return [months ? addMonths(fromDay, -months.length) : fromDay - (toDay - fromDay), fromDay];
}

function lastYearSpan({ id, fromDay, toDay }: Period): Span {
  const [, year, week = ''] = WEEK.exec(id) ?? [];
  if (year !== undefined) {
    const before = String(Number(year) - 1).padStart(4, '0');
    return fixedSpan(`${before}-${week}`) ?? fixedSpan(`${before}-W52`) ?? [fromDay - 364, toDay - 364];
  }
  if (TRAILING_WEEKS.test(id)) return [fromDay - WEEKS_A_YEAR_DAYS, toDay - WEEKS_A_YEAR_DAYS];
  const from = addMonths(fromDay, -12);
  return [from, Math.max(from + 1, addMonths(toDay, -12))];
}

/**
 * The shortest way to write a span of days: `2026`, `2026-Q3`, `2026-10`, `2026-W45`, `2026-11-20`, else both days.
 *
 * @param toDay - The day after the last.
 */
export function periodId(fromDay: CalendarDay, toDay: CalendarDay): string {
  const day = formatDay(fromDay);
  const { year, month } = dayParts(fromDay);
  const thursday = dayParts(fromDay + 3).year;
  const names = [
    day.slice(0, 4),
    `${day.slice(0, 4)}-Q${Math.ceil(month / 3)}`,
    day.slice(0, 7),
    day,
    ...(isoWeekday(fromDay) === 1 ? [weekId(fromDay, thursday)] : []),
  ];
  const fits = (id: string): boolean => {
    const span = year >= 0 ? fixedSpan(id) : null;
    return span?.[0] === fromDay && span[1] === toDay;
  };
  return names.find(fits) ?? `${day}/${formatDay(toDay - 1)}`;
}

function weekId(monday: CalendarDay, year: number): string {
  const written = String(year).padStart(4, '0');
  const first = fixedSpan(`${written}-W01`)?.[0] ?? monday;
  return `${written}-W${String((monday - first) / 7 + 1).padStart(2, '0')}`;
}
