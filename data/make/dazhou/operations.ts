/** Running counts: visitors of scenic areas and alarms of fences, by place and window, never by person. */
import { gauss, hash } from '../chance/hash.js';
import {
  dateText,
  dateTimeText,
  dayOf,
  MINUTES_PER_DAY,
  parseLocal,
  startOfDay,
  weekdayOf,
  type LocalMinutes,
} from '../chance/local-time.js';
import type { CsvRow } from '../write/city-writer.js';
import { WORKING_DAYS } from './calendar.js';
import { AS_OF, SEED } from './facts.js';
import { FENCES, type FenceFacts } from './park-records.js';
import { SCENIC_AREAS } from './places.js';

const NOW = parseLocal(AS_OF);
export const FIRST_OPERATION_DAY = '2026-10-12';
const FIRST = startOfDay(dayOf(parseLocal(FIRST_OPERATION_DAY)));
/** Windows of fifteen minutes from here on, hours before. */
const FINE_FROM = startOfDay(dayOf(NOW) - 6);
const OPENS = 6 * 60;
const CLOSES = 20 * 60;

/** Filling of a scenic area, at most, by the kind of day; the city park fills before breakfast. */
const MORNING_PARK = 'S05';
const CROWDED = { scenic: 'S01', date: '2026-11-14', filling: 1.03 };

export function loadRecords(): object[] {
  return SCENIC_AREAS.flatMap((area) => {
    const records: object[] = [];
    for (let at = FIRST; at < NOW;) {
      const step = at >= FINE_FROM ? 15 : 60;
      const minute = at - startOfDay(dayOf(at));
      if (minute >= OPENS && minute < CLOSES && at + step <= NOW) {
        const filling = fillingAt(area.id, at);
        records.push({
          scenic: area.id,
          at: dateTimeText(at, '+08:00'),
          count: Math.round(area.capacity * filling),
        });
      }
      at += step;
    }
    return records;
  });
}

function fillingAt(id: string, at: LocalMinutes): number {
  const day = dayOf(at);
  const hour = (at - startOfDay(day)) / 60;
  const free = !WORKING_DAYS.isWorked(day);
  const rain = Math.max(0.5, Math.min(1.25, 1 + 0.18 * gauss(SEED, 'weather', day)));
  const flicker = 1 + 0.02 * gauss(SEED, 'load', id, at);
  if (id === MORNING_PARK) {
    const peak = dateText(day) === AS_OF.slice(0, 10) ? 0.78 : (free ? 0.8 : 0.66) * Math.min(1.1, rain);
    return Math.max(
      0,
      peak *
        flicker *
        (Math.exp(-(((hour - 7.6) / 1.1) ** 2)) + 0.55 * Math.exp(-(((hour - 17.5) / 1.8) ** 2)) + 0.12),
    );
  }
  const crowded = id === CROWDED.scenic && dateText(day) === CROWDED.date;
  const peak = crowded
    ? CROWDED.filling
    : (free ? 0.62 : 0.3) * rain * (0.8 + 0.4 * hash(SEED, 'draw', id, weekdayOf(day)));
  return Math.max(0, peak * flicker * Math.exp(-(((hour - 13.2) / 3) ** 2)));
}

/** One hour that stands out: what the first fence reports at the data's "now". */
const UNUSUAL = { fence: 'F01', count: 27, verified: 21 };

/** A row for each active hour of each fence and subject, also when nothing happened. */
export function alarmRows(): CsvRow[] {
  const lastHour = NOW - 60;
  return FENCES.flatMap((fence) =>
    fence.subjects.flatMap((subject) => {
      const rows: CsvRow[] = [];
      for (let hour = FIRST; hour <= lastHour; hour += 60) {
        if (!isActive(fence, hour)) continue;
        const unusual = fence.id === UNUSUAL.fence && hour === lastHour;
        const count = unusual ? UNUSUAL.count : alarmsIn(fence, hour);
        const verified = unusual
          ? UNUSUAL.verified
          : Math.round(count * (0.55 + 0.35 * hash(SEED, 'verified', fence.id, hour)));
        rows.push({ fence: fence.id, hour: dateTimeText(hour, '+08:00'), subject, count, verified });
      }
      return rows;
    }),
  );
}

function isActive({ hours }: FenceFacts, at: LocalMinutes): boolean {
  if (!hours) return true;
  const hour = Math.floor((at % MINUTES_PER_DAY) / 60);
  const from = Number(hours.slice(0, 2));
  const to = Number(hours.slice(6, 8));
  return from < to ? hour >= from && hour < to : hour >= from || hour < to;
}

function alarmsIn({ id, usual }: FenceFacts, at: LocalMinutes): number {
  const hour = (at % MINUTES_PER_DAY) / 60;
  const daytime = 0.55 + 0.75 * Math.exp(-(((hour - 11) / 6) ** 2));
  return Math.max(0, Math.round(usual * daytime * (1 + 0.35 * gauss(SEED, 'alarms', id, at))));
}
