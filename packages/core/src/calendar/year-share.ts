import { calendarDay, dayParts } from './calendar-day.js';
import type { ZoneClock } from './zone-clock.js';

/**
 * How much of its calendar year has passed at an instant, by days: 1 January ends with 1/365.
 *
 * @param instant - Epoch milliseconds.
 * @returns 0…1.
 */
export function yearShare(instant: number, clock: Pick<ZoneClock, 'dayAt'>): number {
  const today = clock.dayAt(instant);
  const { year } = dayParts(today);
  const first = calendarDay(year, 1, 1);
  return (today - first + 1) / (calendarDay(year + 1, 1, 1) - first);
}
