/** All communities as one honeycomb over the ground of their division: neighbors stay near, sizes are equal. */
import { assigningHoneycomb } from './assign-honeycomb.js';
import { latticePoint, LATTICE_STEP, type LatticePlace } from './honeycomb-lattice.js';
import { flowerTree, growingTree, leavesOf, positionOf } from './flower-tree.js';
import { FLOWER_RADIUS } from './flower-geometry.js';
import type { HoneycombGround, HoneycombLayout, HoneycombScale, PlacedFlower } from './honeycomb-layout.js';
import type { Point } from './hexagon.js';
import { finished, type Steps } from './steps.js';
import type { CommunityMark } from '@hivemap/core';

const assigned = new WeakMap<readonly CommunityMark[], Map<string, readonly LatticePlace[]>>();

/**
 * Places of the communities of a view, in the order of its flowers; remembered for as long as the view lives.
 *
 * @param aspect - Width by height of a block that they fill; a disk as their ground is stretched unless given.
 */
export function honeycombPlaces(
  communities: readonly CommunityMark[],
  division: string,
  aspect?: number,
): readonly LatticePlace[] {
  return finished(findingPlaces(communities, division, aspect));
}

/** The same in short steps. */
export function* findingPlaces(
  communities: readonly CommunityMark[],
  division: string,
  aspect?: number,
): Steps<readonly LatticePlace[]> {
  // They are read after the first picture.
  if (communities.length === 0) return [];
  const known = assigned.get(communities) ?? new Map<string, readonly LatticePlace[]>();
  assigned.set(communities, known);
  const key = aspect === undefined ? 'disk' : aspect.toFixed(1);
  let places = known.get(key);
  if (!places) {
    const points = leavesOf(yield* growingTree(communities, division)).map(({ world }) => world);
    places =
      aspect === undefined
        ? yield* assigningHoneycomb(points, aspectOf(points), 'disk')
        : yield* assigningHoneycomb(points, Number(key), 'block');
    known.set(key, places);
  }
  return places;
}

/** Share of its step that a flower fills: a little less than all, so that flowers can be told apart. */
const FILLED = 0.88;
const LARGEST = 3 * FLOWER_RADIUS;

/** The honeycomb covers as much ground as the communities do; it grows with the map. */
export function abstractLayout(
  { communities, division }: HoneycombGround,
  { zoom, scale }: HoneycombScale,
): HoneycombLayout {
  if (communities.length === 0) return { flowers: [], radii: [FLOWER_RADIUS, FLOWER_RADIUS] };
  const leaves = leavesOf(flowerTree(communities, division));
  const places = honeycombPlaces(communities, division).map(latticePoint);
  const ground = boxOf(leaves.map(({ world }) => world));
  const comb = boxOf(places);
  // World units to a circumradius of a cell.
  const unit = Math.max(
    (ground.width * ground.height) ** 0.5 / (comb.width * comb.height || LATTICE_STEP ** 2) ** 0.5,
    1e-7,
  );
  const radius = Math.min(unit * 512 * 2 ** zoom * FILLED, LARGEST * scale);
  const flowers = leaves.map((node, index): PlacedFlower => {
    const [x, y] = places[index]!;
    const world: Point = [ground.x + (x - comb.x) * unit, ground.y + (y - comb.y) * unit];
    const position = positionOf(world);
    return { node, radius, position, world, anchor: position, shift: 0 };
  });
  return { flowers, radii: [radius, radius] };
}

/** Of the ground that they stand on, width by height. */
function aspectOf(points: readonly Point[]): number {
  const { width, height } = boxOf(points);
  return Math.max(0.5, Math.min(2, height > 0 && width > 0 ? width / height : 1));
}

function boxOf(points: readonly Point[]): { x: number; y: number; width: number; height: number } {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top };
}
