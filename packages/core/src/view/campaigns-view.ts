import type { LineString, MultiLineString, Polygon, MultiPolygon } from 'geojson';
import { instantOf } from '../contract/instant-of.js';
import { liesIn } from '../divisions/lies-in.js';
import { areaShape } from '../divisions/area-shape.js';
import type { AreaNode } from '../divisions/hierarchy.js';
import { isShown } from '../privacy/scope.js';
import { areaKm2 } from '../spatial/area-km2.js';
import { boundsOf } from '../spatial/bounds-of.js';
import { containsPoint } from '../spatial/contains-point.js';
import { labelPoint } from '../spatial/label-point.js';
import { coursesOf, placeOn, stretchOf, type Course } from '../spatial/linear-reference.js';
import type {
  CampaignMark,
  CampaignsQuery,
  CampaignsView,
  CampaignUnit,
  RiverReach,
} from './campaign-views.js';
import type { CityRecords, CitySnapshot } from './city-snapshot.js';
import { drilledArea, type Sight } from './sight.js';
import type { Position, Status } from './view.js';

type RecordOf<R extends keyof CityRecords> = NonNullable<CityRecords[R]>[number];
type Area = RecordOf<'campaignAreas'>;
type River = RecordOf<'rivers'>;
type Line = LineString | MultiLineString;

/** Further from a river's line than that a reach is none of its. */
const ON_RIVER_METERS = 250;
const WARNING_DAYS = 7;
const RIVER_KIND = 'sand-mining';

/** Clean-up areas that lie in a division, at least partly: what is overdue first. */
export function campaignsView(sight: Sight, { division }: Pick<CampaignsQuery, 'division'>): CampaignsView {
  const { snapshot } = sight;
  const drilled = drilledArea(sight, division);
  const mark = campaignMarks(sight);
  return {
    view: 'campaigns',
    asOf: sight.asOf,
    areas: campaignAreas(sight)
      .filter(({ geometry }) => isIn(geometry, drilled, snapshot))
      .map(mark)
      .sort(byUrgency),
  };
}

/** Those that a scope shows. */
export function campaignAreas({ snapshot, scope }: Sight): readonly Area[] {
  const all = snapshot.records.campaignAreas ?? [];
  return scope === 'public' ? all.filter(({ permit }) => permit !== undefined) : all;
}

const URGENCY: Readonly<Record<Status, number>> = { stop: 0, warn: 1, unknown: 2, ok: 3, stale: 4 };

function byUrgency(a: CampaignMark, b: CampaignMark): number {
  return (
    URGENCY[a.status] - URGENCY[b.status] ||
    Number(a.stage === 'done') - Number(b.stage === 'done') ||
    (a.daysLeft ?? 0) - (b.daysLeft ?? 0) ||
    (a.id < b.id ? -1 : 1)
  );
}

function isIn(shape: Area['geometry'], area: AreaNode, snapshot: CitySnapshot): boolean {
  if (!isLine(shape)) return liesIn(shape, area, snapshot);
  if (area.parent < 0) return true;
  const ground = areaShape(area, snapshot);
  return partsOf(shape).some((line) => line.some(([x = 0, y = 0]) => containsPoint(ground, [x, y])));
}

/** @returns A function that marks a clean-up area, as things stand. */
export function campaignMarks(sight: Sight): (area: Area) => CampaignMark {
  const { snapshot, scope, clock, asOfMs } = sight;
  const unit = unitNames(sight);
  const today = clock.dayAt(asOfMs);
  return (area) => {
    const { id, name, kind, permit, leadUnit, units = [], deadline, status: stage } = area;
    const along = kind === RIVER_KIND && isLine(area.geometry) ? alongRiver(area.geometry, snapshot) : null;
    const shape = along?.line ?? area.geometry;
    const dueMs = instantOf(deadline, clock.timeZone, 'end');
    const done = stage === 'done';
    const daysLeft = done ? null : clock.dayAt(dueMs) - today;
    const isLost = kind === RIVER_KIND && !along;
    return {
      id,
      name,
      kind,
      ...(permit === undefined ? {} : { permit }),
      point: isLine(shape) ? middleOf(shape) : labelPoint(shape),
      bounds: boundsOf(shape),
      shape,
      reach: along?.reach ?? null,
      size: isLine(shape) ? { unit: 'km', value: lengthKm(shape) } : { unit: 'km2', value: areaKm2(shape) },
      leadUnit: unit(leadUnit),
      units: units.map(unit),
      deadline,
      daysLeft,
      stage,
      ...(scope === 'public' ? {} : effectOf(area)),
      status: statusOf(done, dueMs < asOfMs, daysLeft, isLost),
    };
  };
}

function statusOf(done: boolean, overdue: boolean, daysLeft: number | null, isLost: boolean): Status {
  if (!done && overdue) return 'stop';
  if (isLost) return 'unknown';
  return daysLeft !== null && daysLeft <= WARNING_DAYS ? 'warn' : 'ok';
}

function effectOf({ effect, before, after }: Area): Pick<CampaignMark, 'effect' | 'before' | 'after'> {
  return {
    ...(effect === undefined ? {} : { effect }),
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}

/** Names of units; in public scope none of a township or a village. */
function unitNames({ snapshot, hierarchy, scope }: Sight): (id: string) => CampaignUnit {
  const units = new Map((snapshot.records.units ?? []).map((unit) => [unit.id, unit]));
  return (id) => {
    const unit = units.get(id);
    const area = unit?.division === undefined ? hierarchy.root : hierarchy.division(unit.division);
    const named = unit !== undefined && (area === undefined || isShown(area, scope));
    return { id: scope === 'public' ? '' : id, name: named ? unit.name : null };
  };
}

/** Whether a river reach lies along a river of the city; other areas do not have to. */
export function isOnRiver({ kind, geometry }: Area, snapshot: CitySnapshot): boolean {
  return kind !== RIVER_KIND || (isLine(geometry) && alongRiver(geometry, snapshot) !== null);
}

interface Along {
  readonly line: LineString;
  readonly reach: RiverReach;
}

interface NamedCourse {
  readonly name: River['name'] | undefined;
  readonly course: Course;
}

const courses = new WeakMap<readonly River[], readonly NamedCourse[]>();
const alongs = new WeakMap<
  Line,
  { readonly of: readonly River[] | undefined; readonly found: Along | null }
>();

/** The stretch of the river that a reach lies along; remembered, since neither of them changes. */
function alongRiver(line: Line, { records: { rivers } }: CitySnapshot): Along | null {
  const known = alongs.get(line);
  if (known && known.of === rivers) return known.found;
  const found = rivers ? findAlong(line, namedCourses(rivers)) : null;
  alongs.set(line, { of: rivers, found });
  return found;
}

function findAlong(line: Line, rivers: readonly NamedCourse[]): Along | null {
  const vertices = partsOf(line)
    .flat()
    .map(([x = 0, y = 0]): Position => [x, y]);
  const step = Math.max(1, Math.floor(vertices.length / 8));
  const sample = [...vertices.filter((_, index) => index % step === 0), vertices.at(-1)!];
  let best: { readonly river: NamedCourse; readonly off: number; readonly at: readonly number[] } | null =
    null;
  for (const river of rivers) {
    const places = sample.map((position) => placeOn(river.course, position));
    const off = Math.max(...places.map(({ offMeters }) => offMeters));
    if (off <= (best?.off ?? ON_RIVER_METERS))
      best = { river, off, at: places.map(({ alongMeters }) => alongMeters) };
  }
  if (!best) return null;
  const [from, to] = [Math.min(...best.at), Math.max(...best.at)];
  return {
    line: stretchOf(best.river.course, from, to),
    reach: { river: best.river.name ?? null, fromKm: from / 1000, toKm: to / 1000 },
  };
}

/** Pieces of a river are one course, measured from where it begins. */
function namedCourses(rivers: readonly River[]): readonly NamedCourse[] {
  let known = courses.get(rivers);
  if (known) return known;
  const byName = new Map<string, River[]>();
  for (const [index, river] of rivers.entries()) {
    const key = river.name === undefined ? `#${String(index)}` : JSON.stringify(river.name);
    byName.set(key, [...(byName.get(key) ?? []), river]);
  }
  known = [...byName.values()].flatMap((group) =>
    coursesOf(group.map(({ geometry }) => geometry)).map((course) => ({ name: group[0]?.name, course })),
  );
  courses.set(rivers, known);
  return known;
}

function isLine(shape: Line | Polygon | MultiPolygon): shape is Line {
  return shape.type === 'LineString' || shape.type === 'MultiLineString';
}

function partsOf(line: Line): LineString['coordinates'][] {
  return line.type === 'LineString' ? [line.coordinates] : line.coordinates;
}

function lengthKm(line: Line): number {
  return coursesOf([line]).reduce((sum, { meters }) => sum + (meters.at(-1) ?? 0), 0) / 1000;
}

function middleOf(line: Line): Position {
  const [course] = coursesOf([line]);
  if (!course) return [0, 0];
  const half = (course.meters.at(-1) ?? 0) / 2;
  const [x = 0, y = 0] = stretchOf(course, half, half).coordinates[0] ?? [];
  return [x, y];
}
