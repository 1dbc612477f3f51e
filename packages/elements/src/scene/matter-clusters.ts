/**
 * Which areas stand for their matters at a step of the zoom: crowded ones merge into the division around
 * them, whose ring is their sum. No matter is lost or counted twice.
 */
import type { MatterPlaces, Position } from '@hivemap/core';
import { positionOf, worldOf } from './flower-tree.js';
import { spreadCircles } from './spread-circles.js';

export interface MatterCluster {
  readonly key: string;
  /** Place among the places of the view. */
  readonly place: number;
  /** Stands for what is in none of the area's parts alone. */
  readonly ownOnly: boolean;
  readonly position: Position;
  readonly total: number;
  readonly overdue: number;
  /** Counts by group of types. */
  readonly counts: readonly number[];
  /** Of the ring's outside, px. */
  readonly radius: number;
}

export interface ClusterScale {
  /** Step of the zoom, as `zoomStep` gives it. */
  readonly zoom: number;
  /** Multiplies sizes: 1 at a desk, more on a wall. */
  readonly scale: number;
  /** Groups of types. */
  readonly groups: number;
}

const SMALLEST = 13;
/** Added to the smallest for the area with most matters, px at scale 1. */
const GROWTH = 15;
/** Px between rings at scale 1. */
const CLEARANCE = 5;
/** Share of a division's extent that the rings of its parts may take before it stays one. */
const CROWDED = 0.3;
const MOST_SPREAD = 1200;

export function matterClusters(places: MatterPlaces, { zoom, scale, groups }: ClusterScale): MatterCluster[] {
  const count = places.codes.length;
  if (count === 0) return [];
  const children = childrenOf(places);
  const worldPx = 512 * 2 ** zoom;
  const world = Array.from({ length: count }, (_, place) => worldOf(pointOf(places, place)));
  const roots = children[0]!;
  const largest = Math.max(1, ...(roots.length > 0 ? roots : [0]).map((place) => places.totals[place]!));
  const radiusOf = (total: number): number =>
    (SMALLEST + GROWTH * Math.min(1, Math.sqrt(total / largest))) * scale;
  const shown: { place: number; ownOnly: boolean }[] = [];
  const open = (place: number): void => {
    const parts = children[place]!;
    if (parts.length === 0 || (place > 0 && !hasRoom(parts))) {
      shown.push({ place, ownOnly: false });
      return;
    }
    if (places.own[place]! > 0) shown.push({ place, ownOnly: true });
    parts.forEach(open);
  };
  const hasRoom = (parts: readonly number[]): boolean => {
    let needed = 0;
    for (const part of parts) needed += (2 * radiusOf(places.totals[part]!) + CLEARANCE * scale) ** 2;
    const [xs, ys] = [0, 1].map((axis) => parts.map((part) => world[part]![axis]! * worldPx));
    const side = 2 * SMALLEST * scale;
    const width = Math.max(...xs!) - Math.min(...xs!) + side;
    const height = Math.max(...ys!) - Math.min(...ys!) + side;
    return needed <= CROWDED * width * height;
  };
  open(0);
  const marks = shown.map(({ place, ownOnly }) => {
    const total = ownOnly ? places.own[place]! : places.totals[place]!;
    return { place, ownOnly, total, radius: radiusOf(total) };
  });
  const centers = marks.map(({ place }) => [world[place]![0] * worldPx, world[place]![1] * worldPx] as const);
  const circles = marks.map(({ radius }, index) => ({
    center: centers[index]!,
    radius: radius + (CLEARANCE / 2) * scale,
  }));
  // So many are not on one screen; where they are, they are grids that do not crowd.
  const spread = marks.length <= MOST_SPREAD ? spreadCircles(circles) : centers;
  return marks.map((mark, index) => {
    const { place, ownOnly } = mark;
    const [x, y] = spread[index]!;
    return {
      ...mark,
      key: `${ownOnly ? 'own ' : ''}${places.codes[place]!}`,
      position: positionOf([x / worldPx, y / worldPx]),
      overdue: partOf(place, ownOnly, children, (at) => places.overdue[at]!),
      counts: Array.from({ length: groups }, (_, group) =>
        partOf(place, ownOnly, children, (at) => places.counts[at * groups + group]!),
      ),
    };
  });
}

/** Places directly below each place. */
export function childrenOf({ parent }: Pick<MatterPlaces, 'parent'>): readonly (readonly number[])[] {
  const children: number[][] = Array.from(parent, () => []);
  parent.forEach((above, place) => {
    if (above >= 0) children[above]!.push(place);
  });
  return children;
}

export function pointOf({ points }: Pick<MatterPlaces, 'points'>, place: number): Position {
  return [points[place * 2]!, points[place * 2 + 1]!];
}

/** Of an area; of its own matters alone: what its parts leave of it. */
function partOf(
  place: number,
  ownOnly: boolean,
  children: readonly (readonly number[])[],
  read: (place: number) => number,
): number {
  if (!ownOnly) return read(place);
  return children[place]!.reduce((left, child) => left - read(child), read(place));
}
