import type { Point } from 'geojson';
import type { Name } from '../contract/name.js';
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

/** The nearest of several places; of equally near ones the first. */
export function nearest(
  places: readonly Place[],
  type: string,
  from: Position,
  scope: Scope,
): NearPlace | null {
  let best: NearPlace | null = null;
  for (const place of places) {
    const near = nearPlace(place, type, from, scope);
    if (!best || near.distanceMeters < best.distanceMeters) best = near;
  }
  return best;
}
