import type { AreaShape } from '@hivemap/core';
import type { Polygon } from 'geojson';
import { inRing } from './in-ring.js';

/** Whether the middle of a polygon's corners lies in a shape: in which park a fence was drawn. */
export function containsShape(shape: AreaShape, { coordinates: [ring = []] }: Polygon): boolean {
  const corners = ring.slice(0, -1);
  const middle = (axis: 0 | 1): number =>
    corners.reduce((sum, corner) => sum + (corner[axis] ?? 0), 0) / Math.max(1, corners.length);
  const [x, y] = [middle(0), middle(1)];
  return (shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates).some(([outer = []]) =>
    inRing(outer, [x, y]),
  );
}
