import type { Polygon, Position } from 'geojson';
import { inRing } from './in-ring.js';

export type SplitResult =
  | { readonly parts: readonly [Polygon, Polygon] }
  /** `crossings`: the line does not cross the border exactly twice; `hole`: it runs through a hole. */
  | { readonly flaw: 'crossings' | 'hole' };

interface Crossing {
  readonly at: Position;
  /** Segment of the ring, and of the line, with the place on it (0…1). */
  readonly side: number;
  readonly onSide: number;
  readonly step: number;
  readonly onStep: number;
}

/**
 * Cuts a polygon in two along a line that enters it once and leaves it once.
 *
 * @param line - At least two positions; what lies outside of the polygon is ignored.
 * @returns Both parts, the one that holds the first corner first; what is wrong where it can't be cut.
 */
export function splitShape({ coordinates }: Polygon, line: readonly Position[]): SplitResult {
  const [outer = [], ...holes] = coordinates;
  const ring = outer.slice(0, -1);
  const crossings = crossingsOf(ring, line);
  if (crossings.length !== 2) return { flaw: 'crossings' };
  if (holes.some((hole) => crossingsOf(hole.slice(0, -1), line).length > 0)) return { flaw: 'hole' };
  const [enter, leave] = crossings as [Crossing, Crossing];
  const path = [enter.at, ...line.slice(enter.step + 1, leave.step + 1), leave.at];
  const along = enter.side + enter.onSide < leave.side + leave.onSide;
  const [first, last, cut] = along ? [enter, leave, path] : [leave, enter, [...path].reverse()];
  // The first part keeps the corners before the first crossing and after the second one.
  const one = [...ring.slice(0, first.side + 1), ...cut, ...ring.slice(last.side + 1)];
  const two = [...ring.slice(first.side + 1, last.side + 1), ...[...cut].reverse()];
  const parts = [closed(one), closed(two)] as const;
  const [a, b] = parts.map((part): Polygon => ({
    type: 'Polygon',
    coordinates: [part, ...holes.filter((hole) => inRing(part, hole[0]!))],
  }));
  return { parts: [a!, b!] };
}

function closed(ring: readonly Position[]): Position[] {
  const distinct = ring.filter((position, index) => {
    const [x, y] = ring[(index + ring.length - 1) % ring.length]!;
    return position[0] !== x || position[1] !== y;
  });
  return [...distinct, distinct[0]!];
}

/** In the order of the line. */
function crossingsOf(ring: readonly Position[], line: readonly Position[]): readonly Crossing[] {
  const found: Crossing[] = [];
  for (let step = 0; step + 1 < line.length; step++)
    for (let side = 0; side < ring.length; side++) {
      const met = crossing(line[step]!, line[step + 1]!, ring[side]!, ring[(side + 1) % ring.length]!);
      if (met) found.push({ at: met.at, side, onSide: met.onSecond, step, onStep: met.onFirst });
    }
  return found.sort((a, b) => a.step - b.step || a.onStep - b.onStep);
}

/** Where two segments cross; the end of each counts as the begin of the next one. */
function crossing(
  a: Position,
  b: Position,
  c: Position,
  d: Position,
): { readonly at: Position; readonly onFirst: number; readonly onSecond: number } | null {
  const [ax = 0, ay = 0, bx = 0, by = 0] = [a[0], a[1], b[0], b[1]];
  const [cx = 0, cy = 0, dx = 0, dy = 0] = [c[0], c[1], d[0], d[1]];
  const cross = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx);
  if (cross === 0) return null;
  const onFirst = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / cross;
  const onSecond = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / cross;
  if (onFirst < 0 || onFirst >= 1 || onSecond < 0 || onSecond >= 1) return null;
  return { at: [ax + onFirst * (bx - ax), ay + onFirst * (by - ay)], onFirst, onSecond };
}
