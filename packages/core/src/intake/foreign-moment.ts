import type { ZoneClock } from '../calendar/zone-clock.js';
import { normalizeMoment } from '../contract/normalize-moment.js';

/** In which order a column writes its dates. */
export type DateOrder = 'year-first' | 'day-first' | 'month-first';

const TIME =
  '(?:[T\\s,]*(上午|下午)?\\s*(\\d{1,2})[:时点](\\d{1,2})(?:[:分](\\d{1,2})(?:\\.\\d{1,9})?)?\\s*[分秒]?\\s*(AM|PM|am|pm)?\\s*(Z|[+-]\\d{2}:?\\d{2})?)?';
const YEAR_FIRST = new RegExp(`^(\\d{4})\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})\\s?日?${TIME}$`);
const YEAR_LAST = new RegExp(`^(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})${TIME}$`);
const COMPACT = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?$/;
/** Days since 1899-12-30, as spreadsheets keep them. */
const SERIAL = /^(\d{5})(\.\d{1,12})?$/;
const EPOCH = /^(\d{10})(\d{3})?$/;
/** Before 1980, and from 2050 on, a number is rather a mistake than a date: 20261 would be a day of 1955. */
const PLAUSIBLE_DAYS = [29_221, 54_789] as const;
const PLAUSIBLE_MS = [Date.UTC(1980, 0, 1), Date.UTC(2050, 0, 1)] as const;
const LONGEST = 48;
const DAY_MS = 86_400_000;
const SERIAL_EPOCH_DAYS = 25_569;

function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0');
}

function dayText(year: number, month: number, day: number): string | null {
  return normalizeMoment(`${pad(year, 4)}-${pad(month)}-${pad(day)}`);
}

/** Offsets change on a quarter of an hour at most, and asking for one is slow. */
const QUARTER_MS = 900_000;
const MOST_OFFSETS = 200_000;
const offsets = new WeakMap<ZoneClock, Map<number, number>>();

function offsetAt(epochMs: number, clock: ZoneClock): number {
  let known = offsets.get(clock);
  if (!known || known.size > MOST_OFFSETS) offsets.set(clock, (known = new Map<number, number>()));
  const quarter = Math.floor(epochMs / QUARTER_MS);
  let offset = known.get(quarter);
  if (offset === undefined) known.set(quarter, (offset = clock.offsetAt(quarter * QUARTER_MS)));
  return offset;
}

/** A local time as an instant with the offset of its zone. */
function withOffset(localMs: number, clock: ZoneClock): string {
  const first = offsetAt(localMs, clock);
  const offset = offsetAt(localMs - first, clock);
  const minutes = Math.round(offset / 60_000);
  const sign = minutes < 0 ? '-' : '+';
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${new Date(localMs).toISOString().slice(0, 19)}${sign}${pad(hours)}:${pad(rest)}`;
}

function hourOf(hour: number, half: string | undefined): number {
  const afternoon = half === '下午' || half?.toLowerCase() === 'pm';
  const morning = half === '上午' || half?.toLowerCase() === 'am';
  if (afternoon && hour < 12) return hour + 12;
  return morning && hour === 12 ? 0 : hour;
}

function fromParts(
  [year, month, day]: readonly [number, number, number],
  time: readonly (string | undefined)[],
  clock: ZoneClock,
): string | null {
  const date = dayText(year, month, day);
  const [before, hour, minute, second = '0', after, zone] = time;
  if (date === null || hour === undefined || minute === undefined) return date;
  const clockHour = hourOf(Number(hour), before ?? after);
  if (clockHour > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  if (zone !== undefined)
    return normalizeMoment(`${date}T${pad(clockHour)}:${pad(Number(minute))}:${pad(Number(second))}${zone}`);
  return withOffset(Date.UTC(year, month - 1, day, clockHour, Number(minute), Number(second)), clock);
}

function isBetween(value: number, [from, to]: readonly [number, number]): boolean {
  return value >= from && value < to;
}

/** What a bare number in a column of dates is read as: a spreadsheet's day, or seconds or milliseconds since 1970. */
export function dateNumber(value: unknown): 'day-number' | 'epoch' | null {
  const text = typeof value === 'number' || typeof value === 'string' ? String(value).trim() : '';
  return SERIAL.test(text) ? 'day-number' : EPOCH.test(text) ? 'epoch' : null;
}

function fromNumbers(text: string, clock: ZoneClock): string | null {
  const serial = SERIAL.exec(text);
  if (serial) {
    if (!isBetween(Number(text), PLAUSIBLE_DAYS)) return null;
    const localMs = Math.round(((Number(text) - SERIAL_EPOCH_DAYS) * DAY_MS) / 1000) * 1000;
    return serial[2] === undefined
      ? new Date(localMs).toISOString().slice(0, 10)
      : withOffset(localMs, clock);
  }
  const epoch = EPOCH.exec(text);
  if (!epoch) return null;
  const epochMs = Number(epoch[1]) * 1000;
  if (!isBetween(epochMs, PLAUSIBLE_MS)) return null;
  return withOffset(epochMs + offsetAt(epochMs, clock), clock);
}

/**
 * A date or time as foreign files write it, in the form of the contract.
 *
 * @param value - `2026/10/3 8:05`, `2026年10月3日`, `10/03/2026 08:05 PM`, `20261003080500`, a number
 *   of days as spreadsheets have it, epoch seconds or milliseconds, or what the contract takes.
 * @param clock - Of the city: times without an offset are local there.
 * @returns `null` for what is none.
 */
export function foreignMoment(value: unknown, clock: ZoneClock, order: DateOrder): string | null {
  const known = normalizeMoment(value);
  if (known !== null) return known;
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = String(value).trim();
  if (text.length > LONGEST) return null;
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst)
    return fromParts(
      [Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3])],
      yearFirst.slice(4),
      clock,
    );
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast) {
    const [first, second] = [Number(yearLast[1]), Number(yearLast[2])];
    const [month, day] = order === 'day-first' ? [second, first] : [first, second];
    return fromParts([Number(yearLast[3]), month, day], yearLast.slice(4), clock);
  }
  const compact = COMPACT.exec(text);
  if (compact) {
    const [, year, month, day, hour, minute, second] = compact;
    return fromParts([Number(year), Number(month), Number(day)], [undefined, hour, minute, second], clock);
  }
  return fromNumbers(text, clock);
}

/**
 * In which order a column writes dates: a first number above 12 is a day, a second one too.
 *
 * @returns `ambiguous` when dates end in a year and no day is above 12.
 */
export function dateOrder(values: Iterable<unknown>): DateOrder | 'ambiguous' {
  let seen = false;
  for (const value of values) {
    const match = typeof value === 'string' ? YEAR_LAST.exec(value.trim()) : null;
    if (!match) continue;
    seen = true;
    if (Number(match[1]) > 12) return 'day-first';
    if (Number(match[2]) > 12) return 'month-first';
  }
  return seen ? 'ambiguous' : 'year-first';
}
