/** Instants as text, in the city's time zone: what the page's own clock and zone say does not matter. */
import type { PeriodInfo } from '@hivemap/core';
import { dateFormat } from '../localization/formats.js';
import type { HiveLocalize } from '../localization/hive-localize.js';

type Parts = Readonly<Record<'year' | 'month' | 'day' | 'hour' | 'minute', string>>;

/** A plain date is a day wherever one is; it has no hour. */
const PLAIN_DATE = /^\d{4}-(\d{2}-\d{2})$/;

/** `11-20 08:00`: short, of the current year; `11-20` of a plain date. */
export function formatMoment(
  instant: string | number,
  timeZone: string | undefined,
  localize: HiveLocalize,
): string {
  const date = PLAIN_DATE.exec(String(instant));
  if (date)
    return !localize.lang().startsWith('zh')
      ? localize.date(new Date(instant), { timeZone: 'UTC', month: 'short', day: 'numeric' })
      : (date[1] ?? '');
  const parts = partsOf(instant, timeZone);
  if (!parts) return '';
  if (!localize.lang().startsWith('zh')) {
    return localize.date(new Date(instant), {
      ...zone(timeZone),
      month: 'short',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  }
  return `${parts.month}-${parts.day} ${parts.hour}:${parts.minute}`;
}

/** `2026-11-20`. */
export function formatDay(instant: string | number, timeZone: string | undefined): string {
  if (PLAIN_DATE.test(String(instant))) return String(instant);
  const parts = partsOf(instant, timeZone);
  return parts ? `${parts.year}-${parts.month}-${parts.day}` : '';
}

/** `7`: the hour of the day. */
export function formatHour(instant: string | number, timeZone: string | undefined): string {
  return String(Number(partsOf(instant, timeZone)?.hour ?? Number.NaN));
}

/** `14:30`. */
export function formatTime(instant: string | number, timeZone: string | undefined): string {
  const parts = partsOf(instant, timeZone);
  return parts ? `${parts.hour}:${parts.minute}` : '';
}

/** A period in words: "last 12 months", or its first and last day. */
export function formatPeriod(period: PeriodInfo, localize: HiveLocalize): string {
  const trailing = /^P(\d+)([MD])$/.exec(period.id);
  if (trailing) {
    const count = Number(trailing[1]);
    return trailing[2] === 'M' ? localize.term('periodMonths', count) : localize.term('periodDays', count);
  }
  return period.id.includes('/')
    ? localize.term('periodRange', ...(period.id.split('/') as [string, string]))
    : period.id;
}

/** `null` where the text is no instant or the zone is none that the browser knows. */
function partsOf(instant: string | number, timeZone: string | undefined): Parts | null {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return null;
  const format = dateFormat('en-CA', {
    ...zone(timeZone),
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return Object.fromEntries(format.formatToParts(date).map(({ type, value }) => [type, value])) as Parts;
}

function zone(timeZone: string | undefined): { timeZone?: string } {
  if (!timeZone) return {};
  try {
    dateFormat('en', { timeZone });
    return { timeZone };
  } catch {
    return {};
  }
}
