import { area } from '@turf/area';
import type { AreaShape } from '../view/view.js';

const SQUARE_METERS = 1_000_000;

/** Area of a shape on the sphere, km². */
export function areaKm2(shape: AreaShape): number {
  return area(shape) / SQUARE_METERS;
}
