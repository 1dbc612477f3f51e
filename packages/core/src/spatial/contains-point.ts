import type { AreaShape, Position } from '../view/view.js';
import { boundsOf } from './bounds-of.js';
import { rayCrosses } from './ray-crosses.js';
import { ringsOf } from './rings-of.js';

/**
 * Whether a point lies in a shape, by counting crossings of a ray to the east. Of two shapes that share
 * a border, a point on it lies in exactly one.
 */
export function containsPoint(shape: AreaShape, [longitude, latitude]: Position): boolean {
  const [west, south, east, north] = boundsOf(shape);
  if (longitude < west || longitude > east || latitude < south || latitude > north) return false;
  let inside = false;
  for (const ring of ringsOf(shape)) {
    let [beforeX = 0, beforeY = 0] = ring.at(-1) ?? [];
    for (const [x = 0, y = 0] of ring) {
      if (rayCrosses(beforeX, beforeY, x, y, longitude, latitude)) inside = !inside;
      beforeX = x;
      beforeY = y;
    }
  }
  return inside;
}
