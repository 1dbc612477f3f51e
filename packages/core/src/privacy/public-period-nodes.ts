import { addMonths, calendarDay, formatDay } from '../calendar/calendar-day.js';
import { resolvePeriod, type Period } from '../calendar/period.js';
import type { ZoneClock } from '../calendar/zone-clock.js';

/** Days after its end that a period is published: what is done within 24 hours is done by then. */
export const PUBLISHED_AFTER_DAYS = 1;

/** A period of a calendar year that is published. */
export interface PeriodNode {
  readonly period: Period;
  /** Place of the period that it adds to, which comes before it; −1 while that is not over. */
  readonly parent: number;
  /** Round of publication: months one after the other, a quarter after its last, the year at the end. */
  readonly stage: number;
}

/** @param today - The first day that is not over. */
export function isPublished({ toDay }: Pick<Period, 'toDay'>, today: number): boolean {
  return toDay + PUBLISHED_AFTER_DAYS <= today;
}

/**
 * The year, the quarters and the months of a calendar year that are over, in this order.
 *
 * @param asOfMs - The data's now, epoch milliseconds.
 */
export function publicPeriodNodes(year: number, asOfMs: number, clock: ZoneClock): readonly PeriodNode[] {
  const today = clock.dayAt(asOfMs + 1);
  const id = String(year).padStart(4, '0');
  const spans = [
    { id, month: 1, months: 12, parent: null, stage: 16 },
    ...[1, 2, 3, 4].map((quarter) => ({
      id: `${id}-Q${quarter}`,
      month: quarter * 3 - 2,
      months: 3,
      parent: id,
      stage: quarter * 4 - 1,
    })),
    ...Array.from({ length: 12 }, (_, at) => ({
      id: formatDay(calendarDay(year, at + 1, 1)).slice(0, 7),
      month: at + 1,
      months: 1,
      parent: `${id}-Q${Math.floor(at / 3) + 1}`,
      stage: at + Math.floor(at / 3),
    })),
  ];
  const over = spans.filter(({ month, months }) => {
    const toDay = addMonths(calendarDay(year, month, 1), months);
    return isPublished({ toDay }, today);
  });
  return over.map(({ id: own, parent, stage }) => ({
    period: resolvePeriod(own, asOfMs, clock),
    parent: over.findIndex((other) => other.id === parent),
    stage,
  }));
}
