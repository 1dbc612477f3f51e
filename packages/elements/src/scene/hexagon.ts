/** Hexagons as path strings. */

export type Point = readonly [x: number, y: number];

/**
 * Corners of a regular hexagon, clockwise.
 *
 * @param radius - From the center to a corner, px.
 * @param top - What points up: a flat side (the cells of a flower) or a corner (the frame round one).
 */
export function hexagonCorners(center: Point, radius: number, top: 'flat' | 'corner' = 'flat'): Point[] {
  const turn = top === 'flat' ? 0 : Math.PI / 6;
  return Array.from({ length: 6 }, (_, corner) => {
    const angle = (corner * Math.PI) / 3 + turn;
    return [center[0] + radius * Math.cos(angle), center[1] + radius * Math.sin(angle)] as const;
  });
}

/** Path of a regular hexagon; parameters as of {@link hexagonCorners}. */
export function hexagonPath(center: Point, radius: number, top: 'flat' | 'corner' = 'flat'): string {
  return polygonPath(hexagonCorners(center, radius, top));
}

/** Closed path through the points, to a hundredth of a pixel. */
export function polygonPath(points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${round(x)},${round(y)}`).join('L')}Z`;
}

/** A coordinate as it is written into a path. */
export function round(px: number): string {
  return String(Math.round(px * 100) / 100 || 0);
}
