import type { Position as Coordinates } from 'geojson';
import type { AreaShape } from '../view/view.js';

/** All rings of a shape, outer ones and holes alike. */
export function ringsOf(shape: AreaShape): readonly (readonly Coordinates[])[] {
  return shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat();
}
