/** Sutherland–Hodgman: the part of a ring inside a box. Enough for decoration; parts may be joined along the box. */
import type { Position } from './plane.js';

export interface GeoBox {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** @param ring - Open ring; open it comes back, empty when all of it is outside. */
export function clipRing(ring: readonly Position[], { west, south, east, north }: GeoBox): Position[] {
  const sides: readonly [axis: 0 | 1, limit: number, sign: 1 | -1][] = [
    [0, west, 1],
    [0, east, -1],
    [1, south, 1],
    [1, north, -1],
  ];
  return sides.reduce<Position[]>((kept, side) => clipSide(kept, ...side), [...ring]);
}

function clipSide(ring: readonly Position[], axis: 0 | 1, limit: number, sign: 1 | -1): Position[] {
  const depth = (p: Position): number => (p[axis] - limit) * sign;
  return ring.flatMap((p, i) => {
    const q = ring[(i + 1) % ring.length]!;
    const [a, b] = [depth(p), depth(q)];
    const kept: Position[] = a >= 0 ? [p] : [];
    if (a >= 0 !== b >= 0) {
      const t = a / (a - b);
      kept.push([p[0] + t * (q[0] - p[0]), p[1] + t * (q[1] - p[1])]);
    }
    return kept;
  });
}
