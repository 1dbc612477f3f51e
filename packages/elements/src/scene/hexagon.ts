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

/** Path of a circle, as two arcs. */
export function circlePath([x, y]: Point, radius: number): string {
  const [r, diameter] = [round(radius), round(radius * 2)];
  return `M${round(x - radius)},${round(y)}a${r},${r} 0 1 0 ${diameter},0a${r},${r} 0 1 0 -${diameter},0Z`;
}

/** The part of a convex polygon that lies below a horizontal line; y grows downward. */
export function clipBelow(corners: readonly Point[], line: number): Point[] {
  const kept: Point[] = [];
  corners.forEach((from, index) => {
    const to = corners[(index + 1) % corners.length]!;
    if (from[1] >= line) kept.push(from);
    if (from[1] >= line === to[1] >= line) return;
    const share = (line - from[1]) / (to[1] - from[1]);
    kept.push([from[0] + (to[0] - from[0]) * share, line]);
  });
  return kept;
}
