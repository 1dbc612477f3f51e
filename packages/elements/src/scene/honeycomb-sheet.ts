/** The honeycomb without a map: where each flower stands on a sheet, and which lies under a point. */
import type { CommunityMark } from '@hivemap/core';
import { group } from 'd3';
import { findingPlaces } from './abstract-layout.js';
import { FLOWER_EXTENT } from './flower-geometry.js';
import { flowerPartAt } from './flower-part-at.js';
import { flowerTree, leavesOf } from './flower-tree.js';
import { round, type Point } from './hexagon.js';
import { LATTICE_STEP, latticePoint } from './honeycomb-lattice.js';
import type { Steps } from './steps.js';
import { honeycombSeams } from './honeycomb-seams.js';

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
  /** Borders between the divisions below, as SVG path data; empty where there is one or none. */
  readonly seams: string;
  /** Divisions that are wide enough to be named. */
  readonly districts: readonly SheetDistrict[];
}

export interface SheetDistrict {
  readonly code: string;
  /** The middle of its flowers, px. */
  readonly at: Point;
  /** How wide a name may be, px. */
  readonly room: number;
}

/** How much room a sheet has, px. */
export interface SheetRoom {
  readonly width: number;
  /** It is no higher. */
  readonly height: number;
  /** Greatest circumradius of a cell. */
  readonly radius: number;
  /** Whether the honeycomb takes the form of the room, not of the ground. */
  readonly fills?: boolean;
}

export const NO_SHEET: HoneycombSheet = {
  width: 0,
  height: 0,
  radius: 0,
  flowers: [],
  seams: '',
  districts: [],
};

/** How much of its place a flower fills, so that flowers can be told apart. */
const FILLED = 0.87;
const MARGIN = 6;

/** In short steps, as many communities take a while. */
export function* layingSheet(
  communities: readonly CommunityMark[],
  division: string,
  { width, height: most, radius, fills = false }: SheetRoom,
): Steps<HoneycombSheet> {
  if (communities.length === 0) return { ...NO_SHEET, width };
  const room = { width: Math.max(1, width - 2 * MARGIN), height: Math.max(1, most - 2 * MARGIN) };
  const aspect = fills ? Math.max(0.3, Math.min(4, room.width / room.height)) : undefined;
  const places = yield* findingPlaces(communities, division, aspect);
  yield;
  const points = places.map(latticePoint);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs) - FLOWER_EXTENT, Math.min(...ys) - FLOWER_EXTENT];
  const [wide, high] = [Math.max(...xs) + FLOWER_EXTENT - left, Math.max(...ys) + FLOWER_EXTENT - top];
  const unit = Math.max(0.5, Math.min(room.width / wide, room.height / high, radius / FILLED));
  const offset = (width - wide * unit) / 2;
  const onSheet = ([x, y]: Point): Point => [offset + (x - left) * unit, MARGIN + (y - top) * unit];
  const tree = flowerTree(communities, division);
  const flowers = leavesOf(tree).map((node, index) => ({
    key: node.key,
    community: node.communities[0]!,
    at: onSheet(points[index]!),
  }));
  const districtOf = new Map(
    tree.children.flatMap(({ code, communities: own }) => own.map((community) => [community, code] as const)),
  );
  const groups = flowers.map(({ community }) => districtOf.get(community) ?? '');
  yield;
  const several = tree.children.some(({ children }) => children.length > 0);
  return {
    width,
    height: Math.ceil(high * unit + 2 * MARGIN),
    radius: unit * FILLED,
    flowers,
    seams: several
      ? honeycombSeams(places, groups)
          .map((ends) => `M${ends.map((end) => onSheet(end).map(round).join(' ')).join('L')}`)
          .join('')
      : '',
    districts: several ? districtsOf(flowers, groups, unit) : [],
  };
}

/** A name stands on the flower nearest to the middle of its division, which may be bent round that middle. */
function districtsOf(
  flowers: readonly SheetFlower[],
  groups: readonly string[],
  unit: number,
): readonly SheetDistrict[] {
  const members = group(
    flowers.map(({ at }, index) => ({ at, code: groups[index]! })),
    ({ code }) => code,
  );
  return [...members].map(([code, own]) => {
    const [x, y] = [0, 1].map((axis) => own.reduce((sum, { at }) => sum + at[axis as 0 | 1], 0) / own.length);
    const distance = ({ at }: { readonly at: Point }): number => Math.hypot(at[0] - x!, at[1] - y!);
    const middle = own.reduce((best, one) => (distance(one) < distance(best) ? one : best));
    return { code, at: middle.at, room: Math.sqrt(own.length) * unit * LATTICE_STEP };
  });
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
