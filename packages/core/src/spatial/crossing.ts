import type { Rings, Vertex } from './ring.js';
import { segmentsOf, type Segments } from './segments.js';

function turn(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}

/** Whether two segments cross in a point that is inside both. */
function cross(ends: Float64Array, a: number, b: number): boolean {
  const ax = ends[a]!;
  const ay = ends[a + 1]!;
  const bx = ends[a + 2]!;
  const by = ends[a + 3]!;
  const cx = ends[b]!;
  const cy = ends[b + 1]!;
  const dx = ends[b + 2]!;
  const dy = ends[b + 3]!;
  const c = turn(ax, ay, bx, by, cx, cy);
  const d = turn(ax, ay, bx, by, dx, dy);
  if (!((c > 0 && d < 0) || (c < 0 && d > 0))) return false;
  const e = turn(cx, cy, dx, dy, ax, ay);
  const f = turn(cx, cy, dx, dy, bx, by);
  return (e > 0 && f < 0) || (e < 0 && f > 0);
}

/** A tenth of a millimetre, in degrees. */
const TOUCH = 1e-9;

/** Whether two segments run along each other over some length. */
function overlap(ends: Float64Array, a: number, b: number): boolean {
  const ax = ends[a]!;
  const ay = ends[a + 1]!;
  const x = ends[a + 2]! - ax;
  const y = ends[a + 3]! - ay;
  const length = Math.hypot(x, y);
  if (length === 0) return false;
  const off = (i: number): number => Math.abs(x * (ends[i + 1]! - ay) - y * (ends[i]! - ax)) / length;
  if (off(b) > TOUCH || off(b + 2) > TOUCH) return false;
  const along = (i: number): number => (x * (ends[i]! - ax) + y * (ends[i + 1]! - ay)) / length;
  const from = Math.max(0, Math.min(along(b), along(b + 2)));
  const to = Math.min(length, Math.max(along(b), along(b + 2)));
  return to - from > TOUCH;
}

type Test = (segments: Segments, a: number, b: number) => boolean;

/** Whether any two segments of a band whose boxes overlap pass a test. */
function someInBand(segments: Segments, band: Uint32Array, test: Test): boolean {
  const { ends } = segments;
  for (let i = 0; i < band.length; i++) {
    const a = band[i]! * 4;
    const east = Math.max(ends[a]!, ends[a + 2]!);
    const south = Math.min(ends[a + 1]!, ends[a + 3]!);
    const north = Math.max(ends[a + 1]!, ends[a + 3]!);
    for (let j = i + 1; j < band.length; j++) {
      const b = band[j]! * 4;
      if (Math.min(ends[b]!, ends[b + 2]!) > east + TOUCH) break;
      if (
        Math.max(ends[b + 1]!, ends[b + 3]!) < south - TOUCH ||
        Math.min(ends[b + 1]!, ends[b + 3]!) > north + TOUCH
      )
        continue;
      if (test(segments, a, b)) return true;
    }
  }
  return false;
}

/** Whether any two segments whose boxes overlap pass a test. */
function someMeeting(segments: Segments, test: Test): boolean {
  for (const band of segments.bands(TOUCH)) if (someInBand(segments, band, test)) return true;
  return false;
}

/** Whether any border of a polygon crosses itself or another border of it. */
export function crossesItself(rings: Rings): boolean {
  return someMeeting(segmentsOf([rings]), ({ ends }, a, b) => cross(ends, a, b));
}

/** Whether parts of a polygon share a stretch of border, or cross. Parts that only touch in a point are fine. */
export function partsMeet(parts: readonly Rings[]): boolean {
  return someMeeting(
    segmentsOf(parts),
    ({ ends, part }, a, b) => part[a >> 2] !== part[b >> 2] && (cross(ends, a, b) || overlap(ends, a, b)),
  );
}

/**
 * Which parts have borders that cross each other. Running along each other is no crossing.
 *
 * @returns Pairs of places among the parts, the smaller first, each once; some at a time, so that whoever
 *   compares a hundred thousand parts can pause between.
 */
export function* crossingPairs(
  parts: readonly Rings[],
): Generator<readonly (readonly [number, number])[], void, void> {
  const found = new Set<number>();
  const segments = segmentsOf(parts);
  for (const band of segments.bands(TOUCH)) {
    const pairs: (readonly [number, number])[] = [];
    someInBand(segments, band, ({ ends, part }, a, b) => {
      const [one, other] = [part[a >> 2]!, part[b >> 2]!];
      if (one === other) return false;
      const pair = [Math.min(one, other), Math.max(one, other)] as const;
      const key = pair[0] * parts.length + pair[1];
      if (!found.has(key) && cross(ends, a, b)) {
        found.add(key);
        pairs.push(pair);
      }
      return false;
    });
    yield pairs;
  }
}

/**
 * Whether a position lies in a polygon. On the border either answer may come.
 *
 * @param rings - Outer ring and holes.
 */
export function isInside([x, y]: Readonly<Vertex>, rings: readonly (readonly Readonly<Vertex>[])[]): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let at = 0, before = ring.length - 1; at < ring.length; before = at++) {
      const [ax, ay] = ring[at]!;
      const [bx, by] = ring[before]!;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}
