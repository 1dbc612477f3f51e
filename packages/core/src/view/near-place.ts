import type { Point } from 'geojson';
import type { Name } from '../contract/name.js';
import { NearestIndex } from '../spatial/nearest-index.js';
import { greatCircleMeters } from '../spatial/great-circle-meters.js';
import type { NearPlace, Position, Scope } from './view.js';

interface Place {
  readonly id: string;
  readonly name: Name;
  readonly geometry: Point;
}

/**
 * A place as seen from a point. Ids of stations and centres are often made from the code of their
 * township, which public scope does not name: there the type stands for the id.
 */
export function nearPlace(
  { id, name, geometry }: Place,
  type: string,
  from: Position,
  scope: Scope,
): NearPlace {
  const [longitude = 0, latitude = 0] = geometry.coordinates;
  const point: Position = [longitude, latitude];
  return {
    id: scope === 'public' ? type : id,
    type,
    name,
    point,
    distanceMeters: greatCircleMeters(from, point),
  };
}

interface TypedPlace extends Place {
  readonly type: string;
}

interface TypeIndex {
  readonly places: readonly TypedPlace[];
  readonly index: NearestIndex;
}

/** Indexes by places and type: neither of them changes. */
const indexes = new WeakMap<readonly TypedPlace[], Map<string, TypeIndex | null>>();

/** The nearest place of a type among many; of equally near ones the first. */
export function nearestOf(
  places: readonly TypedPlace[],
  type: string,
  from: Position,
  scope: Scope,
): NearPlace | null {
  const found = indexOf(places, type);
  if (!found) return null;
  return nearPlace(found.places[found.index.nearest(from[0], from[1])]!, type, from, scope);
}

/** The nearest places of a type, the nearest first. */
export function nearbyOf(
  places: readonly TypedPlace[],
  type: string,
  from: Position,
  most: number,
): readonly NearPlace[] {
  return places
    .filter((place) => place.type === type)
    .map((place) => nearPlace(place, type, from, 'internal'))
    .sort((a, b) => a.distanceMeters - b.distanceMeters)
    .slice(0, most);
}

function indexOf(all: readonly TypedPlace[], type: string): TypeIndex | null {
  let known = indexes.get(all);
  if (!known) indexes.set(all, (known = new Map<string, TypeIndex | null>()));
  let found = known.get(type);
  if (found === undefined) {
    const places = all.filter((place) => place.type === type);
    const points = places.map(({ geometry: { coordinates } }): Position => [
      coordinates[0] ?? 0,
      coordinates[1] ?? 0,
    ]);
    found = places.length === 0 ? null : { places, index: new NearestIndex(points) };
    known.set(type, found);
  }
  return found;
}
