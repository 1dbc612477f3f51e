import { intersection, type Geom } from 'polyclip-ts';
import type { AreaShape, Bounds } from '../view/view.js';
import { areaKm2 } from './area-km2.js';
import { boundsOf } from './bounds-of.js';

/**
 * How much ground two shapes have in common.
 *
 * @returns km²; 0 where they only touch, `null` where it can't be computed.
 */
export function overlapKm2(one: AreaShape, other: AreaShape): number | null {
  if (!overlaps(boundsOf(one), boundsOf(other))) return 0;
  try {
    const coordinates = intersection(one.coordinates as Geom, other.coordinates as Geom);
    return coordinates.length === 0 ? 0 : areaKm2({ type: 'MultiPolygon', coordinates });
  } catch {
    // polyclip gives up on a few knots that rounding makes inconsistent.
    return null;
  }
}

function overlaps(
  [west, south, east, north]: Bounds,
  [otherWest, otherSouth, otherEast, otherNorth]: Bounds,
): boolean {
  return west < otherEast && otherWest < east && south < otherNorth && otherSouth < north;
}
