import type { Name } from '../contract/name.js';
import { areaShape } from '../divisions/area-shape.js';
import type { AreaNode } from '../divisions/hierarchy.js';
import { divisionAt } from '../divisions/lies-in.js';
import { nearestArea } from '../indicators/nearest-area.js';
import { isShown, nearestShown } from '../privacy/scope.js';
import { SearchIndex } from '../search/search-index.js';
import { boundsOf } from '../spatial/bounds-of.js';
import { labelPoint } from '../spatial/label-point.js';
import { areaPath, areaSummary } from './area-facts.js';
import type { CitySnapshot } from './city-snapshot.js';
import type { SearchHit, SearchKind, SearchQuery, SearchView } from './search.js';
import type { Sight } from './sight.js';
import type { AreaShape, Position, Scope } from './view.js';

const DEFAULT_LIMIT = 20;
const MOST_HITS = 100;
const LETTERS = /[a-z]/i;

/** Something that can be found. */
interface Place {
  readonly kind: SearchKind;
  readonly id: string;
  readonly name: Name;
  readonly type: string;
  /** Where it lies; of an area the area itself. */
  readonly area: AreaNode;
  readonly point: () => Position;
}

interface Directory {
  /** The lists it was made from: while they are the same, it is. */
  readonly of: readonly unknown[];
  readonly places: readonly Place[];
  readonly index: SearchIndex;
}

/**
 * Places that a scope shows, by what was typed.
 *
 * @throws {RangeError} When `within` is no division of the city.
 */
export function searchView(sight: Sight, query: SearchQuery): SearchView {
  const { snapshot, hierarchy, scope } = sight;
  const { places, index } = directory(snapshot, scope);
  const within = query.within == null ? null : hierarchy.area(query.within);
  if (within === undefined)
    throw new RangeError(`A division of the city was expected, not "${query.within ?? ''}".`);
  const near = query.near == null ? undefined : hierarchy.area(query.near);
  const { found, total } = index.search(query.text, {
    limit: Math.min(MOST_HITS, Math.max(1, Math.floor(query.limit ?? DEFAULT_LIMIT))),
    ...(within ? { allowed: (at: number) => hierarchy.isWithin(places[at]!.area, within) } : {}),
    ...(near ? { near: (at: number) => hierarchy.isWithin(places[at]!.area, near) } : {}),
  });
  const unread = LETTERS.test(query.text) ? index.unread() : '';
  return {
    view: 'search',
    text: query.text,
    hits: found.map((at) => hitOf(places[at]!, snapshot, scope)),
    total,
    ...(unread === '' ? {} : { unread }),
  };
}

function hitOf(
  { kind, id, name, type, area, point }: Place,
  snapshot: CitySnapshot,
  scope: Scope,
): SearchHit {
  const { hierarchy } = snapshot;
  const own = kind === 'division' || kind === 'grid';
  const shown = (of: AreaNode): boolean =>
    of.kind === 'division' && hierarchy.childrenOf(of).some((child) => isShown(child, scope));
  let into = area;
  while (!shown(into) && into.parent >= 0) into = hierarchy.at(into.parent);
  const path = areaPath(area, snapshot).slice(1);
  return {
    kind,
    id,
    name,
    type,
    path: own ? path.slice(0, -1) : path,
    point: point(),
    ...(own ? { bounds: boundsOf(areaShape(area, snapshot)) } : {}),
    into: into.code,
  };
}

const directories = new WeakMap<object, Map<Scope, Directory>>();

function directory(snapshot: CitySnapshot, scope: Scope): Directory {
  const { records, hierarchy } = snapshot;
  const { divisions, grids, communities, scenicAreas, reserves, parks, stations, centres } = records;
  const of = [divisions, grids, communities, scenicAreas, reserves, parks, stations, centres];
  let known = directories.get(hierarchy);
  if (!known) directories.set(hierarchy, (known = new Map<Scope, Directory>()));
  const last = known.get(scope);
  if (last?.of.every((list, place) => list === of[place])) return last;
  const places = [...areaPlaces(snapshot, scope), ...otherPlaces(snapshot, scope)];
  const index = new SearchIndex(
    places.map(({ kind, id, name, area }) => ({
      names: typeof name === 'string' ? [name] : [...new Set(Object.values(name))],
      // Ids of places are made up by whoever keeps them; codes are known to people.
      ...(kind === 'division' || kind === 'grid' || kind === 'community' ? { code: id } : {}),
      weight: kind === 'division' ? area.depth : kind === 'grid' ? 9 : kind === 'community' ? 8 : 6,
    })),
  );
  const made = { of, places, index };
  known.set(scope, made);
  return made;
}

function areaPlaces(snapshot: CitySnapshot, scope: Scope): readonly Place[] {
  return snapshot.hierarchy.nodes
    .filter((area) => isShown(area, scope))
    .map((area) => {
      const { kind, code: id, level, name } = areaSummary(area, snapshot);
      return { kind, id, name, type: level, area, point: () => labelPoint(areaShape(area, snapshot)) };
    });
}

type Located = Pick<Place, 'area' | 'point'>;

/** Places that are no areas. What lies by its record below the county is not named in public. */
function otherPlaces(snapshot: CitySnapshot, scope: Scope): readonly Place[] {
  const { scenicAreas = [], reserves = [], parks = [] } = snapshot.records;
  const { hierarchy } = snapshot;
  const located = (shape: AreaShape): Located => {
    const point = labelPoint(shape);
    return { area: nearestShown(divisionAt(point, snapshot), hierarchy, scope), point: () => point };
  };
  const large = [
    ...scenicAreas.map((one) => ({ ...one, kind: 'scenic' as const, type: one.grade })),
    ...reserves.map((one) => ({ ...one, kind: 'reserve' as const, type: one.level })),
    ...parks.map((one) => ({ ...one, kind: 'park' as const, type: one.level })),
  ].map(({ kind, id, name, type, geometry }) => ({ kind, id, name, type, ...located(geometry) }));
  return scope === 'public' ? large : [...large, ...smallPlaces(snapshot)];
}

function smallPlaces({ records, hierarchy, manifest }: CitySnapshot): readonly Place[] {
  const { communities = [], stations = [], centres = [] } = records;
  return [
    ...communities.map((one) => ({ ...one, kind: 'community' as const, id: one.code, type: one.kind })),
    ...stations.map((one) => ({ ...one, kind: 'station' as const })),
    ...centres.map((one) => ({ ...one, kind: 'centre' as const, type: one.kind })),
  ].map(({ kind, id, name, type, division, geometry }) => ({
    kind,
    id,
    name,
    type,
    area: nearestArea(division, hierarchy, manifest),
    point: (): Position => {
      const [longitude = 0, latitude = 0] =
        geometry.type === 'Point' ? geometry.coordinates : labelPoint(geometry);
      return [longitude, latitude];
    },
  }));
}
