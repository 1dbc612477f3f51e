import type { Position } from '../view/view.js';

/** Mean radius of the earth (IUGG). */
const EARTH_RADIUS_METERS = 6_371_008.8;
const RADIANS = Math.PI / 180;

/** Distance over the sphere between two points, in metres (haversine). */
export function greatCircleMeters([fromX, fromY]: Position, [toX, toY]: Position): number {
  const acrossY = Math.sin(((toY - fromY) * RADIANS) / 2) ** 2;
  const acrossX = Math.sin(((toX - fromX) * RADIANS) / 2) ** 2;
  const chord = acrossY + Math.cos(fromY * RADIANS) * Math.cos(toY * RADIANS) * acrossX;
  return 2 * EARTH_RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(chord)));
}
