const INSTANT = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(:\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/;
/** What nearly all data have; days that every month has need no calendar. */
const PLAIN =
  /^(?:19|[2-9]\d)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:Z|[+-]\d\d:\d\d)$/;

/** The usual form of an instant, which normalizes to itself; `undefined` for all others. */
export function plainMoment(value: unknown): string | undefined {
  return typeof value === 'string' && PLAIN.test(value) ? value : undefined;
}

const DAY = /^(\d{4})-?(\d{2})-?(\d{2})$/;

function isDay(year: number, month: number, day: number): boolean {
  if (year < 1900 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function normalizeInstant(match: RegExpExecArray): string | null {
  const [, year, month, day, hour, minute, seconds = ':00', zone = 'Z'] = match;
  if (!isDay(Number(year), Number(month), Number(day))) return null;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(seconds.slice(1)) >= 61) return null;
  const offset = zone === 'Z' || zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
  return `${year ?? ''}-${month ?? ''}-${day ?? ''}T${hour ?? ''}:${minute ?? ''}${seconds}${offset}`;
}

/**
 * Brings the dates that the contract accepts to two forms.
 *
 * @param value - `2026-11-20T08:00:00+08:00` (seconds may be missing), `2026-11-20`, `20261120`, or
 *   the last as a number.
 * @returns `YYYY-MM-DDTHH:MM:SS±HH:MM` or `YYYY-MM-DD`; `null` for anything else, also for days that
 *   the calendar lacks and for times without an offset.
 */
export function normalizeMoment(value: unknown): string | null {
  const written = typeof value === 'number' ? String(value) : value;
  if (typeof written !== 'string' || written.length > 40) return null;
  if (PLAIN.test(written)) return written;
  const instant = INSTANT.exec(written);
  if (instant) return normalizeInstant(instant);
  const date = DAY.exec(written);
  if (!date) return null;
  const [, year = '', month = '', day = ''] = date;
  return isDay(Number(year), Number(month), Number(day)) ? `${year}-${month}-${day}` : null;
}
