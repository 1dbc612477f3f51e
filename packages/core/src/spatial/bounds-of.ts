import type { Geometry } from 'geojson';
import type { Bounds } from '../view/view.js';

const known = new WeakMap<Geometry, Bounds>();

/**
 * West, south, east, north of a geometry in degrees; remembered, since geometries do not change.
 *
 * @returns `Infinity` and `-Infinity` of an empty one.
 */
export function boundsOf(geometry: Geometry): Bounds {
  let bounds = known.get(geometry);
  if (!bounds) {
    const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
    if (geometry.type === 'GeometryCollection')
      for (const part of geometry.geometries) widen(box, boundsOf(part));
    else widenBy(box, geometry.coordinates);
    bounds = box;
    known.set(geometry, bounds);
  }
  return bounds;
}

/** The bounds that hold all of several. */
export function unionBounds(all: Iterable<Bounds>): Bounds {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const bounds of all) widen(box, bounds);
  return box;
}

type Nested = readonly number[] | readonly Nested[];

function widenBy(box: [number, number, number, number], coordinates: Nested): void {
  const [first, second] = coordinates;
  if (typeof first !== 'number') {
    for (const part of coordinates) if (typeof part !== 'number') widenBy(box, part);
  } else if (typeof second === 'number') {
    widen(box, [first, second, first, second]);
  }
}

function widen(box: [number, number, number, number], [west, south, east, north]: Bounds): void {
  if (west < box[0]) box[0] = west;
  if (south < box[1]) box[1] = south;
  if (east > box[2]) box[2] = east;
  if (north > box[3]) box[3] = north;
}
