import type { Feature, FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify as cut } from 'topojson-simplify';
import type { GeometryCollection, Objects, Topology } from 'topojson-specification';
import type { OutRecord } from './out-record.js';
import { featureOf } from './out-record.js';

const METERS_PER_DEGREE = 111_320;
type Weighted = [number, number, number];
type Triangle = readonly [readonly [number, number], readonly [number, number], readonly [number, number]];

/** Square metres of a triangle of positions in degrees. */
function triangleSquareMeters([[ax, ay], [bx, by], [cx, cy]]: Triangle): number {
  const degrees = Math.abs((ax - cx) * (by - ay) - (ax - bx) * (cy - ay)) / 2;
  return degrees * METERS_PER_DEGREE ** 2 * Math.cos((((ay + by + cy) / 3) * Math.PI) / 180);
}

/** Keeps so many of an arc's inner points that weigh most. */
function keep(arc: readonly Weighted[], points: number): void {
  const inner = arc.slice(1, -1).sort((a, b) => b[2] - a[2]);
  for (const point of inner.slice(0, points)) point[2] = Infinity;
}

/** A small island stays a triangle, and a sliver between two neighbours keeps its sides apart. */
function keepAreas({ arcs, objects }: Topology): void {
  const weighted = arcs as unknown as readonly (readonly Weighted[])[];
  const keepRing = (ring: readonly number[]): void => {
    if (ring.length > 2) return;
    for (const index of ring) keep(weighted[index < 0 ? ~index : index] ?? [], ring.length === 1 ? 2 : 1);
  };
  for (const object of Object.values(objects)) {
    for (const geometry of (object as GeometryCollection).geometries) {
      if (geometry.type === 'Polygon') geometry.arcs.forEach(keepRing);
      if (geometry.type === 'MultiPolygon') geometry.arcs.forEach((rings) => rings.forEach(keepRing));
    }
  }
}

/**
 * Leaves out detail smaller than a square of `meters` on each side (Visvalingam–Whyatt). Borders that
 * are shared stay shared: each line is simplified once.
 *
 * @param records - In WGS 84; the geometry of each must be valid.
 */
export function simplify(records: readonly OutRecord[], meters: number): readonly OutRecord[] {
  const located = records.filter(
    ({ geometry }) => geometry != null && geometry.type !== 'GeometryCollection',
  );
  if (located.length === 0) return records;
  const collection: FeatureCollection = {
    type: 'FeatureCollection',
    features: located.map((record) => ({ ...featureOf(record), properties: null }) as Feature),
  };
  const full = presimplify(topology({ all: collection }) as Topology<Objects<object>>, triangleSquareMeters);
  keepAreas(full);
  const { features } = feature(cut(full, meters ** 2), full.objects['all'] as GeometryCollection);
  const simplified = new Map(located.map((record, place) => [record, features[place]?.geometry]));
  return records.map((record) => {
    const geometry = simplified.get(record);
    return geometry ? { ...record, geometry } : record;
  });
}
