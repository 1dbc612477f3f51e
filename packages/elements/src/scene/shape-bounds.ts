import type { AreaShape, Bounds, Position } from '@hivemap/core';
import type { Box } from './place-labels.js';
import type { Point } from './hexagon.js';

const known = new WeakMap<AreaShape, Bounds>();

/** Bounds of a shape, remembered for as long as the shape lives. */
export function shapeBounds(shape: AreaShape): Bounds {
  const found = known.get(shape);
  if (found) return found;
  let [west, south, east, north] = [180, 90, -180, -90];
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  for (const polygon of polygons)
    for (const position of polygon[0] ?? []) {
      // Thousands of shapes are looked at in one task before this is compiled: no iterators, no calls.
      const longitude = position[0]!;
      const latitude = position[1]!;
      if (longitude < west) west = longitude;
      if (longitude > east) east = longitude;
      if (latitude < south) south = latitude;
      if (latitude > north) north = latitude;
    }
  const bounds: Bounds = [west, south, east, north];
  known.set(shape, bounds);
  return bounds;
}

/** The box that bounds take in the window, px. */
export function boundsBox([west, south, east, north]: Bounds, project: (position: Position) => Point): Box {
  const corners = [
    project([west, south]),
    project([west, north]),
    project([east, south]),
    project([east, north]),
  ];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** Whether a box is in the window, or within `margin` px of it. */
export function inWindow(
  box: Box,
  { width, height }: { width: number; height: number },
  margin = 0,
): boolean {
  return (
    box.right > -margin && box.bottom > -margin && box.left < width + margin && box.top < height + margin
  );
}
