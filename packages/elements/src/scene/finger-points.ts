import type { Point } from './hexagon.js';

const DIRECTIONS = 8;

/**
 * Where to look for what a finger meant: the point itself, then rings around it, the nearer before the farther. A finger
 * hides what it aims at, and its point lies beside it as often as on it.
 *
 * @param reachPx - Radius of the outer ring; 0 is the point alone, as for a mouse.
 */
export function fingerPoints([x, y]: Point, reachPx: number): readonly Point[] {
  if (reachPx <= 0) return [[x, y]];
  const ring = (radius: number): readonly Point[] =>
    Array.from({ length: DIRECTIONS }, (_, at): Point => {
      const angle = (at / DIRECTIONS) * 2 * Math.PI;
      return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
    });
  return [[x, y], ...ring(reachPx / 2), ...ring(reachPx)];
}
