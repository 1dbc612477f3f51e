/**
 * A flower: seven flat-top hexagons, the core and six actors from the top clockwise. All lengths
 * follow from the circumradius of a cell.
 */
import type { Point } from './hexagon.js';

/** Circumradius of a cell of one community's flower, px. */
export const FLOWER_RADIUS = 9.7;
/** Of a flower that sums several communities, px. */
export const MERGED_RADIUS = 15;
/** Gap between cells, px. */
export const CELL_GAP = 1.5;
/** From the center of a flower to its outermost corner, in circumradii of a cell. */
export const FLOWER_EXTENT = Math.sqrt(7);
/** Circumradius of the frame round a selected flower, in circumradii of a cell. */
export const FRAME_EXTENT = 3.12;

/** Centers of the seven cells: the core, then the six actors. */
export function cellCenters(radius: number): readonly Point[] {
  const distance = radius * Math.sqrt(3);
  const around = Array.from({ length: 6 }, (_, side): Point => {
    const angle = -Math.PI / 2 + (side * Math.PI) / 3;
    return [distance * Math.cos(angle), distance * Math.sin(angle)];
  });
  return [[0, 0], ...around];
}

/** Circumradius of a cell as drawn, half the gap inside on every side. */
export function drawnRadius(radius: number, gap: number = CELL_GAP): number {
  return radius - gap / Math.sqrt(3);
}
