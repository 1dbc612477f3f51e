import type { Point } from './hexagon.js';

/**
 * The point of a border that a pointer snaps to: a corner within reach, else the nearest point of a side.
 *
 * @param rings - Rings of the borders in px.
 * @param reach - How near the pointer has to be, px.
 * @returns `null` where nothing is within reach.
 */
export function snapToBorder(
  [x, y]: Point,
  rings: readonly (readonly Point[])[],
  reach: number,
): Point | null {
  let corner: { readonly at: Point; readonly distance: number } | null = null;
  let side: { readonly at: Point; readonly distance: number } | null = null;
  for (const ring of rings)
    for (let index = 0; index < ring.length; index++) {
      const from = ring[index]!;
      const to = ring[(index + 1) % ring.length]!;
      const toCorner = Math.hypot(from[0] - x, from[1] - y);
      if (toCorner <= (corner?.distance ?? reach)) corner = { at: from, distance: toCorner };
      const at = nearestOnSegment([x, y], from, to);
      const toSide = Math.hypot(at[0] - x, at[1] - y);
      if (toSide <= (side?.distance ?? reach)) side = { at, distance: toSide };
    }
  return corner?.at ?? side?.at ?? null;
}

function nearestOnSegment([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): Point {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return [ax + share * dx, ay + share * dy];
}
