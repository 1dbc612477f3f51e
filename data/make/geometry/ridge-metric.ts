/**
 * A plane squeezed along one direction: cells drawn in it come out long along the ridges of the land,
 * which run from south-west to north-east in the east of the Sichuan basin.
 */
import type { Point } from './plane.js';

export interface RidgeMetric {
  readonly toMetric: (point: Point) => Point;
  readonly toPlane: (point: Point) => Point;
}

/**
 * @param angle - Direction of the ridges, radians counter-clockwise from east.
 * @param squeeze - How much a distance along them counts, 0…1.
 */
export function ridgeMetric(angle: number, squeeze: number): RidgeMetric {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const scaleAlong = ([x, y]: Point, factor: number): Point => {
    const along = (cos * x + sin * y) * factor;
    const across = cos * y - sin * x;
    return [cos * along - sin * across, sin * along + cos * across];
  };
  return {
    toMetric: (point) => scaleAlong(point, squeeze),
    toPlane: (point) => scaleAlong(point, 1 / squeeze),
  };
}

/** Ridges of the demo city. */
export const DAZHOU_RIDGES = ridgeMetric((62 * Math.PI) / 180, 0.78);
