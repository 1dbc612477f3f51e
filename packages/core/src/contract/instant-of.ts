import { parseDay } from '../calendar/calendar-day.js';
import { zoneClock } from '../calendar/zone-clock.js';

/** `2026-11-20T08:00:00+08:00`: the length of what nearly all data have. */
const USUAL_LENGTH = 25;
const ZERO = 0x30;

function twoDigits(text: string, at: number): number {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - ZERO * 11;
}

/** Like `Date.parse`, several times faster for the usual form, which has been checked before. */
function parseInstant(text: string): number {
  if (text.length !== USUAL_LENGTH || text.charCodeAt(22) !== 0x3a) return Date.parse(text);
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const minutes = twoDigits(text, 11) * 60 + twoDigits(text, 14);
  const offset = (twoDigits(text, 20) * 60 + twoDigits(text, 23)) * (text.charCodeAt(19) === 0x2d ? -1 : 1);
  const day = Date.UTC(year, twoDigits(text, 5) - 1, twoDigits(text, 8));
  return day + ((minutes - offset) * 60 + twoDigits(text, 17)) * 1000;
}

/**
 * The instant of a date or time of the contract.
 *
 * @param moment - As `normalizeMoment` gives it: `YYYY-MM-DD`, or an instant with offset.
 * @param timeZone - IANA name; plain dates are days in it.
 * @param edge - Which end of a plain date: its first or its last millisecond.
 * @returns Epoch milliseconds.
 */
export function instantOf(moment: string, timeZone: string, edge: 'start' | 'end' = 'start'): number {
  if (moment.length > 10) return parseInstant(moment);
  const day = parseDay(moment);
  if (day === null) return Number.NaN;
  const clock = zoneClock(timeZone);
  return edge === 'start' ? clock.startOfDay(day) : clock.startOfDay(day + 1) - 1;
}
