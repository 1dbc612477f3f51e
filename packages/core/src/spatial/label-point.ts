import type { Polygon, Position as Coordinates } from 'geojson';
import polylabel from 'polylabel';
import type { AreaShape, Position } from '../view/view.js';
import { boundsOf } from './bounds-of.js';
import { signedArea } from './signed-area.js';

/** Fineness of the search, as a share of the shape's extent: a label needs no more. */
const PRECISION = 1 / 100;
const known = new WeakMap<AreaShape, Position>();

/**
 * Point inside a shape that lies farthest from its border (pole of inaccessibility), of the largest
 * part where there are several.
 *
 * Degrees of longitude are shortened to the latitude of the shape, so that far means far.
 */
export function labelPoint(shape: AreaShape): Position {
  let point = known.get(shape);
  if (!point) {
    point = findPole(shape);
    known.set(shape, point);
  }
  return point;
}

function findPole(shape: AreaShape): Position {
  const [west, south, east, north] = boundsOf(shape);
  const shorten = Math.max(0.01, Math.cos((((south + north) / 2) * Math.PI) / 180));
  const rings = largestPart(shape).map((ring) =>
    ring.map(([x = 0, y = 0]): [number, number] => [x * shorten, y]),
  );
  const extent = Math.max((east - west) * shorten, north - south);
  const [x = 0, y = 0] = polylabel(rings, extent * PRECISION);
  return [x / shorten, y];
}

function largestPart(shape: AreaShape): Polygon['coordinates'] {
  if (shape.type === 'Polygon') return shape.coordinates;
  const sizeOf = ([outer = []]: Coordinates[][]): number =>
    Math.abs(signedArea(outer.map(([x = 0, y = 0]): [number, number] => [x, y])));
  let largest: Coordinates[][] = [];
  for (const part of shape.coordinates)
    if (largest.length === 0 || sizeOf(part) > sizeOf(largest)) largest = part;
  return largest;
}
