import { orient2d } from 'robust-predicates';

/** What rounding may make of a determinant of this size, as a share of it (Shewchuk 1997, bound A of orient2d). */
const ROUNDING = 3.3306690738754716e-16;

/**
 * Whether a ray from a point to the east crosses an edge: exactly, whatever the size of the numbers and
 * whichever end of the edge comes first.
 *
 * A point on an edge lies east of it, and one at the height of a vertex above it. So it is on the same side of an edge
 * for both areas that share it, and in exactly one of them.
 *
 * @see Shewchuk (1997), Discrete Comput. Geom. 18:305–363.
 */
export function rayCrosses(ax: number, ay: number, bx: number, by: number, x: number, y: number): boolean {
  if (ay > y === by > y) return false;
  if (x < ax && x < bx) return true;
  if (x >= ax && x >= bx) return false;
  const left = (ay - y) * (bx - x);
  const right = (ax - x) * (by - y);
  let turn = left - right;
  if (Math.abs(turn) <= ROUNDING * (Math.abs(left) + Math.abs(right))) turn = orient2d(ax, ay, bx, by, x, y);
  return ay > y ? turn > 0 : turn < 0;
}
