/**
 * Matters in hexagonal bins. A bin has the same size on the screen at each step of the zoom, and stands still while
 * the map is panned.
 */
import type { MatterPlaces, Position } from '@hivemap/core';
import type { Feature, FeatureCollection, Polygon } from 'geojson';
import { positionOf, worldOf } from './flower-tree.js';
import { hexagonCorners, type Point } from './hexagon.js';
import { childrenOf, pointOf } from './matter-clusters.js';

export interface MatterBin {
  readonly id: string;
  readonly total: number;
  readonly overdue: number;
  /** Places whose own matters are in it. */
  readonly places: readonly number[];
  readonly position: Position;
  /** Closed. */
  readonly outline: readonly Position[];
}

export interface MatterHexes {
  readonly bins: ReadonlyMap<string, MatterBin>;
  /** Properties: `id`, `total`, `step` of the ramp from 0. */
  readonly features: FeatureCollection<Polygon>;
}

/** Circumradius at the step, px at scale 1. */
const RADIUS = 13;
const STEPS = 6;
/** Bins do not touch: the ground is seen between them. */
const FILL = 0.93;

export function matterHexes(places: MatterPlaces, zoom: number, scale: number): MatterHexes {
  const radius = (RADIUS * scale) / (512 * 2 ** zoom);
  const children = childrenOf(places);
  const bins = new Map<string, { total: number; overdue: number; places: number[]; center: Point }>();
  places.codes.forEach((_, place) => {
    const own = places.own[place]!;
    if (own === 0) return;
    const overdue = children[place]!.reduce(
      (left, child) => left - places.overdue[child]!,
      places.overdue[place]!,
    );
    const { id, center } = hexagonAt(worldOf(pointOf(places, place)), radius);
    const bin = bins.get(id) ?? { total: 0, overdue: 0, places: [], center };
    bin.total += own;
    bin.overdue += overdue;
    bin.places.push(place);
    bins.set(id, bin);
  });
  const most = Math.max(1, ...[...bins.values()].map(({ total }) => total));
  const made = [...bins].map(([id, { center, ...bin }]): MatterBin => ({
    id,
    ...bin,
    position: positionOf(center),
    outline: outline(center, radius * FILL),
  }));
  const features = made.map(({ id, total, outline: ring }): Feature<Polygon> => ({
    type: 'Feature',
    // By the square root: half of the matters is not half of the bins.
    properties: { id, total, step: Math.min(STEPS - 1, Math.floor(Math.sqrt(total / most) * STEPS)) },
    geometry: { type: 'Polygon', coordinates: [ring.map(([longitude, latitude]) => [longitude, latitude])] },
  }));
  return {
    bins: new Map(made.map((bin) => [bin.id, bin])),
    features: { type: 'FeatureCollection', features },
  };
}

/**
 * The pointy-topped hexagon of a lattice that a point lies in.
 *
 * @see https://www.redblobgames.com/grids/hexagons/#rounding for the rounding of cube coordinates.
 */
function hexagonAt([x, y]: Point, radius: number): { readonly id: string; readonly center: Point } {
  const q = ((Math.sqrt(3) / 3) * x - y / 3) / radius;
  const r = ((2 / 3) * y) / radius;
  const s = -q - r;
  let [column, row] = [Math.round(q), Math.round(r)];
  const third = Math.round(s);
  const [dq, dr, ds] = [Math.abs(column - q), Math.abs(row - r), Math.abs(third - s)];
  if (dq > dr && dq > ds) column = -row - third;
  else if (dr > ds) row = -column - third;
  const center: Point = [radius * Math.sqrt(3) * (column + row / 2), radius * 1.5 * row];
  return { id: `${column} ${row}`, center };
}

function outline(center: Point, radius: number): readonly Position[] {
  const corners = hexagonCorners(center, radius, 'corner').map(positionOf);
  return [...corners, corners[0]!];
}
