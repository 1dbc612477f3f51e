/**
 * Which flowers stand where. Decided for a step of the zoom and for all communities of the view, not
 * for what the window shows: panning changes nothing, and zooming only at the steps. Places are
 * longitudes and latitudes that are clear of each other at the step and the more so above it.
 */
import type { CommunityMark, Position } from '@hivemap/core';
import { FLOWER_EXTENT, FLOWER_RADIUS, MERGED_RADIUS } from './flower-geometry.js';
import type { Point } from './hexagon.js';
import { growingTree, positionOf, worldOf, type FlowerNode } from './flower-tree.js';
import { spreadingCircles } from './spread-circles.js';
import { finished, type Steps } from './steps.js';

export interface PlacedFlower {
  readonly node: FlowerNode;
  /** Circumradius of a cell, px. */
  readonly radius: number;
  readonly position: Position;
  /** The same on a world of one unit. */
  readonly world: Point;
  /** Where it would stand if it were alone. */
  readonly anchor: Position;
  /** From the anchor at the step's zoom, px. */
  readonly shift: number;
}

/** What is laid out: a view of communities, or the part of it that an element shows. */
export interface HoneycombGround {
  /** Code of the division that holds them all. */
  readonly division: string;
  readonly communities: readonly CommunityMark[];
  /** Where the flower of a division belongs, by code; else in the middle of its communities. */
  readonly points?: ReadonlyMap<string, Position>;
}

export interface HoneycombLayout {
  readonly flowers: readonly PlacedFlower[];
  /** Circumradius of a cell, px: of one community's flower and of a merged one. */
  readonly radii: readonly [number, number];
}

export interface HoneycombScale {
  /** Of the map, as {@link zoomStep} gives it. */
  readonly zoom: number;
  /** Multiplies flower sizes: 1 at a desk, more on a wall. */
  readonly scale: number;
}

/** Px between flowers at scale 1. */
const CLEARANCE = 2.5;
/** Flowers per place that a hexagonal packing has; above it they would be pushed out of their division. */
const CROWDED = 0.9;
/** How far a flower may be pushed before its division merges, in its own extents. */
const FARTHEST = 1.7;
/** The same before all become one: that hides more than a few that stand beside their places. */
const FARTHEST_OF_ALL = 4;
const STEPS_PER_ZOOM = 4;

/**
 * The zoom for which flowers are laid out: the quarter step below. A tilted map is laid out as if it were
 * further away, since distance shrinks what is far.
 *
 * @param pitch - Degrees.
 */
export function zoomStep(zoom: number, pitch = 0): number {
  const tilt = pitch < 1 ? 0 : Math.log2(Math.cos((pitch * Math.PI) / 180) * 0.9);
  return Math.floor((zoom + tilt) * STEPS_PER_ZOOM + 1e-6) / STEPS_PER_ZOOM;
}

/** Lays out all flowers of a view. */
export function honeycombLayout(ground: HoneycombGround, scale: HoneycombScale): readonly PlacedFlower[] {
  return finished(layingOut(ground, scale));
}

/** The same in short steps. */
export function* layingOut(
  { communities, division, points }: HoneycombGround,
  { zoom, scale }: HoneycombScale,
): Steps<readonly PlacedFlower[]> {
  if (communities.length === 0) return [];
  const tree = yield* growingTree(communities, division);
  const worldPx = 512 * 2 ** zoom;
  const merged = new Set<FlowerNode>();
  for (;;) {
    const nodes: FlowerNode[] = [];
    const parents = new Map<FlowerNode, FlowerNode>();
    open(tree, { worldPx, scale, merged, nodes, parents });
    const placed = yield* place(nodes, points, worldPx, scale);
    const pushed = new Set<FlowerNode>();
    // All become one only when nothing smaller is left to merge: a county that its neighbor's townships push aside
    // is no reason to show no county at all.
    const flat = nodes.every((node) => parents.get(node) === tree);
    placed.forEach(({ node, shift, radius }) => {
      const parent = parents.get(node);
      if (parent === tree && !flat) return;
      const farthest = parent === tree ? FARTHEST_OF_ALL : FARTHEST;
      if (parent && shift > farthest * radius * FLOWER_EXTENT) pushed.add(parent);
    });
    if (pushed.size === 0) return placed;
    pushed.forEach((node) => merged.add(node));
  }
}

interface Expansion {
  readonly worldPx: number;
  readonly scale: number;
  /** Divisions that were found too crowded. */
  readonly merged: ReadonlySet<FlowerNode>;
  readonly nodes: FlowerNode[];
  /** The division into which a node may merge. */
  readonly parents: Map<FlowerNode, FlowerNode>;
}

function open(node: FlowerNode, expansion: Expansion): void {
  const { merged, nodes, parents } = expansion;
  if (node.children.length === 0 || merged.has(node) || !hasRoom(node, expansion)) {
    nodes.push(node);
    return;
  }
  for (const child of node.children) {
    parents.set(child, node);
    open(child, expansion);
  }
}

/** Whether the flowers of a division find room where its communities are. */
function hasRoom(node: FlowerNode, { worldPx, scale }: Expansion): boolean {
  let needed = 0;
  let widest = 0;
  for (const child of node.children) {
    const extent = extentOf(child, scale);
    needed += 2 * Math.sqrt(3) * extent ** 2;
    widest = Math.max(widest, extent);
  }
  // The ground within one flower's reach of the communities.
  const { area, perimeter } = node.ground;
  const available = area * worldPx ** 2 + perimeter * worldPx * widest + Math.PI * widest ** 2;
  return needed <= CROWDED * available;
}

function radiusOf(node: FlowerNode, scale: number): number {
  return (node.children.length === 0 ? FLOWER_RADIUS : MERGED_RADIUS) * scale;
}

function extentOf(node: FlowerNode, scale: number): number {
  return radiusOf(node, scale) * FLOWER_EXTENT + (CLEARANCE / 2) * scale;
}

function* place(
  nodes: readonly FlowerNode[],
  points: HoneycombGround['points'],
  worldPx: number,
  scale: number,
): Steps<PlacedFlower[]> {
  const circles = nodes.map((node) => {
    const point = node.children.length > 0 ? points?.get(node.code) : undefined;
    const [x, y] = point ? worldOf(point) : node.world;
    return { center: [x * worldPx, y * worldPx] as const, radius: extentOf(node, scale) };
  });
  const centers = yield* spreadingCircles(circles);
  return centers.map(([x, y], index) => {
    const node = nodes[index]!;
    const from = circles[index]!.center;
    return {
      node,
      radius: radiusOf(node, scale),
      position: positionOf([x / worldPx, y / worldPx]),
      world: [x / worldPx, y / worldPx],
      anchor: positionOf([from[0] / worldPx, from[1] / worldPx]),
      shift: Math.hypot(x - from[0], y - from[1]),
    };
  });
}
