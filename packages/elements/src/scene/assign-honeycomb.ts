/**
 * Gives each of many points a place of a honeycomb so that neighbors stay near: recursive bisection (points and
 * places are cut in halves along the longer side, again and again), then swaps of neighboring places for as long
 * as they shorten the links of the points' Delaunay triangulation.
 */
import { Delaunay } from 'd3';
import {
  LATTICE_NEIGHBORS,
  latticeDistance,
  latticePlaces,
  latticePoint,
  type LatticePlace,
  type LatticeShape,
} from './honeycomb-lattice.js';
import type { Point } from './hexagon.js';

/** Rounds of swaps; they rarely need more than half of it. */
const MOST_ROUNDS = 12;

/**
 * The place of each point, in the order of the points. It depends on the points alone, not on their order.
 *
 * @param points - On a plane, y to the south.
 */
export function assignHoneycomb(
  points: readonly Point[],
  aspect = 1,
  shape: LatticeShape = 'disk',
): readonly LatticePlace[] {
  const places = latticePlaces(points.length, aspect, shape);
  const assigned = new Int32Array(points.length);
  const inOrder = points
    .map((_, index) => index)
    .sort((a, b) => points[a]![0] - points[b]![0] || points[a]![1] - points[b]![1]);
  bisect(inOrder, Array.from(places.keys()), points, places.map(latticePoint), assigned);
  swapNeighbors(points, places, assigned);
  return Array.from(assigned, (place) => places[place]!);
}

function bisect(
  points: number[],
  places: number[],
  pointAt: readonly Point[],
  placeAt: readonly Point[],
  assigned: Int32Array,
): void {
  if (points.length === 0) return;
  if (points.length === 1) {
    assigned[points[0]!] = places[0]!;
    return;
  }
  const axis = longerAxis(places, placeAt);
  const along = (at: readonly Point[]) => (a: number, b: number) =>
    at[a]![axis] - at[b]![axis] || at[a]![1 - axis]! - at[b]![1 - axis]! || a - b;
  points.sort(along(pointAt));
  places.sort(along(placeAt));
  const half = points.length >> 1;
  bisect(points.slice(0, half), places.slice(0, half), pointAt, placeAt, assigned);
  bisect(points.slice(half), places.slice(half), pointAt, placeAt, assigned);
}

function longerAxis(indexes: readonly number[], at: readonly Point[]): 0 | 1 {
  const span = (axis: 0 | 1): number => {
    let [low, high] = [Infinity, -Infinity];
    for (const index of indexes) {
      low = Math.min(low, at[index]![axis]);
      high = Math.max(high, at[index]![axis]);
    }
    return high - low;
  };
  return span(0) >= span(1) ? 0 : 1;
}

function swapNeighbors(
  points: readonly Point[],
  places: readonly LatticePlace[],
  assigned: Int32Array,
): void {
  if (points.length < 3) return;
  const links = linksOf(points);
  const at = places.map(latticePoint);
  const keys = new Map(places.map(([u, v], index) => [`${u},${v}`, index]));
  const around = places.map(([u, v]) =>
    LATTICE_NEIGHBORS.flatMap(([du, dv]) => keys.get(`${u + du},${v + dv}`) ?? []),
  );
  const holder = new Int32Array(places.length);
  assigned.forEach((place, point) => (holder[place] = point));
  /** Squared lengths of a point's links, were it in a place; a link of two that swap keeps its length. */
  const length = (point: number, place: number, swapped: number): number => {
    let sum = 0;
    for (const linked of links[point]!) {
      if (linked === swapped) continue;
      const [x, y] = at[assigned[linked]!]!;
      sum += (x - at[place]![0]) ** 2 + (y - at[place]![1]) ** 2;
    }
    return sum;
  };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let swapped = false;
    for (let place = 0; place < places.length; place++)
      for (const next of around[place]!) {
        if (next < place) continue;
        const [a, b] = [holder[place]!, holder[next]!];
        const before = length(a, place, b) + length(b, next, a);
        const after = length(a, next, b) + length(b, place, a);
        if (after >= before - 1e-9) continue;
        [assigned[a], assigned[b]] = [next, place];
        [holder[place], holder[next]] = [b, a];
        swapped = true;
      }
    if (!swapped) return;
  }
}

/** For each point those that it shares an edge of the triangulation with. */
function linksOf(points: readonly Point[]): readonly (readonly number[])[] {
  const delaunay = Delaunay.from(points.map(([x, y]): [number, number] => [x, y]));
  // Points on one place may be left out of the triangulation; what is named then is no point.
  return points.map((_, index) =>
    [...delaunay.neighbors(index)].filter((other) => points[other] !== undefined),
  );
}

/**
 * How well neighborhoods are kept: of all links of the points' triangulation, the share that spans at most
 * `steps` steps of the honeycomb. 1 for fewer than three points.
 */
export function keptNeighbors(
  points: readonly Point[],
  places: readonly LatticePlace[],
  steps: number,
): number {
  if (points.length < 3) return 1;
  let [kept, all] = [0, 0];
  linksOf(points).forEach((linked, point) => {
    for (const other of linked) {
      if (other < point) continue;
      all++;
      if (latticeDistance(places[point]!, places[other]!) <= steps) kept++;
    }
  });
  return all === 0 ? 1 : kept / all;
}
