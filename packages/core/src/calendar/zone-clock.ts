import type { CalendarDay } from './calendar-day.js';

const DAY_MS = 86_400_000;

/** Days of a city: where they begin, and which one an instant lies in. */
export interface ZoneClock {
  readonly timeZone: string;
  /** First instant of a day, epoch milliseconds. Days of 23 and 25 hours are as long as they are. */
  startOfDay(day: CalendarDay): number;
  /** The day that an instant lies in. */
  dayAt(epochMs: number): CalendarDay;
  /** Local time minus UTC at an instant, milliseconds. */
  offsetAt(epochMs: number): number;
}

const clocks = new Map<string, ZoneClock>();

/**
 * The clock of an IANA time zone.
 *
 * @throws {RangeError} When the runtime does not know the zone.
 */
export function zoneClock(timeZone: string): ZoneClock {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = makeClock(timeZone);
  clocks.set(timeZone, clock);
  return clock;
}

function makeClock(timeZone: string): ZoneClock {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  /** Local time minus UTC at an instant, milliseconds. */
  const offsetAt = (epochMs: number): number => {
    const wholeSecond = Math.floor(epochMs / 1000) * 1000;
    const part: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(wholeSecond)) part[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
    return Date.UTC(year, month - 1, day, hour, minute, second) - wholeSecond;
  };
  const dayAt = (epochMs: number): CalendarDay => Math.floor((epochMs + offsetAt(epochMs)) / DAY_MS);
  const starts = new Map<CalendarDay, number>();
  const startOfDay = (day: CalendarDay): number => {
    const known = starts.get(day);
    if (known !== undefined) return known;
    const start = findStart(day * DAY_MS, offsetAt);
    starts.set(day, start);
    return start;
  };
  return { timeZone, startOfDay, dayAt, offsetAt };
}

/**
 * Midnight happens once, twice (the clock is set back over it: the first counts) or never (it is set
 * forward over it: the day begins later).
 */
function findStart(localMidnight: number, offsetAt: (epochMs: number) => number): number {
  const before = localMidnight - offsetAt(localMidnight - DAY_MS);
  const after = localMidnight - offsetAt(localMidnight + DAY_MS);
  for (const guess of before < after ? [before, after] : [after, before]) {
    if (guess + offsetAt(guess) === localMidnight) return guess;
  }
  // Midnight was skipped: the day begins at the jump, found by halving.
  let low = Math.min(before, after);
  let high = Math.max(before, after);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (middle + offsetAt(middle) < localMidnight) low = middle;
    else high = middle;
  }
  return high;
}
