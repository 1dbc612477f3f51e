import type { Vertex } from './ring.js';

/**
 * Planar area of a ring in square degrees: positive when it runs counter-clockwise. For directions
 * and for "is there any"; areas in km² come from `areaKm2`.
 */
export function signedArea(ring: readonly Readonly<Vertex>[]): number {
  const [originX = 0, originY = 0] = ring[0] ?? [];
  let doubled = 0;
  for (let at = 0, before = ring.length - 1; at < ring.length; before = at++) {
    const [x, y] = ring[at]!;
    const [beforeX, beforeY] = ring[before]!;
    // From the first vertex, so that small rings far from 0°, 0° keep their digits.
    doubled += (beforeX - originX) * (y - originY) - (x - originX) * (beforeY - originY);
  }
  return doubled / 2;
}
