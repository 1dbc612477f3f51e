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
import { finished, type Steps } from './steps.js';

/** Rounds of swaps; they rarely need more than half of it. */
const MOST_ROUNDS = 12;
const SIDES = 6;
/** Points that one step takes on. */
const STEP = 256;

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
  return finished(assigningHoneycomb(points, aspect, shape));
}

/** The same in short steps. */
export function* assigningHoneycomb(
  points: readonly Point[],
  aspect: number,
  shape: LatticeShape,
): Steps<readonly LatticePlace[]> {
  const places = latticePlaces(points.length, aspect, shape);
  const assigned = new Int32Array(points.length);
  const inOrder = points
    .map((_, index) => index)
    .sort((a, b) => points[a]![0] - points[b]![0] || points[a]![1] - points[b]![1]);
  yield;
  yield* bisect(
    Int32Array.from(inOrder),
    Int32Array.from(places.keys()),
    points,
    places.map(latticePoint),
    assigned,
  );
  yield;
  yield* swapNeighbors(points, places, assigned);
  return Array.from(assigned, (place) => places[place]!);
}

function* bisect(
  points: Int32Array,
  places: Int32Array,
  pointAt: readonly Point[],
  placeAt: readonly Point[],
  assigned: Int32Array,
): Steps<void> {
  if (points.length === 0) return;
  if (points.length === 1) {
    assigned[points[0]!] = places[0]!;
    return;
  }
  const axis = longerAxis(places, placeAt);
  const along = (at: readonly Point[]) => (a: number, b: number) =>
    at[a]![axis] - at[b]![axis] || at[a]![1 - axis]! - at[b]![1 - axis]! || a - b;
  if (points.length > STEP) yield;
  points.sort(along(pointAt));
  places.sort(along(placeAt));
  const half = points.length >> 1;
  yield* bisect(points.subarray(0, half), places.subarray(0, half), pointAt, placeAt, assigned);
  yield* bisect(points.subarray(half), places.subarray(half), pointAt, placeAt, assigned);
}

function longerAxis(indexes: Int32Array, at: readonly Point[]): 0 | 1 {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const index of indexes) {
    const [x, y] = at[index]!;
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return right - left >= bottom - top ? 0 : 1;
}

function* swapNeighbors(
  points: readonly Point[],
  places: readonly LatticePlace[],
  assigned: Int32Array,
): Steps<void> {
  if (points.length < 3) return;
  const { starts, linked } = flatLinks(points);
  const [xs, ys] = [new Float64Array(places.length), new Float64Array(places.length)];
  places.forEach((place, index) => ([xs[index], ys[index]] = latticePoint(place)));
  yield;
  const around = flatNeighbors(places);
  yield;
  const holder = new Int32Array(places.length);
  assigned.forEach((place, point) => (holder[place] = point));
  /** Squared lengths of a point's links, were it in a place; a link of two that swap keeps its length. */
  const length = (point: number, place: number, swapped: number): number => {
    let sum = 0;
    const [x, y] = [xs[place]!, ys[place]!];
    for (let link = starts[point]!; link < starts[point + 1]!; link++) {
      const other = linked[link]!;
      if (other === swapped) continue;
      const at = assigned[other]!;
      const [dx, dy] = [xs[at]! - x, ys[at]! - y];
      sum += dx * dx + dy * dy;
    }
    return sum;
  };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let swapped = false;
    for (let slot = 0; slot < around.length; slot++) {
      if (slot % (STEP * SIDES) === 0) yield;
      const [place, next] = [Math.floor(slot / SIDES), around[slot]!];
      if (next < place) continue;
      const [a, b] = [holder[place]!, holder[next]!];
      const before = length(a, place, b) + length(b, next, a);
      if (length(a, next, b) + length(b, place, a) >= before - 1e-9) continue;
      [assigned[a], assigned[b]] = [next, place];
      [holder[place], holder[next]] = [b, a];
      swapped = true;
    }
    if (!swapped) return;
  }
}

/** Six neighbors of each place in a row, −1 where there is none. */
function flatNeighbors(places: readonly LatticePlace[]): Int32Array {
  const keyOf = (u: number, v: number): number => u * 2 ** 20 + v;
  const keys = new Map(places.map(([u, v], index) => [keyOf(u, v), index]));
  const around = new Int32Array(places.length * SIDES);
  places.forEach(([u, v], index) =>
    LATTICE_NEIGHBORS.forEach(([du, dv], side) => {
      around[index * SIDES + side] = keys.get(keyOf(u + du, v + dv)) ?? -1;
    }),
  );
  return around;
}

/** The links of all points in a row, and where those of each begin. */
function flatLinks(points: readonly Point[]): { readonly starts: Int32Array; readonly linked: Int32Array } {
  const links = linksOf(points);
  const starts = new Int32Array(points.length + 1);
  links.forEach((own, point) => (starts[point + 1] = starts[point]! + own.length));
  const linked = new Int32Array(starts[points.length]!);
  links.forEach((own, point) => linked.set(own, starts[point]));
  return { starts, linked };
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
