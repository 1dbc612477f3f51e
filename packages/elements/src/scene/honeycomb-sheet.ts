/** The honeycomb without a map: where each flower stands on a sheet, and which lies under a point. */
import type { CommunityMark } from '@hivemap/core';
import { honeycombPlaces } from './abstract-layout.js';
import { FLOWER_EXTENT } from './flower-geometry.js';
import { flowerPartAt } from './flower-part-at.js';
import { flowerTree, leavesOf } from './flower-tree.js';
import type { Point } from './hexagon.js';
import { latticePoint } from './honeycomb-lattice.js';

export interface SheetFlower {
  readonly key: string;
  readonly community: CommunityMark;
  /** Center, px from the top left of the sheet. */
  readonly at: Point;
}

export interface HoneycombSheet {
  readonly width: number;
  readonly height: number;
  /** Circumradius of a cell, px. */
  readonly radius: number;
  readonly flowers: readonly SheetFlower[];
}

/** How much of its place a flower fills, so that flowers can be told apart. */
const FILLED = 0.87;
const MARGIN = 6;

/**
 * @param width - Of the sheet, px.
 * @param most - Its greatest height, and the greatest radius of a cell, px.
 */
export function honeycombSheet(
  communities: readonly CommunityMark[],
  division: string,
  width: number,
  most: { readonly height: number; readonly radius: number },
): HoneycombSheet {
  if (communities.length === 0) return { width, height: 0, radius: 0, flowers: [] };
  const places = honeycombPlaces(communities, division).map(latticePoint);
  const [xs, ys] = [places.map(([x]) => x), places.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs) - FLOWER_EXTENT, Math.min(...ys) - FLOWER_EXTENT];
  const [wide, high] = [Math.max(...xs) + FLOWER_EXTENT - left, Math.max(...ys) + FLOWER_EXTENT - top];
  const room = width - 2 * MARGIN;
  const unit = Math.max(0.5, Math.min(room / wide, (most.height - 2 * MARGIN) / high, most.radius / FILLED));
  const offset = (width - wide * unit) / 2;
  return {
    width,
    height: Math.ceil(high * unit + 2 * MARGIN),
    radius: unit * FILLED,
    flowers: leavesOf(flowerTree(communities, division)).map((node, index) => ({
      key: node.key,
      community: node.communities[0]!,
      at: [offset + (places[index]![0] - left) * unit, MARGIN + (places[index]![1] - top) * unit],
    })),
  };
}

/** The flower under a point, and the cell of it as an index in `FLOWER_PARTS`. */
export function flowerUnder(
  { flowers, radius }: HoneycombSheet,
  [x, y]: Point,
): { readonly flower: SheetFlower; readonly part: number } | null {
  for (const flower of flowers) {
    const [dx, dy] = [x - flower.at[0], y - flower.at[1]];
    if (Math.abs(dx) > 3 * radius || Math.abs(dy) > 3 * radius) continue;
    const part = flowerPartAt(dx, dy, radius);
    if (part !== null) return { flower, part };
  }
  return null;
}
