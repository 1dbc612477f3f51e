/** Douglas–Peucker on a ring, split at its first vertex and the one farthest from it. */
import { distance, distanceToSegment } from './measure.js';
import type { Point } from './plane.js';

/**
 * @param ring - Open ring.
 * @param tolerance - In the unit of the ring.
 */
export function simplifyRing(ring: readonly Point[], tolerance: number): Point[] {
  const start = ring[0]!;
  const far = ring.reduce((best, p, i) => (distance(start, p) > distance(start, ring[best]!) ? i : best), 0);
  const there = simplifyLine(ring.slice(0, far + 1), tolerance);
  const back = simplifyLine([...ring.slice(far), start], tolerance);
  return [...there.slice(0, -1), ...back.slice(0, -1)];
}

function simplifyLine(line: readonly Point[], tolerance: number): Point[] {
  const a = line[0]!;
  const b = line.at(-1)!;
  let split = 0;
  let farthest = tolerance;
  for (let i = 1; i + 1 < line.length; i++) {
    const away = distanceToSegment(line[i]!, a, b);
    if (away <= farthest) continue;
    split = i;
    farthest = away;
  }
  if (split === 0) return [a, b];
  return [
    ...simplifyLine(line.slice(0, split + 1), tolerance).slice(0, -1),
    ...simplifyLine(line.slice(split), tolerance),
  ];
}
