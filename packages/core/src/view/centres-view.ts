import type { AreaNode } from '../divisions/hierarchy.js';
import { isShown } from '../privacy/scope.js';
import { areaSummary } from './area-facts.js';
import { areaFigures, definitionsOf } from './area-figures.js';
import {
  FRESH_MINUTES,
  INTEGRATED,
  type CentreMark,
  type CentresQuery,
  type CentresView,
  type LinkMark,
} from './centre-views.js';
import type { CityRecords } from './city-snapshot.js';
import { linkMarks } from './link-marks.js';
import { drilledArea, type Sight } from './sight.js';
import { placePoint, stationMark, stationPairs } from './station-pairs.js';

type Centre = NonNullable<CityRecords['centres']>[number];

/**
 * Centres of a division, what they integrate, and the links between them. Operational, never suppressed; in public
 * scope those of the city and the counties alone.
 */
export function centresView(sight: Sight, query: Omit<CentresQuery, 'view'>): CentresView {
  const { snapshot } = sight;
  const drilled = drilledArea(sight, query.division);
  const freshMinutes = query.freshMinutes ?? FRESH_MINUTES;
  const isInside = placedIn(sight, drilled);
  const centres = (snapshot.records.centres ?? []).filter(isInside);
  const stations = (snapshot.records.stations ?? []).filter(isInside);
  const mark = linkMarks(sight, freshMinutes);
  const inside = new Set([
    ...centres.map(({ id }) => `centre:${id}`),
    ...stations.map(({ id }) => `station:${id}`),
  ]);
  const links = (snapshot.records.links ?? [])
    .filter(({ from, to }) => inside.has(from) || inside.has(to))
    .flatMap((link) => mark(link) ?? [])
    .sort(byAge);
  const pairs = stationPairs(stations, sight);
  const linked = new Set(links.flatMap(({ from, to }) => [from, to].map(({ kind, id }) => `${kind}:${id}`)));
  const figures = areaFigures(sight, definitionsOf(sight, ['centreCompliance', 'linkUptime']))(drilled);
  return {
    view: 'centres',
    asOf: sight.asOf,
    division: drilled.code,
    freshMinutes,
    centres: centreMarks(centres, links, sight),
    stations: (snapshot.records.stations ?? [])
      .filter(({ id }) => linked.has(`station:${id}`))
      .map((station) => stationMark(station, sight)),
    links,
    pairs,
    compliance: figures['centreCompliance']!,
    uptime: figures['linkUptime']!,
  };
}

/** @returns Whether a place stands in a division, and the scope shows it. One whose division the city lacks is the city's own. */
function placedIn(
  { hierarchy, scope }: Sight,
  drilled: AreaNode,
): (place: { readonly division: string }) => boolean {
  return ({ division }) => {
    const area = hierarchy.division(division);
    if (!area) return scope === 'internal' && drilled === hierarchy.root;
    return hierarchy.isWithin(area, drilled) && isShown(area, scope);
  };
}

export function centreMarks(
  centres: readonly Centre[],
  links: readonly LinkMark[],
  sight: Sight,
): readonly CentreMark[] {
  const { snapshot, hierarchy } = sight;
  const counts = new Map<string, { count: number; stale: number }>();
  for (const { from, to, status } of links)
    for (const { kind, id } of [from, to]) {
      if (kind !== 'centre') continue;
      const count = counts.get(id) ?? { count: 0, stale: 0 };
      count.count += 1;
      if (status === 'stale') count.stale += 1;
      counts.set(id, count);
    }
  const units = new Map((snapshot.records.units ?? []).map((unit) => [unit.id, unit]));
  return centres.map((centre): CentreMark => {
    const area = hierarchy.division(centre.division);
    return {
      id: centre.id,
      kind: centre.kind,
      level: centre.level,
      name: centre.name,
      division: area ? areaSummary(area, snapshot) : null,
      point: placePoint(centre),
      integrates: INTEGRATED.filter((part) => centre.integrates.includes(part)),
      partners: (centre.partners ?? []).flatMap((id) => {
        const unit = units.get(id);
        return unit ? [{ id, name: unit.name }] : [];
      }),
      compliant: centre.compliant ?? null,
      hotline: centre.hotline ?? null,
      links: counts.get(centre.id) ?? { count: 0, stale: 0 },
    };
  });
}

/** What needs attention first: stale by age, then those whose clock is wrong, then the rest by id. */
function byAge(a: LinkMark, b: LinkMark): number {
  const rank = ({ status }: LinkMark): number => ({ stale: 0, unknown: 1, warn: 2, ok: 3, stop: 3 })[status];
  return (
    rank(a) - rank(b) ||
    (a.status === 'stale' ? (b.ageMinutes ?? 0) - (a.ageMinutes ?? 0) : 0) ||
    a.id.localeCompare(b.id)
  );
}
