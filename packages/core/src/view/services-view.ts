import { areaShape } from '../divisions/area-shape.js';
import type { AreaNode } from '../divisions/hierarchy.js';
import { nearestArea } from '../indicators/nearest-area.js';
import { labelPoint } from '../spatial/label-point.js';
import { areaSummary } from './area-facts.js';
import type { CityRecords } from './city-snapshot.js';
import type { Figure } from './figure.js';
import type { CommunityServices, ServicesMark, ServicesQuery, ServicesView } from './services.js';
import { drilledArea, periodInfo, type Sight } from './sight.js';
import type { Position } from './view.js';

type RecordOf<R extends keyof CityRecords> = NonNullable<CityRecords[R]>[number];
type Community = RecordOf<'communities'>;

/** A smaller team would be told person by person. */
const SMALLEST_TEAM = 5;

/** Blocks, stewards, estates and services of a division's communities; in public scope one a county. */
export function servicesView(sight: Sight, { division }: Pick<ServicesQuery, 'division'>): ServicesView {
  const { snapshot, hierarchy, scope } = sight;
  const { records, manifest } = snapshot;
  const drilled = drilledArea(sight, division);
  const all = (records.communities ?? [])
    .map((community) => ({ community, area: nearestArea(community.division, hierarchy, manifest) }))
    .filter(({ area }) => hierarchy.isWithin(area, drilled));
  const points = pointCounts(records.servicePoints ?? []);
  const codes = new Set(all.map(({ community }) => community.code));
  const detailed = scope !== 'public';
  return {
    view: 'services',
    division: drilled.code,
    period: periodInfo(sight.period),
    asOf: sight.asOf,
    communities: detailed
      ? all.map(({ community }) => communityServicesMark(community, points))
      : countyMarks(all, points, sight),
    total: sumServices(
      all.map(({ community }) => community),
      points,
    ),
    blocks: detailed
      ? (records.blocks ?? [])
          .filter(({ community }) => codes.has(community))
          .map(({ id, community, name, households, staffed, geometry }) => ({
            id,
            community,
            shape: geometry,
            ...(name === undefined ? {} : { name }),
            ...(households === undefined ? {} : { households }),
            ...(staffed === undefined ? {} : { staffed }),
          }))
      : [],
    servicePoints: detailed
      ? (records.servicePoints ?? [])
          .filter(({ community }) => codes.has(community))
          .map(({ id, community, name, items, geometry }) => ({
            id,
            community,
            name,
            items,
            point: positionOf(geometry.coordinates),
          }))
      : [],
  };
}

/** Services of one community, as the inspector asks for them. */
export function communityServices(community: Community, { snapshot }: Sight): CommunityServices {
  return sumServices([community], pointCounts(snapshot.records.servicePoints ?? []));
}

type PointCounts = ReadonlyMap<string, number>;

function pointCounts(points: readonly RecordOf<'servicePoints'>[]): PointCounts {
  const counts = new Map<string, number>();
  for (const { community } of points) counts.set(community, (counts.get(community) ?? 0) + 1);
  return counts;
}

function communityServicesMark(community: Community, points: PointCounts): ServicesMark {
  const { code, name, geometry } = community;
  const point = geometry.type === 'Point' ? positionOf(geometry.coordinates) : labelPoint(geometry);
  return { code, name, point, ...sumServices([community], points) };
}

function countyMarks(
  all: readonly { readonly community: Community; readonly area: AreaNode }[],
  points: PointCounts,
  { hierarchy, snapshot }: Sight,
): readonly ServicesMark[] {
  const byCounty = new Map<AreaNode, Community[]>();
  for (const { community, area } of all) {
    const county = hierarchy.pathOf(area)[1];
    if (county) byCounty.set(county, [...(byCounty.get(county) ?? []), community]);
  }
  return [...byCounty].map(([county, communities]) => ({
    code: county.code,
    name: areaSummary(county, snapshot).name,
    point: labelPoint(areaShape(county, snapshot)),
    ...sumServices(communities, points),
  }));
}

function sumServices(communities: readonly Community[], points: PointCounts): CommunityServices {
  const stewards = communities.flatMap((one) => one.stewards ?? []);
  const estates = communities.flatMap((one) => one.estates ?? []);
  const services = communities.flatMap((one) => one.oneStop ?? []);
  const scored = stewards.filter(({ score, staffed }) => score !== undefined && staffed >= SMALLEST_TEAM);
  return {
    blocks:
      stewards.length === 0
        ? null
        : { count: sum(stewards, ({ blocks }) => blocks), staffed: sum(stewards, ({ staffed }) => staffed) },
    stewardScore: ratio(
      sum(scored, ({ score = 0, staffed }) => score * staffed),
      sum(scored, ({ staffed }) => staffed),
      stewards.length > 0,
    ),
    estates:
      estates.length === 0
        ? null
        : {
            count: sum(estates, ({ count }) => count),
            withBranch: sum(estates, ({ withBranch }) => withBranch),
            pilots: sum(estates, ({ pilots }) => pilots),
          },
    items:
      services.length === 0
        ? null
        : {
            count: sum(services, ({ items }) => items),
            delegated: sum(services, ({ delegated }) => delegated),
          },
    oneStop: ratio(
      sum(services, ({ single }) => single),
      sum(services, ({ total }) => total),
      services.length > 0,
    ),
    servicePoints: sum(communities, ({ code }) => points.get(code) ?? 0),
  };
}

function sum<T>(list: readonly T[], of: (one: T) => number): number {
  return list.reduce((total, one) => total + of(one), 0);
}

/** @param stated - Whether any record says something of it: what nobody stated is not collected. */
function ratio(numerator: number, denominator: number, stated: boolean): Figure {
  if (denominator > 0) return { state: 'value', value: numerator / denominator, numerator, denominator };
  return { state: 'none', reason: stated ? 'no-cases' : 'not-collected' };
}

function positionOf([longitude = 0, latitude = 0]: readonly number[]): Position {
  return [longitude, latitude];
}
