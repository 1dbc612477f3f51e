/**
 * Communities under the divisions they lie in, so that crowded flowers can merge into one of their
 * division. The tree depends on the data alone.
 */
import { polygonArea, polygonHull, polygonLength } from 'd3';
import type { CommunityMark } from '@hivemap/core';
import type { Point } from './hexagon.js';
import { finished, type Steps } from './steps.js';

export interface FlowerNode {
  /** `community:511702001003` or `division:511702001`. */
  readonly key: string;
  /** Code of the community, or of the division whose communities it sums. */
  readonly code: string;
  readonly communities: readonly CommunityMark[];
  /** Empty for one community. */
  readonly children: readonly FlowerNode[];
  /** Where it stands on a world of one unit (Web Mercator), y to the south. */
  readonly world: Point;
  /** The hull of its communities, in units of that world. */
  readonly ground: { readonly area: number; readonly perimeter: number };
}

const trees = new WeakMap<readonly CommunityMark[], FlowerNode>();

/**
 * The tree of a view's communities; remembered for as long as the view lives.
 *
 * @param division - Code of the division that holds them all.
 */
export function flowerTree(communities: readonly CommunityMark[], division: string): FlowerNode {
  return finished(growingTree(communities, division));
}

/** The same in short steps. */
export function* growingTree(communities: readonly CommunityMark[], division: string): Steps<FlowerNode> {
  const known = trees.get(communities);
  if (known) return known;
  const inOrder = [...communities].sort((a, b) => (a.code < b.code ? -1 : 1));
  yield;
  const tree = yield* groupNode(division, inOrder, 0);
  trees.set(communities, tree);
  return tree;
}

function* groupNode(code: string, communities: readonly CommunityMark[], depth: number): Steps<FlowerNode> {
  yield;
  const groups = new Map<string, CommunityMark[]>();
  const children: FlowerNode[] = [];
  for (const community of communities) {
    const division = community.within[depth];
    if (division === undefined) children.push(leafNode(community));
    else if (groups.has(division)) groups.get(division)!.push(community);
    else groups.set(division, [community]);
  }
  for (const [division, members] of groups)
    children.push(
      members.length === 1 ? leafNode(members[0]!) : yield* groupNode(division, members, depth + 1),
    );
  // A division that holds all there is adds no step: the deeper one is the one to enter, and one community is itself.
  const [only] = children;
  if (only && children.length === 1) return only;
  const points = communities.map((community) => worldOf(community.point));
  return {
    key: `division:${code}`,
    code,
    communities,
    children,
    world: middleOf(points),
    ground: groundOf(points),
  };
}

function leafNode(community: CommunityMark): FlowerNode {
  return {
    key: `community:${community.code}`,
    code: community.code,
    communities: [community],
    children: [],
    world: worldOf(community.point),
    ground: { area: 0, perimeter: 0 },
  };
}

/** The point nearest to the mean of all: a place that lies in the division, unlike the mean itself. */
function middleOf(points: readonly Point[]): Point {
  const x = points.reduce((sum, point) => sum + point[0], 0) / points.length;
  const y = points.reduce((sum, point) => sum + point[1], 0) / points.length;
  let nearest: Point = [0.5, 0.5];
  let least = Infinity;
  for (const point of points) {
    const distance = Math.hypot(point[0] - x, point[1] - y);
    if (distance < least) [nearest, least] = [point, distance];
  }
  return nearest;
}

function groundOf(points: readonly Point[]): FlowerNode['ground'] {
  const hull = polygonHull(points.map(([x, y]): [number, number] => [x, y]));
  if (hull) return { area: Math.abs(polygonArea(hull)), perimeter: polygonLength(hull) };
  const [first, last] = [points[0]!, points.at(-1)!];
  return { area: 0, perimeter: 2 * Math.hypot(last[0] - first[0], last[1] - first[1]) };
}

/** The flowers of single communities below a node, in the order of their codes. */
export function leavesOf(node: FlowerNode): readonly FlowerNode[] {
  return node.children.length === 0 ? [node] : node.children.flatMap(leavesOf).sort(byCode);
}

function byCode(a: FlowerNode, b: FlowerNode): number {
  return a.code < b.code ? -1 : 1;
}

/** Longitude and latitude → Web Mercator on a world of one unit. */
export function worldOf([longitude, latitude]: readonly [number, number]): Point {
  const sine = Math.sin((Math.max(-85.05, Math.min(85.05, latitude)) * Math.PI) / 180);
  return [longitude / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/** Web Mercator on a world of one unit → longitude and latitude. */
export function positionOf([x, y]: Point): [longitude: number, latitude: number] {
  return [(x - 0.5) * 360, (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI];
}
