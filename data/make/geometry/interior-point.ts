/** A point well inside a ring, for labels and markers: the best of a raster, measured to the border. */
import { boxOf, distanceToSegment, ringContains } from './measure.js';
import type { Point } from './plane.js';

const RASTER = 14;

/**
 * @param ring - Open ring, any unit.
 * @param fallback - Given when the raster misses a very thin ring.
 */
export function interiorPoint(ring: readonly Point[], fallback: Point): Point {
  const { west, south, east, north } = boxOf(ring);
  let best = fallback;
  let bestRoom = -1;
  for (let i = 1; i < RASTER; i++)
    for (let j = 1; j < RASTER; j++) {
      const p: Point = [west + ((east - west) * i) / RASTER, south + ((north - south) * j) / RASTER];
      if (!ringContains(ring, p)) continue;
      let room = Infinity;
      for (let k = 0; k < ring.length && room > bestRoom; k++)
        room = Math.min(room, distanceToSegment(p, ring[k]!, ring[(k + 1) % ring.length]!));
      if (room > bestRoom) {
        best = p;
        bestRoom = room;
      }
    }
  return best;
}
