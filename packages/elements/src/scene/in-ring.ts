import type { Position } from 'geojson';

/** Whether a position lies within a closed ring, by counting crossings of a ray. */
export function inRing(ring: readonly Position[], [x = 0, y = 0]: Position): boolean {
  let inside = false;
  for (let index = 0; index + 1 < ring.length; index++) {
    const [ax = 0, ay = 0] = ring[index]!;
    const [bx = 0, by = 0] = ring[index + 1]!;
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
  }
  return inside;
}
