import type { Rings, Vertex } from './ring.js';

/** Segments of one or several polygons, sorted by where they begin from the west. */
interface Segments {
  readonly count: number;
  /** x₁ y₁ x₂ y₂ of each. */
  readonly ends: Float64Array;
  readonly part: Int32Array;
  /** Numbers of the segments by their western end. */
  readonly order: Uint32Array;
}

function segmentsOf(parts: readonly Rings[]): Segments {
  let count = 0;
  for (const rings of parts) for (const ring of rings) count += ring.length - 1;
  const ends = new Float64Array(count * 4);
  const part = new Int32Array(count);
  let at = 0;
  parts.forEach((rings, index) => {
    for (const ring of rings) {
      for (let i = 1; i < ring.length; i++, at++) {
        const before = ring[i - 1]!;
        const vertex = ring[i]!;
        ends[at * 4] = before[0];
        ends[at * 4 + 1] = before[1];
        ends[at * 4 + 2] = vertex[0];
        ends[at * 4 + 3] = vertex[1];
        part[at] = index;
      }
    }
  });
  const west = new Float64Array(count);
  for (let i = 0; i < count; i++) west[i] = Math.min(ends[i * 4]!, ends[i * 4 + 2]!);
  return { count, ends, part, order: sorted(west) };
}

/** Up to so many values, insertion is the fastest sort. */
const FEW_VALUES = 48;

/** Places of the values, the least first. */
function sorted(values: Float64Array): Uint32Array {
  const order = new Uint32Array(values.length);
  for (let i = 0; i < order.length; i++) order[i] = i;
  if (order.length > FEW_VALUES) return order.sort((a, b) => values[a]! - values[b]!);
  for (let i = 1; i < order.length; i++) {
    const value = values[i]!;
    let at = i;
    for (; at > 0 && values[order[at - 1]!]! > value; at--) order[at] = order[at - 1]!;
    order[at] = i;
  }
  return order;
}

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

/** Whether any two segments whose boxes overlap pass a test. */
function someMeeting(segments: Segments, test: Test): boolean {
  const { count, ends, order } = segments;
  for (let i = 0; i < count; i++) {
    const a = order[i]! * 4;
    const east = Math.max(ends[a]!, ends[a + 2]!);
    const south = Math.min(ends[a + 1]!, ends[a + 3]!);
    const north = Math.max(ends[a + 1]!, ends[a + 3]!);
    for (let j = i + 1; j < count; j++) {
      const b = order[j]! * 4;
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
 * @returns Pairs of places among the parts, the smaller first.
 */
export function crossingPairs(parts: readonly Rings[]): readonly (readonly [number, number])[] {
  const found = new Map<number, readonly [number, number]>();
  someMeeting(segmentsOf(parts), ({ ends, part }, a, b) => {
    const [one, other] = [part[a >> 2]!, part[b >> 2]!];
    const pair = [Math.min(one, other), Math.max(one, other)] as const;
    const key = pair[0] * parts.length + pair[1];
    if (one !== other && !found.has(key) && cross(ends, a, b)) found.set(key, pair);
    return false;
  });
  return [...found.values()];
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
