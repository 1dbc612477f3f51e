/** Borders between groups of flowers on a honeycomb: they run along the edges of the cells. */
import type { Point } from './hexagon.js';
import { cellCenters } from './flower-geometry.js';
import { latticePoint, type LatticePlace } from './honeycomb-lattice.js';

const SIDES = 6;

/**
 * Edges at which cells of different groups meet, each once; in circumradii of a cell, as {@link latticePoint}.
 *
 * @param groups - Of each place, in the order of the places.
 */
export function honeycombSeams(
  places: readonly LatticePlace[],
  groups: readonly string[],
): readonly (readonly [Point, Point])[] {
  const cells: { readonly at: Point; readonly group: string }[] = [];
  const byPlace = new Map<string, string>();
  const offsets = cellCenters(1);
  places.forEach((place, index) => {
    const [x, y] = latticePoint(place);
    for (const [dx, dy] of offsets) {
      const cell = { at: [x + dx, y + dy] as const, group: groups[index]! };
      cells.push(cell);
      byPlace.set(keyOf(cell.at), cell.group);
    }
  });
  const seams: [Point, Point][] = [];
  for (const { at, group } of cells)
    for (let side = 0; side < SIDES; side++) {
      const beyond = byPlace.get(keyOf(fromPoint(at, Math.sqrt(3), side + 0.5)));
      // Each edge is met from both of its cells; one of them draws it.
      if (beyond === undefined || beyond <= group) continue;
      seams.push([fromPoint(at, 1, side), fromPoint(at, 1, side + 1)]);
    }
  return seams;
}

/** @param turn - Sixths of a circle from the right, clockwise. */
function fromPoint([x, y]: Point, distance: number, turn: number): Point {
  const angle = (turn * Math.PI) / 3;
  return [x + distance * Math.cos(angle), y + distance * Math.sin(angle)];
}

/** Centers are at least √3 apart in steps of 1.5 and √3 ÷ 2. */
function keyOf([x, y]: Point): string {
  return `${String(Math.round(x / 1.5))} ${String(Math.round((2 * y) / Math.sqrt(3)))}`;
}
