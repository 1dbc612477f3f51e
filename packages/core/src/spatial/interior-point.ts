import type { AreaShape, Position } from '../view/view.js';
import { containsPoint } from './contains-point.js';
import { labelPoint } from './label-point.js';
import { ringsOf } from './rings-of.js';

const known = new WeakMap<AreaShape, Position>();

/**
 * A point inside a shape: the centroid where that lies inside, else the pole of inaccessibility, which is
 * a hundred times dearer. For marks of many areas.
 */
export function interiorPoint(shape: AreaShape): Position {
  let point = known.get(shape);
  if (!point) {
    const centroid = shape.type === 'Polygon' ? centroidOf(shape) : null;
    point = centroid && containsPoint(shape, centroid) ? centroid : labelPoint(shape);
    known.set(shape, point);
  }
  return point;
}

/** Of the outer ring; `null` where it has no area. */
function centroidOf(shape: AreaShape): Position | null {
  const [outer] = ringsOf(shape);
  const [originX = 0, originY = 0] = outer?.[0] ?? [];
  let [area, x, y] = [0, 0, 0];
  // Relative to a corner: products of whole degrees would swallow the small differences.
  let [beforeX, beforeY] = [0, 0];
  for (const [longitude = 0, latitude = 0] of outer ?? []) {
    const [nowX, nowY] = [longitude - originX, latitude - originY];
    const cross = beforeX * nowY - nowX * beforeY;
    area += cross;
    x += (beforeX + nowX) * cross;
    y += (beforeY + nowY) * cross;
    [beforeX, beforeY] = [nowX, nowY];
  }
  return area === 0 ? null : [originX + x / (3 * area), originY + y / (3 * area)];
}
