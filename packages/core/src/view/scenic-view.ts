import { instantOf } from '../contract/instant-of.js';
import { areaKm2 } from '../spatial/area-km2.js';
import { labelPoint } from '../spatial/label-point.js';
import { overlapKm2 } from '../spatial/overlap-km2.js';
import type { CityRecords, CitySnapshot } from './city-snapshot.js';
import { latestLoads, type Load } from '../indicators/latest-loads.js';
import { liesIn } from '../divisions/lies-in.js';
import { loadStatus } from './load-status.js';
import { nearestOf } from './near-place.js';
import { replyDeadline } from './reply-deadline.js';
import { scenicCoverage } from './scenic-coverage.js';
import { drilledArea, type Sight } from './sight.js';
import type {
  NearPlace,
  Position,
  ReserveMark,
  ScenicMark,
  ScenicQuery,
  ScenicView,
  Status,
} from './view.js';

type RecordOf<R extends keyof CityRecords> = NonNullable<CityRecords[R]>[number];
type Scenic = RecordOf<'scenicAreas'>;
type Reserve = RecordOf<'reserves'>;

/** "Two stations and one court" (两所一庭). */
export const NEAREST = ['police-station', 'justice-office', 'tribunal'] as const;

/** Scenic areas and reserves that lie in a division, at least partly. */
export function scenicView(
  sight: Sight,
  { division, cover }: Pick<ScenicQuery, 'division' | 'cover'>,
): ScenicView {
  const { snapshot } = sight;
  const { scenicAreas = [], reserves = [] } = snapshot.records;
  const drilled = drilledArea(sight, division);
  const inside = scenicAreas.filter(({ geometry }) => liesIn(geometry, drilled, snapshot));
  const mark = scenicMarks(sight);
  const coverage = cover ? scenicCoverage(sight, cover) : null;
  return {
    view: 'scenic',
    asOf: sight.asOf,
    areas: inside.map((area) =>
      coverage ? { ...mark(area), gap: coverage.gapOf(area.geometry) } : mark(area),
    ),
    ...(coverage ? { reaches: coverage.reachesOf(inside.map(({ geometry }) => geometry)) } : {}),
    reserves: reserves.filter(({ geometry }) => liesIn(geometry, drilled, snapshot)).map(reserveMark),
  };
}

export function reserveMark({ id, name, level, geometry }: Reserve): ReserveMark {
  return { id, name, level, point: labelPoint(geometry), shape: geometry };
}

/** @returns A function that marks a scenic area, as things stand. */
export function scenicMarks(sight: Sight): (scenic: Scenic) => ScenicMark {
  const { records } = sight.snapshot;
  const loads = latestLoads(sight);
  const near = (type: RecordOf<'stations'>['type'], from: Position): NearPlace | null =>
    nearestOf(records.stations ?? [], type, from, sight.scope);
  return (scenic) => {
    const { id, name, grade, capacity, geometry } = scenic;
    const point = labelPoint(geometry);
    const load = loads.get(id);
    return {
      id,
      name,
      grade,
      point,
      shape: geometry,
      areaKm2: areaKm2(geometry),
      capacity,
      load:
        load?.today && capacity > 0 ? { count: load.count, at: load.at, share: load.count / capacity } : null,
      status: statusOf(load, capacity),
      nearest: NEAREST.map((type) => near(type, point))
        .filter((place) => place !== null)
        .sort((a, b) => a.distanceMeters - b.distanceMeters),
      ecoOffice: near('eco-procuratorate', point),
      suggestions: suggestionCounts(id, sight),
      reserves: overlappingReserves(scenic, records.reserves ?? []),
    };
  };
}

function statusOf(load: Load | undefined, capacity: number): Status {
  if (!load || capacity === 0) return 'unknown';
  return load.today ? loadStatus(load.count, capacity) : 'stale';
}

function suggestionCounts(scenic: string, { snapshot, asOfMs, clock }: Sight): ScenicMark['suggestions'] {
  const counts = { open: 0, overdue: 0, answered: 0 };
  let next: ScenicMark['suggestions']['next'] = null;
  const today = clock.dayAt(asOfMs);
  for (const suggestion of snapshot.records.suggestions ?? []) {
    const { issuedAt, repliedAt } = suggestion;
    if (suggestion.scenic !== scenic || instantOf(issuedAt, clock.timeZone) > asOfMs) continue;
    if (repliedAt !== undefined && instantOf(repliedAt, clock.timeZone) <= asOfMs) counts.answered += 1;
    else {
      counts.open += 1;
      const dueMs = replyDeadline(suggestion, clock);
      const daysLeft = clock.dayAt(dueMs) - today;
      if (dueMs < asOfMs) counts.overdue += 1;
      if (!next || daysLeft < next.daysLeft) next = { daysLeft, urgent: suggestion.urgent ?? false };
    }
  }
  return { ...counts, next };
}

const overlaps = new WeakMap<
  Scenic,
  { readonly of: CitySnapshot['records']['reserves']; readonly found: ScenicMark['reserves'] }
>();

function overlappingReserves(scenic: Scenic, reserves: readonly Reserve[]): ScenicMark['reserves'] {
  const known = overlaps.get(scenic);
  if (known?.of === reserves) return known.found;
  const found = reserves.flatMap(({ id, name, geometry }) => {
    const overlap = overlapKm2(scenic.geometry, geometry);
    return overlap ? [{ id, name, overlapKm2: overlap }] : [];
  });
  overlaps.set(scenic, { of: reserves, found });
  return found;
}
