/**
 * Places for flowers that fit into each other without a gap: seven cells tile the plane, shifted by two cells
 * and one, so that many flowers are one honeycomb.
 */
import type { Point } from './hexagon.js';

/** Axial coordinates of a flower among flowers. */
export type LatticePlace = readonly [u: number, v: number];

/** From a flower to each of its six neighbors, in circumradii of a cell: √21. */
export const LATTICE_STEP: number = Math.sqrt(21);

/** The six neighbors of a place, clockwise. */
export const LATTICE_NEIGHBORS: readonly LatticePlace[] = [
  [1, 0],
  [0, 1],
  [-1, 1],
  [-1, 0],
  [0, -1],
  [1, -1],
];

/** Center of a place, in circumradii of a cell; y to the south. */
export function latticePoint([u, v]: LatticePlace): Point {
  // Two cells along one axis and one along the next; three back along the first.
  return [3 * u - 1.5 * v, Math.sqrt(3) * (2 * u + 2.5 * v)];
}

/** Steps between two places. */
export function latticeDistance(a: LatticePlace, b: LatticePlace): number {
  const [du, dv] = [a[0] - b[0], a[1] - b[1]];
  return Math.max(Math.abs(du), Math.abs(dv), Math.abs(du + dv));
}

/** What so many places look like together: `disk` is stretched to an ellipse, `block` to a rectangle with round corners. */
export type LatticeShape = 'disk' | 'block';

/** Exponent of a superellipse. */
const ROUNDNESS: Readonly<Record<LatticeShape, number>> = { disk: 2, block: 6 };

/**
 * So many places round the middle, as near to a shape stretched by `aspect` as they can be.
 *
 * @param aspect - Width by height.
 */
export function latticePlaces(
  count: number,
  aspect = 1,
  shape: LatticeShape = 'disk',
): readonly LatticePlace[] {
  // A disk of `count` places; a rim of two steps for what rounding leaves out.
  const reach = Math.ceil(Math.sqrt(count / 2) * Math.max(aspect, 1 / aspect)) + 2;
  const stretch = Math.sqrt(aspect);
  const power = ROUNDNESS[shape];
  const places: { readonly place: LatticePlace; readonly distance: number }[] = [];
  for (let u = -reach; u <= reach; u++)
    for (let v = -reach; v <= reach; v++) {
      const [x, y] = latticePoint([u, v]);
      const distance =
        power === 2
          ? Math.hypot(x / stretch, y * stretch)
          : Math.abs(x / stretch) ** power + Math.abs(y * stretch) ** power;
      places.push({ place: [u, v], distance });
    }
  places.sort((a, b) => a.distance - b.distance || a.place[0] - b.place[0] || a.place[1] - b.place[1]);
  return places.slice(0, count).map(({ place }) => place);
}
