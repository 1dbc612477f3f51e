import { isoWeekday, type CalendarDay } from '../calendar/calendar-day.js';
import type { CalendarDates } from '../calendar/working-days.js';
import { workingDays } from '../calendar/working-days.js';
import type { ZoneClock } from '../calendar/zone-clock.js';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;
const HOURS = /^(\d{2}):(\d{2})-(\d{2}):(\d{2})$/;
/** ISO weekdays by the names of the contract. */
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** When a fence watches, as its record has it. */
export interface FenceTimes {
  /** `22:00-06:00`, local time; absent: the whole day. The end may lie on the next day. */
  readonly hours?: string;
  /** Absent: every day. Hours over midnight belong to the day on which they begin. */
  readonly days?: readonly (typeof WEEKDAYS)[number][];
}

/** When a fence watches, ready to be asked. */
export interface FenceHours {
  /** `always`: no limits; `limited`: some hours or days; `never`: no minute of any week. */
  readonly kind: 'always' | 'limited' | 'never';
  /** Whether it watches at an instant, epoch milliseconds. */
  watchesAt(atMs: number): boolean;
  /** Whether it watches for any minute of the hour that begins at an instant. */
  watchesInHour(startMs: number): boolean;
}

const ALWAYS: FenceHours = { kind: 'always', watchesAt: () => true, watchesInHour: () => true };
const NEVER: FenceHours = { kind: 'never', watchesAt: () => false, watchesInHour: () => false };

/**
 * Reads the active hours of a fence.
 *
 * What counts is the clock on the wall of the city's time zone: where clocks are set back, an hour that
 * occurs twice is watched twice; one that is skipped is not there to be watched.
 *
 * A day off of the calendar counts as a Sunday. A weekend day that is worked (调休) counts as a working
 * day: the fence watches on it when it names all of Monday to Friday.
 */
export function fenceHours(times: FenceTimes, clock: ZoneClock, calendar?: CalendarDates): FenceHours {
  const span = times.hours === undefined ? ([0, DAY_MINUTES] as const) : spanOf(times.hours);
  const days = new Set(times.days?.map((day) => WEEKDAYS.indexOf(day) + 1) ?? [1, 2, 3, 4, 5, 6, 7]);
  if (!span || days.size === 0) return NEVER;
  const [from, to] = span;
  if (from === 0 && to === DAY_MINUTES && days.size === 7) return ALWAYS;
  const onDay = dayRule(days, calendar);
  /** Whether any of the minutes `minute ≤ m < end` of a day is watched, by the hours that began on it or the day before. */
  const watches = (day: CalendarDay, minute: number, end: number): boolean =>
    (minute < to && end > from && onDay(day)) ||
    (minute + DAY_MINUTES < to && end + DAY_MINUTES > from && onDay(day - 1));
  const localMinute = (atMs: number): readonly [CalendarDay, number] => {
    const local = Math.floor((atMs + clock.offsetAt(atMs)) / MINUTE_MS);
    const day = Math.floor(local / DAY_MINUTES);
    return [day, local - day * DAY_MINUTES];
  };
  return {
    kind: 'limited',
    watchesAt(atMs) {
      const [day, minute] = localMinute(atMs);
      return watches(day, minute, minute + 1);
    },
    watchesInHour(startMs) {
      const [day, minute] = localMinute(startMs);
      return watches(day, minute, minute + 60);
    },
  };
}

/** Minutes from the day's beginning; the end lies beyond 1440 over midnight. `null` for an empty span. */
function spanOf(hours: string): readonly [from: number, to: number] | null {
  const match = HOURS.exec(hours);
  if (!match) return null;
  const [from, to] = [Number(match[1]) * 60 + Number(match[2]), Number(match[3]) * 60 + Number(match[4])];
  if (from === to) return null;
  return from < to ? [from, to] : [from, to + DAY_MINUTES];
}

function dayRule(
  days: ReadonlySet<number>,
  calendar: CalendarDates | undefined,
): (day: CalendarDay) => boolean {
  if (days.size === 7) return () => true;
  const working = workingDays(calendar);
  const allWeek = [1, 2, 3, 4, 5].every((weekday) => days.has(weekday));
  return (day) => {
    const weekday = isoWeekday(day);
    const worked = working.isWorkingDay(day);
    if (weekday > 5) return worked ? allWeek : days.has(weekday);
    return days.has(worked ? weekday : 7);
  };
}
