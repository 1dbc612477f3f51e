/** Rivers: real courses at kilometer accuracy (GSHHG), with small synthetic meanders and their names. */
import { readFileSync } from 'node:fs';
import type { FeatureCollection, LineString } from 'geojson';
import { fractalLine, smoothLine } from '../geometry/fractal-line.js';
import type { Point, Position } from '../geometry/plane.js';
import { dataFolder } from '../write/data-folder.js';
import { PLANE, SEED } from './facts.js';

export interface River {
  readonly name?: string;
  /** 1 for the Yangtze; larger is smaller. */
  readonly rank: number;
  readonly line: readonly Point[];
}

/** Names of the source's lines, by their index in it. */
const NAMES: ReadonlyMap<number, string> = new Map([
  [2, '后河'],
  [14, '后河'],
  [11, '中河'],
  [13, '前河'],
  [4, '州河'],
  [3, '巴河'],
  [6, '渠江'],
  [5, '渠江'],
  [12, '长江'],
]);

const SOURCE = 'dazhou-rivers-gshhg.wgs84.geojson';

export function drawRivers(): River[] {
  const source = JSON.parse(readFileSync(dataFolder('sources', SOURCE), 'utf8')) as FeatureCollection<
    LineString,
    { readonly level: number }
  >;
  return source.features.map(({ geometry, properties }, i) => {
    const name = NAMES.get(i);
    const course = geometry.coordinates.map((position) => PLANE.toPlane(position as unknown as Position));
    const line = smoothLine(
      fractalLine(course, { key: `${SEED}/river/${i}`, shortestKm: 0.45, roughness: 0.13 }),
    );
    return { ...(name ? { name } : {}), rank: properties.level, line };
  });
}
