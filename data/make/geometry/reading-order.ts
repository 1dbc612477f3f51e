/**
 * Reading order on a map: north to south in bands, west to east within a band. Grids are numbered by it.
 *
 * Bands are as high as a cell is on average, so that neighbors side by side fall into one.
 */
import { boxOf } from './measure.js';
import type { Point } from './plane.js';

/**
 * @param centers - Center of each cell, x to the east, y to the north, any unit.
 * @returns Indices into `centers`, first to last.
 */
export function readingOrder(centers: readonly Point[]): number[] {
  const { south, north } = boxOf(centers);
  const bands = Math.max(1, Math.round(Math.sqrt(centers.length)));
  const height = (north - south) / bands || 1;
  const band = ([, y]: Point): number => Math.min(bands - 1, Math.floor((north - y) / height));
  return centers
    .map((_, index) => index)
    .sort((i, j) => {
      const p = centers[i]!;
      const q = centers[j]!;
      return band(p) - band(q) || p[0] - q[0];
    });
}
