/** Elementary measures on points, segments and open rings (the first point is not repeated). */
import type { Point } from './plane.js';

export function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

/** Signed area of a ring: positive when it runs counter-clockwise. */
export function ringArea(ring: readonly Point[]): number {
  let twice = 0;
  let previous = ring[ring.length - 1]!;
  for (const point of ring) {
    twice += previous[0] * point[1] - previous[1] * point[0];
    previous = point;
  }
  return twice / 2;
}

/** Center of mass of a ring. */
export function ringCentroid(ring: readonly Point[]): Point {
  const origin = ring[0]!;
  let twice = 0;
  let x = 0;
  let y = 0;
  let previous = ring[ring.length - 1]!;
  for (const point of ring) {
    const ax = previous[0] - origin[0];
    const ay = previous[1] - origin[1];
    const bx = point[0] - origin[0];
    const by = point[1] - origin[1];
    const part = ax * by - ay * bx;
    twice += part;
    x += (ax + bx) * part;
    y += (ay + by) * part;
    previous = point;
  }
  return [origin[0] + x / (3 * twice), origin[1] + y / (3 * twice)];
}

/** Whether a point lies inside a ring (even–odd). */
export function ringContains(ring: readonly Point[], [x, y]: Point): boolean {
  let inside = false;
  let a = ring[ring.length - 1]!;
  for (const b of ring) {
    if (a[1] > y !== b[1] > y && x < ((a[0] - b[0]) * (y - b[1])) / (a[1] - b[1]) + b[0]) inside = !inside;
    a = b;
  }
  return inside;
}

export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export function boxOf(points: readonly Point[]): Box {
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  for (const [x, y] of points) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  return { west, south, east, north };
}

/** Twice the signed area of the triangle `o a b`: positive when `b` lies left of `o → a`. */
export function turn(o: Point, a: Point, b: Point): number {
  return (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);
}

export function distanceToSegment(p: Point, a: Point, b: Point): number {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const along = ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy);
}

export function triangleContains(p: Point, a: Point, b: Point, c: Point): boolean {
  const x = turn(a, b, p);
  const y = turn(b, c, p);
  const z = turn(c, a, p);
  return (x >= 0 && y >= 0 && z >= 0) || (x <= 0 && y <= 0 && z <= 0);
}

/** Tolerance of {@link segmentsMeet} in km², far below the 0.1 m vertex grid. */
const TOUCH = 1e-9;

function boxHolds(a: Point, b: Point, p: Point): boolean {
  return (
    Math.min(a[0], b[0]) - TOUCH <= p[0] &&
    p[0] <= Math.max(a[0], b[0]) + TOUCH &&
    Math.min(a[1], b[1]) - TOUCH <= p[1] &&
    p[1] <= Math.max(a[1], b[1]) + TOUCH
  );
}

/** Whether the closed segments `a b` and `c d` cross or touch. */
export function segmentsMeet(a: Point, b: Point, c: Point, d: Point): boolean {
  const d1 = turn(c, d, a);
  const d2 = turn(c, d, b);
  const d3 = turn(a, b, c);
  const d4 = turn(a, b, d);
  if (d1 > 0 !== d2 > 0 && d3 > 0 !== d4 > 0 && d1 !== 0 && d2 !== 0 && d3 !== 0 && d4 !== 0) return true;
  return (
    (Math.abs(d1) < TOUCH && boxHolds(c, d, a)) ||
    (Math.abs(d2) < TOUCH && boxHolds(c, d, b)) ||
    (Math.abs(d3) < TOUCH && boxHolds(a, b, c)) ||
    (Math.abs(d4) < TOUCH && boxHolds(a, b, d))
  );
}
