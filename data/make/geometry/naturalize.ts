/**
 * Makes straight borders natural: midpoint displacement, breadth first over all borders of a parent at once.
 * The noise is a hash of (cells, path), so refitting the weights keeps the character of each line.
 * A midpoint that would cross, crowd or swallow something is mirrored, then shrunk; at last the border stays straight.
 */
import { gauss, hash } from '../chance/hash.js';
import { distance, distanceToSegment, segmentsMeet, triangleContains } from './measure.js';
import type { Point } from './plane.js';
import { SegmentIndex, type IndexedSegment } from './segment-index.js';
import type { Division } from './subdivide.js';
import type { Topology, VertexId } from './topology.js';

export interface NaturalizeOptions {
  /** Borders are split while longer than one and a half times this. */
  readonly shortestKm: number;
  /** Standard deviation of the offset, as a share of the length. */
  readonly roughness: number;
  /** Length past which offsets grow no more. */
  readonly capKm: number;
  readonly seed: number;
  /** How far the split wanders from the middle, as a share of the length. */
  readonly jitter?: number;
  /** Points that stay on their side, at a distance when the straight border leaves them one. */
  readonly keep?: readonly Point[];
  readonly keepKm?: number;
}

interface LiveSegment {
  readonly a: VertexId;
  readonly b: VertexId;
  readonly path: string;
  readonly indexed: IndexedSegment;
}

export interface NaturalizeCount {
  readonly placed: number;
  /** Midpoints that had to stay on the straight line. */
  readonly straight: number;
}

const TRIES = 7;
/** Cosine of the sharpest angle that two borders may open at a vertex, 35°. */
const SHARPEST_COSINE = 0.82;

export function naturalize(
  topology: Topology,
  division: Division,
  options: NaturalizeOptions,
): NaturalizeCount {
  const index = new SegmentIndex(topology, Math.max(1.2, options.shortestKm * 3));
  for (const [a, b] of division.outer) index.add(a, b);
  let live = startingSegments(division, index);
  let placed = 0;
  let straight = 0;
  while (live.length > 0) {
    const next: LiveSegment[] = [];
    for (const segment of live) {
      const a = topology.point(segment.a);
      const b = topology.point(segment.b);
      if (distance(a, b) < options.shortestKm * 1.5) continue;
      const found = midpoint(topology, index, segment, options);
      if (!found.free) straight++;
      const m = topology.vertex(found.at);
      if (m === segment.a || m === segment.b) continue;
      placed++;
      index.delete(segment.indexed);
      topology.split(segment.a, segment.b, [m]);
      next.push({ a: segment.a, b: m, path: `${segment.path}0`, indexed: index.add(segment.a, m) });
      next.push({ a: m, b: segment.b, path: `${segment.path}1`, indexed: index.add(m, segment.b) });
    }
    live = next;
  }
  return { placed, straight };
}

/** Each border under the key of its two cells and its number among theirs. */
function startingSegments({ inner }: Division, index: SegmentIndex): LiveSegment[] {
  const counts = new Map<string, number>();
  return inner.map(({ a, b, left, right }) => {
    const pair = `${Math.min(left, right)}-${Math.max(left, right)}`;
    const nth = counts.get(pair) ?? 0;
    counts.set(pair, nth + 1);
    return { a, b, path: `${pair}:${nth}/`, indexed: index.add(a, b) };
  });
}

function midpoint(
  topology: Topology,
  index: SegmentIndex,
  segment: LiveSegment,
  { roughness, capKm, seed, jitter = 0.12, shortestKm, keep = [], keepKm = 0 }: NaturalizeOptions,
): { at: Point; free: boolean } {
  const a = topology.point(segment.a);
  const b = topology.point(segment.b);
  const length = distance(a, b);
  const normal: Point = [-(b[1] - a[1]) / length, (b[0] - a[0]) / length];
  const t = 0.5 + jitter * (2 * hash(seed, segment.path, 't') - 1);
  const base: Point = [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
  const clearanceKm = 0.25 * Math.min(length, shortestKm * 2);
  let offset = roughness * Math.min(length, capKm) * Math.max(-2, Math.min(2, gauss(seed, segment.path)));
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const at: Point = [base[0] + normal[0] * offset, base[1] + normal[1] * offset];
    if (
      keep.every((p) => staysBeside(p, a, at, b, keepKm)) &&
      isFree(topology, index, segment, at, clearanceKm)
    )
      return { at, free: true };
    offset *= attempt % 2 === 0 ? -1 : 0.6;
  }
  return { at: base, free: false };
}

function staysBeside(p: Point, a: Point, m: Point, b: Point, keepKm: number): boolean {
  if (triangleContains(p, a, m, b)) return false;
  const before = distanceToSegment(p, a, b);
  const after = Math.min(distanceToSegment(p, a, m), distanceToSegment(p, m, b));
  return after >= keepKm || after >= before;
}

function isFree(
  topology: Topology,
  index: SegmentIndex,
  { a, b, indexed }: LiveSegment,
  m: Point,
  clearanceKm: number,
): boolean {
  const A = topology.point(a);
  const B = topology.point(b);
  return !index.some([A, B, m], clearanceKm, (other) => {
    if (other === indexed) return false;
    const P = topology.point(other.a);
    const Q = topology.point(other.b);
    const meetsA = other.a === a || other.b === a;
    const meetsB = other.a === b || other.b === b;
    if (!meetsA && !meetsB)
      return (
        segmentsMeet(A, m, P, Q) ||
        segmentsMeet(m, B, P, Q) ||
        triangleContains(P, A, m, B) ||
        triangleContains(Q, A, m, B) ||
        distanceToSegment(m, P, Q) < clearanceKm
      );
    const corner = meetsA ? A : B;
    const far = (meetsA ? other.a === a : other.a === b) ? Q : P;
    if (triangleContains(far, A, m, B) || cosine(corner, m, far) > SHARPEST_COSINE) return true;
    if (meetsA && meetsB) return false;
    return meetsA ? segmentsMeet(m, B, P, Q) : segmentsMeet(A, m, P, Q);
  });
}

/** Cosine of the angle at `corner` between the directions to `p` and to `q`. */
function cosine(corner: Point, p: Point, q: Point): number {
  const ux = p[0] - corner[0];
  const uy = p[1] - corner[1];
  const vx = q[0] - corner[0];
  const vy = q[1] - corner[1];
  return (ux * vx + uy * vy) / (Math.hypot(ux, uy) * Math.hypot(vx, vy) || 1);
}
