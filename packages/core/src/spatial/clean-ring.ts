import type { Ring, Vertex } from './ring.js';
import { signedArea } from './signed-area.js';

/** What was done to a geometry. */
export type Repair =
  'closed' | 'duplicates' | 'winding' | 'swapped' | 'untangled' | 'united' | 'dropped' | 'slivers';

/** Twice a square of 0.1 mm by 0.1 mm, in square degrees: less is no area. */
const NO_AREA = 1e-18;
/** In square degrees, a square of ten centimetres: far above what rounding makes of a line. */
const SOME_AREA = 1e-12;

/** Whether all vertices lie along one line. A bow tie does not, though its signed area may be zero. */
function isFlat(open: readonly Vertex[]): boolean {
  const [x, y] = open[0]!;
  let [farX, farY] = [0, 0];
  for (const [vertexX, vertexY] of open) {
    if (Math.hypot(vertexX - x, vertexY - y) > Math.hypot(farX, farY))
      [farX, farY] = [vertexX - x, vertexY - y];
  }
  return open.every(([vertexX, vertexY]) => Math.abs(farX * (vertexY - y) - farY * (vertexX - x)) < NO_AREA);
}

function same(a: Readonly<Vertex> | undefined, b: Readonly<Vertex> | undefined): boolean {
  return a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];
}

/** Vertices of an open ring without repeated ones and without spikes (there and back again). */
function withoutRepeats(open: readonly Vertex[], repairs: Set<Repair>): Vertex[] {
  const kept: Vertex[] = [];
  for (const vertex of open) {
    if (same(vertex, kept.at(-1))) {
      repairs.add('duplicates');
      continue;
    }
    if (same(vertex, kept.at(-2))) {
      repairs.add('duplicates');
      kept.pop();
      continue;
    }
    kept.push(vertex);
  }
  let from = 0;
  let to = kept.length;
  // The same across the seam.
  while (to - from > 2) {
    if (same(kept[from], kept[to - 1]) || same(kept[from], kept[to - 2])) to--;
    else if (same(kept[from + 1], kept[to - 1])) from++;
    else break;
    repairs.add('duplicates');
  }
  return from === 0 && to === kept.length ? kept : kept.slice(from, to);
}

/**
 * A ring that is closed, without repeated vertices, and wound as RFC 7946 asks: outer rings
 * counter-clockwise, holes clockwise.
 *
 * @param written - Vertices as they came; not changed.
 * @param outer - Whether it is an outer ring.
 * @param repairs - Told what was done.
 * @returns `null` when nothing with an area is left.
 */
export function cleanRing(written: readonly Vertex[], outer: boolean, repairs: Set<Repair>): Ring | null {
  const closed = written.length > 1 && same(written[0], written.at(-1));
  const open = withoutRepeats(closed ? written.slice(0, -1) : written, repairs);
  if (open.length < 3) return null;
  const area = signedArea(open);
  // What has an area is not flat; what has none may still be a bow tie.
  if (Math.abs(area) < SOME_AREA && isFlat(open)) return null;
  if (!closed) repairs.add('closed');
  if (Math.abs(area) >= NO_AREA && area > 0 !== outer) {
    open.reverse();
    // The first vertex stays the first.
    open.unshift(open.pop()!);
    repairs.add('winding');
  }
  const [x, y] = open[0]!;
  open.push([x, y]);
  return open;
}
