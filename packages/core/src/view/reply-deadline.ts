import { addMonths } from '../calendar/calendar-day.js';
import type { ZoneClock } from '../calendar/zone-clock.js';
import { instantOf } from '../contract/instant-of.js';

const REPLY_MONTHS = 2;
const URGENT_DAYS = 15;

/**
 * Until when a procuratorial suggestion has to be answered: two calendar months after the day it was
 * issued, 15 days when it is urgent. The last day counts in full: what was issued on 20 September is
 * on time on 20 November and overdue from midnight.
 *
 * @returns Last instant in time, epoch milliseconds.
 */
export function replyDeadline(
  { issuedAt, urgent = false }: { readonly issuedAt: string; readonly urgent?: boolean },
  clock: ZoneClock,
): number {
  const issued = clock.dayAt(instantOf(issuedAt, clock.timeZone));
  const last = urgent ? issued + URGENT_DAYS : addMonths(issued, REPLY_MONTHS);
  return clock.startOfDay(last + 1) - 1;
}
