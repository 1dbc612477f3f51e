/**
 * Rivers cut where they leave the city: full inside, fading out towards where the data end. Names stand
 * on a calm line beside the water, because letters cannot follow every bend.
 */
import type { GroundView, Name, Position } from '@hivemap/core';
import type { Feature, FeatureCollection, LineString } from 'geojson';
import { insideShape } from './inside-shape.js';

export interface ReachProperties {
  readonly rank: number;
  /** 1 in the city, less outside. */
  readonly strength: number;
}

export interface RiverReaches {
  readonly reaches: FeatureCollection<LineString, ReachProperties>;
  readonly names: FeatureCollection<LineString, { readonly name: Name; readonly rank: number }>;
}

/** Strength by distance to the edge of the data, as a share of their extent. */
const FADES = [
  [0.11, 0.6],
  [0.075, 0.45],
  [0.04, 0.3],
  [-Infinity, 0.14],
] as const;
/** Share of a line's points that its name's line is averaged over on each side, and how often. */
const CALM = 1 / 20;
const CALMER = 3;
const LEAST_NAMED_POINTS = 12;

const remembered = new WeakMap<GroundView, RiverReaches>();

export function riverReaches(ground: GroundView): RiverReaches {
  const known = remembered.get(ground);
  if (known) return known;
  const inside = insideShape(ground.body.geometry);
  const edge = edgeDistance(ground);
  const strengthAt = (position: Position): number =>
    inside(position) ? 1 : FADES.find(([from]) => edge(position) > from)![1];
  const reaches: Feature<LineString, ReachProperties>[] = [];
  const names: RiverReaches['names']['features'] = [];
  for (const { geometry, properties } of ground.rivers.features) {
    const rank = properties.rank ?? 3;
    const named = new Map<number, Position[]>();
    for (const line of geometry.coordinates as unknown as Position[][])
      for (const { strength, points } of cut(line, strengthAt)) {
        reaches.push(feature(points, { rank, strength }));
        const longest = named.get(strength)?.length ?? 0;
        if (points.length > longest) named.set(strength, points);
      }
    const home = named.get(1);
    if (properties.name !== undefined && home && home.length >= LEAST_NAMED_POINTS)
      names.push(feature(calmLine(home), { name: properties.name, rank }));
  }
  const made: RiverReaches = {
    reaches: { type: 'FeatureCollection', features: reaches },
    names: { type: 'FeatureCollection', features: names },
  };
  remembered.set(ground, made);
  return made;
}

function cut(
  line: readonly Position[],
  strengthAt: (position: Position) => number,
): { strength: number; points: Position[] }[] {
  const parts: { strength: number; points: Position[] }[] = [];
  let last: Position | undefined;
  for (const position of line) {
    const strength = strengthAt(position);
    const part = parts.at(-1);
    if (part?.strength === strength) part.points.push(position);
    else {
      // The point is in both parts, so that no gap opens between them.
      part?.points.push(position);
      parts.push({ strength, points: last && !part ? [last, position] : [position] });
    }
    last = position;
  }
  return parts.filter((part) => part.points.length > 1);
}

function edgeDistance(ground: GroundView): (position: Position) => number {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { geometry } of ground.rivers.features)
    for (const line of geometry.coordinates)
      for (const [x, y] of line as [number, number][]) {
        [west, east] = [Math.min(west, x), Math.max(east, x)];
        [south, north] = [Math.min(south, y), Math.max(north, y)];
      }
  const extent = Math.max(east - west, north - south, Number.EPSILON);
  return ([x, y]) => Math.min(x - west, east - x, y - south, north - y) / extent;
}

function calmLine(points: readonly Position[]): readonly Position[] {
  const reach = Math.max(4, Math.ceil(points.length * CALM));
  let line = points;
  for (let round = 0; round < CALMER; round++) line = calmed(line, reach);
  return line;
}

function calmed(points: readonly Position[], reach: number): Position[] {
  const sums = [0, 1].map((axis) => {
    const until = new Float64Array(points.length + 1);
    points.forEach((point, index) => (until[index + 1] = until[index]! + point[axis]!));
    return until;
  }) as [Float64Array, Float64Array];
  return points.map((_, index) => {
    const [from, to] = [Math.max(0, index - reach), Math.min(points.length, index + reach + 1)];
    const mean = (until: Float64Array): number => (until[to]! - until[from]!) / (to - from);
    return [mean(sums[0]), mean(sums[1])];
  });
}

function feature<P>(points: readonly Position[], properties: P): Feature<LineString, P> {
  return {
    type: 'Feature',
    properties,
    geometry: { type: 'LineString', coordinates: points as unknown as number[][] },
  };
}
