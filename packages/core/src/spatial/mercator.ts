/** Web Mercator as maps for the web have it: 0…1 from west to east and from north to south. */
import type { Position } from '../view/view.js';

const DEGREES = 180 / Math.PI;

export function mercatorX(longitude: number): number {
  return (longitude + 180) / 360;
}

export function mercatorY(latitude: number): number {
  const sine = Math.sin(latitude / DEGREES);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

/** Back to degrees. */
export function fromMercator(x: number, y: number): Position {
  return [x * 360 - 180, Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * DEGREES];
}
