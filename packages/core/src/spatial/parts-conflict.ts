import { isInside, partsMeet } from './crossing.js';
import type { Ring, Rings } from './ring.js';

/**
 * Whether a part lies in another, given that their borders do not cross. Most of its corners and
 * edges decide, since some may lie on the other's border.
 */
export function contains(outer: Rings, inner: Rings): boolean {
  const [ring = []] = inner;
  const [west, south, east, north] = boxOf(outer[0] ?? []);
  let inside = 0;
  for (let at = 1; at < ring.length; at++) {
    const [ax, ay] = ring[at - 1]!;
    const [bx, by] = ring[at]!;
    if (ax < west || ax > east || ay < south || ay > north) return false;
    if (isInside([ax, ay], outer)) inside++;
    if (isInside([(ax + bx) / 2, (ay + by) / 2], outer)) inside++;
  }
  return inside > ring.length - 1;
}

function boxOf(ring: Ring): readonly [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of ring) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  return [west, south, east, north];
}

function someNested(parts: readonly Rings[]): boolean {
  if (parts.length > 400) return false;
  return parts.some((part) => parts.some((other) => other !== part && contains(other, part)));
}

/** Whether parts of a polygon share ground or a stretch of border. Touching in points is fine. */
export function partsConflict(parts: readonly Rings[]): boolean {
  return parts.length > 1 && (partsMeet(parts) || someNested(parts));
}
