import type { CalendarDay } from '../calendar/calendar-day.js';
import type { ZoneClock } from '../calendar/zone-clock.js';
import { instantOf } from '../contract/instant-of.js';
import { liesIn } from '../divisions/lies-in.js';
import { loadForecast } from '../indicators/load-forecast.js';
import { isDoubtful, loadStatus } from './load-status.js';
import type { ScenicLoad, ScenicLoadsQuery, ScenicLoadsView } from './scenic-loads-views.js';
import { drilledArea, type Sight } from './sight.js';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;
const PAST_DAYS = 28;
const UNTIL = /^([01]\d|2[0-4]):([0-5]\d)$/;

type Asked = Pick<ScenicLoadsQuery, 'division' | 'until'>;

/**
 * Scenic areas of a division by their load, with the course of the day and its forecast to closing time.
 *
 * @throws {RangeError} When the closing time is none.
 */
export function scenicLoadsView(sight: Sight, { division, until }: Asked): ScenicLoadsView {
  const { snapshot, clock, asOfMs } = sight;
  const match = UNTIL.exec(until);
  if (!match) throw new RangeError(`A time of day such as 18:00 was expected, not "${until}".`);
  const untilMinute = Number(match[1]) * 60 + Number(match[2]);
  const drilled = drilledArea(sight, division);
  const days = countsByDay(sight);
  const today = clock.dayAt(asOfMs);
  const at = (minute: number): string => new Date(instantOfMinute(today, minute, clock)).toISOString();
  const areas = (snapshot.records.scenicAreas ?? [])
    .filter(({ geometry }) => liesIn(geometry, drilled, snapshot))
    .map((area): ScenicLoad => {
      const { id, name, grade, capacity } = area;
      const known = days.get(id);
      const now = known?.get(today) ?? [];
      const past = [...(known ?? [])].filter(([day]) => day < today).map(([, counts]) => counts);
      const told = (atMs = 0): string => new Date(atMs).toISOString();
      const last = now.at(-1);
      const forecast = capacity > 0 ? loadForecast(now, past, untilMinute) : null;
      const point = ({ minute, count }: { minute: number; count: number }) => ({ at: at(minute), count });
      return {
        id,
        name,
        grade,
        capacity,
        load: last && capacity > 0 ? { count: last[1], at: told(last[2]), share: last[1] / capacity } : null,
        status: last
          ? loadStatus(last[1], capacity)
          : known && known.size > 0 && capacity > 0
            ? 'stale'
            : 'unknown',
        today: now.map(([, count, atMs]) => ({ at: told(atMs), count })),
        forecast: forecast && {
          points: forecast.points.map(point),
          peak: point(forecast.peak),
          peakStatus: loadStatus(forecast.peak.count, capacity),
          error: forecast.error,
          days: forecast.days,
        },
        doubtful: last !== undefined && isDoubtful(last[1], capacity),
      };
    });
  const share = ({ load }: ScenicLoad): number => load?.share ?? -1;
  return {
    view: 'scenic-loads',
    asOf: sight.asOf,
    until: at(untilMinute),
    areas: areas.sort((a, b) => share(b) - share(a) || (a.id < b.id ? -1 : 1)),
  };
}

/** A count with its instant: the hour that comes twice when clocks are set back has two courses. */
type TimedCount = readonly [minute: number, count: number, atMs: number];

/** When the clock on the wall shows so many minutes since midnight; of a time that is skipped, the jump. */
function instantOfMinute(day: CalendarDay, minute: number, clock: ZoneClock): number {
  const start = clock.startOfDay(day);
  const guess = start + minute * MINUTE_MS;
  return guess + clock.offsetAt(start) - clock.offsetAt(guess);
}

/** Counts up to now of the days that matter, by scenic area and day, each in order of time. */
function countsByDay({
  snapshot,
  clock,
  asOfMs,
}: Sight): ReadonlyMap<string, ReadonlyMap<number, readonly TimedCount[]>> {
  const areas = new Map<string, Map<number, TimedCount[]>>();
  const firstDay = clock.dayAt(asOfMs) - PAST_DAYS;
  for (const { scenic, at, count } of snapshot.records.loads ?? []) {
    const atMs = instantOf(at, clock.timeZone);
    if (!(atMs <= asOfMs)) continue;
    const local = Math.floor((atMs + clock.offsetAt(atMs)) / MINUTE_MS);
    const day = Math.floor(local / DAY_MINUTES);
    if (day < firstDay) continue;
    let days = areas.get(scenic);
    if (!days) areas.set(scenic, (days = new Map<number, TimedCount[]>()));
    const counts = days.get(day);
    const entry: TimedCount = [local - day * DAY_MINUTES, count, atMs];
    if (counts) counts.push(entry);
    else days.set(day, [entry]);
  }
  for (const days of areas.values()) {
    for (const counts of days.values()) counts.sort(([, , a], [, , b]) => a - b);
  }
  return areas;
}
