import { round, type Point } from './hexagon.js';

/** Of lines at 45°, from the left to the right. */
export type HatchDirection = 'rising' | 'falling';

/**
 * Parallel lines that hatch a convex polygon at 45°. Computed instead of an SVG
 * pattern: a pattern is found by an id, and ids of two maps on a page would meet.
 *
 * @param corners - Of a convex polygon, px.
 * @param spacing - Between lines, px.
 * @throws {RangeError} When the spacing is not positive.
 */
export function hatchPath(
  corners: readonly Point[],
  spacing: number,
  direction: HatchDirection = 'rising',
): string {
  if (!(spacing > 0)) throw new RangeError(`Spacing must be positive, got ${spacing}`);
  // A line is x + y = level, or x − y where it falls; its level steps by spacing·√2.
  const sign = direction === 'rising' ? 1 : -1;
  const levels = corners.map(([x, y]) => x + sign * y);
  const step = spacing * Math.SQRT2;
  const highest = Math.max(...levels);
  let path = '';
  for (let level = Math.min(...levels) + step / 2; level < highest; level += step) {
    const [from, to] = crossings(corners, level, sign);
    if (from && to) path += `M${round(from[0])},${round(from[1])}L${round(to[0])},${round(to[1])}`;
  }
  return path;
}

function crossings(corners: readonly Point[], level: number, sign: 1 | -1): Point[] {
  const found: Point[] = [];
  corners.forEach(([x1, y1], index) => {
    const [x2, y2] = corners[(index + 1) % corners.length]!;
    const a = x1 + sign * y1 - level;
    const b = x2 + sign * y2 - level;
    if (a < 0 === b < 0) return;
    const share = a / (a - b);
    found.push([x1 + (x2 - x1) * share, y1 + (y2 - y1) * share]);
  });
  return found;
}
