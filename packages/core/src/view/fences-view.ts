import type { CalendarDay } from '../calendar/calendar-day.js';
import type { ZoneClock } from '../calendar/zone-clock.js';
import { instantOf } from '../contract/instant-of.js';
import { parseReference } from '../contract/reference.js';
import { liesIn } from '../divisions/lies-in.js';
import { AlarmIndex, type AlarmCount } from '../fences/alarm-index.js';
import { fenceHours, type FenceHours } from '../fences/fence-hours.js';
import { robustScore } from '../fences/robust-score.js';
import { labelPoint } from '../spatial/label-point.js';
import type { CityRecords } from './city-snapshot.js';
import type { FenceActivity, FenceHour, FenceMark, FencesQuery, FencesView } from './fence-views.js';
import { drilledArea, type Sight } from './sight.js';
import type { Status } from './view.js';

type Fence = NonNullable<CityRecords['fences']>[number];
type Alarms = NonNullable<CityRecords['alarms']>;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Days that an hour is compared with. */
const PAST_DAYS = 28;
const DAY_HOURS = 24;

/** Electronic fences that lie in a division, at least partly; in public scope none. */
export function fencesView(sight: Sight, { division }: Pick<FencesQuery, 'division'>): FencesView {
  const { snapshot, scope, asOf } = sight;
  const drilled = drilledArea(sight, division);
  const fences = scope === 'public' ? [] : (snapshot.records.fences ?? []);
  const mark = fenceMarks(sight);
  return {
    view: 'fences',
    asOf,
    dayFrom: iso(runningHour(sight) - (DAY_HOURS - 1) * HOUR_MS),
    fences: fences.filter(({ geometry }) => liesIn(geometry, drilled, snapshot)).map(mark),
  };
}

/** @returns A function that marks a fence, as things stand. */
export function fenceMarks(sight: Sight): (fence: Fence) => FenceMark {
  const { snapshot } = sight;
  const watch = new Watch(sight);
  const places = placeNames(snapshot.records);
  return (fence) => {
    const { id, name, kind, subjects, hours, days, limit, geometry } = fence;
    const { activity, hour, day } = watch.stateOf(fence);
    const overLimit = limit !== undefined && hour !== null && hour.count > limit;
    return {
      id,
      name,
      kind,
      subjects,
      ...(hours === undefined ? {} : { hours }),
      ...(days === undefined ? {} : { days }),
      ...(limit === undefined ? {} : { limit }),
      in: places(fence.in),
      point: labelPoint(geometry),
      shape: geometry,
      activity,
      hour,
      day,
      overLimit,
      status: statusOf(activity, hour, overLimit),
    };
  };
}

function statusOf(activity: FenceActivity, hour: FenceHour | null, overLimit: boolean): Status {
  if (hour?.unusual) return 'stop';
  if (overLimit) return 'warn';
  if (activity === 'idle') return 'stale';
  return hour ? 'ok' : 'unknown';
}

/** Alarms as they were known at the sight's moment. */
class Watch {
  readonly #clock: ZoneClock;
  readonly #sight: Sight;
  readonly #index: AlarmIndex | null;
  readonly #runningMs: number;
  /** Not a look back. */
  readonly #isNow: boolean;
  readonly #collected: readonly [fromMs: number, toMs: number];
  /** The same hour on the days before, by the begin of the hour. */
  readonly #pastHours = new Map<number, readonly number[]>();

  constructor(sight: Sight) {
    const { snapshot, clock } = sight;
    this.#sight = sight;
    this.#clock = rememberingClock(clock);
    this.#index = snapshot.records.alarms ? indexOf(snapshot.records.alarms, this.#clock) : null;
    this.#runningMs = runningHour(sight);
    this.#isNow = sight.asOfMs >= instantOf(snapshot.manifest.asOf, clock.timeZone, 'end');
    this.#collected = this.#collectedSpan();
  }

  stateOf(fence: Fence): Pick<FenceMark, 'activity' | 'hour' | 'day'> {
    const { manifest } = this.#sight.snapshot;
    const hours = fenceHours(fence, this.#clock, manifest.calendar);
    const [running, whole] = [this.#runningMs, this.#runningMs - HOUR_MS];
    const known = this.#index?.of(fence.id, running - (PAST_DAYS + 1) * DAY_MS - HOUR_MS, running);
    const states = [running, whole].map((startMs) => this.#hour(startMs, hours, known));
    const rankOf = (state: FenceHour | null): number => rank(state, fence.limit);
    const hour = states.reduce((worst, state) => (rankOf(state) > rankOf(worst) ? state : worst));
    const active = hours.watchesAt(this.#sight.asOfMs) || hours.watchesInHour(whole);
    return {
      activity: hours.kind === 'never' ? 'never' : active ? 'active' : 'idle',
      hour,
      day: Array.from({ length: DAY_HOURS }, (_, at) => {
        const startMs = running - (DAY_HOURS - 1 - at) * HOUR_MS;
        return at === DAY_HOURS - 1 && !this.#isNow
          ? null
          : (this.#countIn(startMs, hours, known)?.count ?? null);
      }),
    };
  }

  #hour(
    startMs: number,
    hours: FenceHours,
    known: ReadonlyMap<number, AlarmCount> | undefined,
  ): FenceHour | null {
    const now = this.#countIn(startMs, hours, known);
    const complete = startMs + HOUR_MS <= this.#sight.asOfMs;
    // Of an hour that is not over only alarms are known, not that it is quiet; of one in the past they are
    // those of the whole hour, of which a part was still to come.
    if (!now || (!complete && !(this.#isNow && known?.has(startMs)))) return null;
    const past = this.#past(startMs)
      .map((hour) => this.#countIn(hour, hours, known)?.count)
      .filter((count) => count !== undefined);
    const score = robustScore(now.count, past);
    return {
      from: iso(startMs),
      complete,
      count: now.count,
      verified: now.verified,
      median: score?.median ?? null,
      score: score?.score ?? null,
      days: past.length,
      unusual: score?.unusual ?? false,
    };
  }

  /** No row is no alarm where alarms were collected and the fence watched; else it says nothing. */
  #countIn(
    startMs: number,
    hours: FenceHours,
    known: ReadonlyMap<number, AlarmCount> | undefined,
  ): AlarmCount | undefined {
    if (!known || !hours.watchesInHour(startMs)) return undefined;
    const [fromMs, toMs] = this.#collected;
    return (
      known.get(startMs) ?? (startMs >= fromMs && startMs < toMs ? { count: 0, verified: 0 } : undefined)
    );
  }

  /** Alarms are collected from where the manifest says so, else from the first one on. */
  #collectedSpan(): readonly [number, number] {
    const { manifest } = this.#sight.snapshot;
    const { from, to } = manifest.resources.alarms?.coverage ?? {};
    const firstMs = this.#index?.firstMs ?? Infinity;
    return [
      from === undefined ? firstMs : instantOf(from, manifest.timeZone),
      to === undefined ? Infinity : instantOf(to, manifest.timeZone, 'end'),
    ];
  }

  /** The instants at which the clock showed the same hour on the days before. */
  #past(startMs: number): readonly number[] {
    let past = this.#pastHours.get(startMs);
    if (!past) {
      const today = this.#clock.dayAt(startMs);
      const sinceMidnight = startMs + this.#clock.offsetAt(startMs) - today * DAY_MS;
      past = Array.from({ length: PAST_DAYS }, (_, back) => this.#wallTime(today - 1 - back, sinceMidnight));
      this.#pastHours.set(startMs, past);
    }
    return past;
  }

  #wallTime(day: CalendarDay, sinceMidnightMs: number): number {
    const guess = this.#clock.startOfDay(day) + sinceMidnightMs;
    // After a change of the clock on that day the wall is ahead of or behind the hours that went by.
    return guess + (this.#clock.offsetAt(this.#clock.startOfDay(day)) - this.#clock.offsetAt(guess));
  }
}

/** Asks a zone once for each instant: all fences are asked about the same hours. */
function rememberingClock(clock: ZoneClock): ZoneClock {
  const offsets = new Map<number, number>();
  return {
    ...clock,
    offsetAt(epochMs) {
      let offset = offsets.get(epochMs);
      if (offset === undefined) offsets.set(epochMs, (offset = clock.offsetAt(epochMs)));
      return offset;
    },
  };
}

/** The running hour, epoch milliseconds of its begin. */
function runningHour({ asOfMs, clock }: Sight): number {
  const local = asOfMs + clock.offsetAt(asOfMs);
  return asOfMs - (((local % HOUR_MS) + HOUR_MS) % HOUR_MS);
}

/** The running hour counts before the last whole one only when it is the more serious. */
function rank(hour: FenceHour | null, limit = Infinity): number {
  if (!hour) return -1;
  return (hour.unusual ? 4 : 0) + (hour.count > limit ? 2 : 0) + (hour.complete ? 1 : 0);
}

const indexes = new WeakMap<Alarms, AlarmIndex>();

function indexOf(alarms: Alarms, clock: ZoneClock): AlarmIndex {
  let index = indexes.get(alarms);
  if (!index) indexes.set(alarms, (index = new AlarmIndex(alarms, clock)));
  return index;
}

/** Names of what fences lie in. */
function placeNames(records: CityRecords): (reference: string | undefined) => FenceMark['in'] {
  const lists = {
    park: records.parks,
    scenic: records.scenicAreas,
    reserve: records.reserves,
    'campaign-area': records.campaignAreas,
  } as const;
  return (text) => {
    const reference = text === undefined ? null : parseReference(text);
    if (!reference) return null;
    const { kind, id } = reference;
    const list = Object.hasOwn(lists, kind) ? lists[kind as keyof typeof lists] : undefined;
    return { kind, id, name: list?.find((place) => place.id === id)?.name ?? null };
  };
}

function iso(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
