/** Real borders of the London boroughs, and of London as their union. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature, merge } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { geoArea } from 'd3-geo';
import { ringArea } from '../geometry/measure.js';
import type { Position } from '../geometry/plane.js';
import { untieArcs } from '../geometry/untie-arcs.js';
import { npmPackage } from '../sources/npm-package.js';
import { areaFeature } from '../write/feature.js';
import { boroughCode, boroughName } from './boroughs.js';

export interface Area {
  readonly code: string;
  readonly level: 'city' | 'borough';
  readonly name: { readonly en: string; readonly 'zh-CN': string };
  readonly parent?: string;
  readonly areaKm2: number;
}

const FILE = 'data/londonBoroughs.json';
const EARTH_RADIUS_KM = 6371.0088;

/** London first, then its boroughs by code. */
export async function londonAreas(): Promise<Feature<Polygon | MultiPolygon, Area>[]> {
  const folder = await npmPackage('vega-datasets@3.2.1', [FILE]);
  const topology = untieArcs(JSON.parse(readFileSync(join(folder, FILE), 'utf8')) as Topology);
  const source = topology.objects['boroughs'] as GeometryCollection;
  const boroughs = source.geometries.map((geometry) => {
    const { geometry: shape } = feature(topology, geometry) as Feature<Polygon | MultiPolygon>;
    const name = String(geometry.id);
    return withArea(shape, {
      code: boroughCode(name),
      level: 'borough' as const,
      name: boroughName(name),
      parent: 'london',
    });
  });
  const whole = merge(topology, source.geometries as Parameters<typeof merge>[1]);
  const london = withArea(whole, {
    code: 'london',
    level: 'city' as const,
    name: { en: 'London', 'zh-CN': '伦敦' },
  });
  return [london, ...boroughs.sort((a, b) => (a.properties.code < b.properties.code ? -1 : 1))];
}

function withArea(
  { type, coordinates }: Polygon | MultiPolygon,
  properties: Omit<Area, 'areaKm2'>,
): Feature<Polygon | MultiPolygon, Area> {
  const parts = (type === 'Polygon' ? [coordinates] : coordinates) as unknown as Position[][][];
  const drawn = areaFeature(parts.filter(isArea), { ...properties, areaKm2: 0 });
  const areaKm2 = Number((sphereShare(drawn) * EARTH_RADIUS_KM ** 2).toFixed(2));
  return { ...drawn, properties: { ...drawn.properties, areaKm2 } };
}

/** Square degrees; simplification left a part that runs out and back along one line. */
const SMALLEST_PART = 1e-9;

function isArea([outer]: readonly (readonly Position[])[]): boolean {
  return Math.abs(ringArea(outer!.slice(1))) > SMALLEST_PART;
}

/** In steradians, of a rewound copy: d3-geo has outer rings clockwise. */
function sphereShare({ geometry }: Feature<Polygon | MultiPolygon>): number {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const rewound = polygons.map((rings) => rings.map((ring) => [...ring].reverse()));
  return geoArea({ type: 'MultiPolygon', coordinates: rewound });
}
