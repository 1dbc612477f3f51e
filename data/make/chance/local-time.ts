/**
 * Local time of a city with a fixed offset, in whole minutes since 1970-01-01T00:00 there. Days and hours are
 * plain arithmetic on it, and nothing depends on the machine's time zone.
 */

/** Minutes since the local epoch. */
export type LocalMinutes = number;
/** Days since the local epoch. */
export type LocalDay = number;

export const MINUTES_PER_DAY = 1440;

/** @param text - `2026-11-20` or `2026-11-20T08:00:00+08:00`; the offset is taken to be the city's own. */
export function parseLocal(text: string): LocalMinutes {
  return Date.parse(`${text.slice(0, 10)}T${text.slice(11, 16) || '00:00'}:00Z`) / 60_000;
}

export function dayOf(minutes: LocalMinutes): LocalDay {
  return Math.floor(minutes / MINUTES_PER_DAY);
}

export function startOfDay(day: LocalDay): LocalMinutes {
  return day * MINUTES_PER_DAY;
}

/** `2026-11-20` */
export function dateText(day: LocalDay): string {
  return new Date(startOfDay(day) * 60_000).toISOString().slice(0, 10);
}

/** `2026-11` */
export function monthText(minutes: LocalMinutes): string {
  return dateText(dayOf(minutes)).slice(0, 7);
}

/**
 * `2026-11-20T08:00:00+08:00`
 *
 * @param offset - Of the city, such as `+08:00`.
 */
export function dateTimeText(minutes: LocalMinutes, offset: string): string {
  return `${new Date(Math.round(minutes) * 60_000).toISOString().slice(0, 19)}${offset}`;
}

/** 0 for Sunday … 6 for Saturday. */
export function weekdayOf(day: LocalDay): number {
  return (((day + 4) % 7) + 7) % 7;
}
