/**
 * A city of 500 scenic areas and 500 parks, 20,000 enterprises, and 5,000 fences with 500,000 hourly counts, in the
 * temporary folder, made once.
 */
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Feature, Geometry, Polygon } from 'geojson';
import { alarmRows } from './many-fences.js';

export const BIG_VERTICALS = { areas: 1_000, enterprises: 20_000, fences: 5_000, alarms: 500_000 } as const;

const [WEST, SOUTH] = [107, 31];
/** Degrees; areas stand in 40 columns and 25 rows. */
const CELL = 0.02;
const COLUMNS = 40;
const VERTICES = 48;

/** About round, with a border that is nobody else's. */
function blob([x, y]: readonly [number, number], radius: number, seed: number, vertices: number): Polygon {
  const ring = Array.from({ length: vertices }, (_, at) => {
    const angle = (2 * Math.PI * at) / vertices;
    const reach = radius * (0.8 + 0.2 * Math.sin(3 * angle + seed));
    return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)].map((one) => Number(one.toFixed(6)));
  });
  return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
}

function centerOf(area: number): readonly [number, number] {
  return [WEST + ((area % COLUMNS) + 0.5) * CELL, SOUTH + (Math.floor(area / COLUMNS) + 0.5) * CELL];
}

function feature(properties: Record<string, unknown>, geometry: Geometry): Feature {
  return { type: 'Feature', properties, geometry };
}

function areas(kind: 'scenic' | 'park'): Feature[] {
  return Array.from({ length: BIG_VERTICALS.areas / 2 }, (_, at) => {
    const area = at * 2 + (kind === 'park' ? 1 : 0);
    const geometry = blob(centerOf(area), CELL * 0.45, area, VERTICES);
    return kind === 'scenic'
      ? feature({ id: `S${at}`, name: `景区 ${at}`, grade: '4A', capacity: 1_000 }, geometry)
      : feature({ id: `P${at}`, name: `园区 ${at}`, level: 'county', liaison: 'U1' }, geometry);
  });
}

function enterprises(): Feature[] {
  return Array.from({ length: BIG_VERTICALS.enterprises }, (_, at) => {
    const park = at % (BIG_VERTICALS.areas / 2);
    const [x, y] = centerOf(park * 2 + 1);
    const [angle, reach] = [at * 2.4, CELL * 0.3 * Math.sqrt((at % 97) / 97)];
    return feature(
      { id: `E${at}`, park: `P${park}`, name: `企业 ${at}` },
      { type: 'Point', coordinates: [x + reach * Math.cos(angle), y + reach * Math.sin(angle)] },
    );
  });
}

function fences(): Feature[] {
  return Array.from({ length: BIG_VERTICALS.fences }, (_, at) => {
    const park = at % (BIG_VERTICALS.areas / 2);
    const [x, y] = centerOf(park * 2 + 1);
    const angle = Math.floor(at / 500) * 0.63;
    const center = [x + CELL * 0.25 * Math.cos(angle), y + CELL * 0.25 * Math.sin(angle)] as const;
    const properties = {
      id: `F${at}`,
      name: `围栏 ${at}`,
      in: `park:P${park}`,
      kind: 'hazard',
      subjects: ['intrusion'],
      ...(at % 2 === 0 ? { hours: '22:00-12:00' } : {}),
    };
    return feature(properties, blob(center, CELL * 0.06, at, 8));
  });
}

function csv(rows: readonly object[]): string {
  const head = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) =>
    head.map((name) => String((row as Record<string, unknown>)[name])).join(','),
  );
  return [head.join(','), ...lines].join('\n');
}

const DIVISION = feature(
  { code: '990100', level: 'city', name: '大市' },
  {
    type: 'Polygon',
    coordinates: [
      [
        [WEST, SOUTH],
        [WEST + COLUMNS * CELL, SOUTH],
        [WEST + COLUMNS * CELL, SOUTH + 25 * CELL],
        [WEST, SOUTH + 25 * CELL],
        [WEST, SOUTH],
      ],
    ],
  },
);

/** One fence in fifty-three has far more alarms in the last whole hour than ever before. */
function withUnusual(rows: ReturnType<typeof alarmRows>): readonly object[] {
  const last = rows[0]!.hour;
  return rows.map((row) =>
    row.hour === last && Number(row.fence.slice(1)) % 53 === 0 ? { ...row, count: 60 } : row,
  );
}

/** @returns The folder that `city.json` and its resources are in. */
export async function bigVerticals(): Promise<string> {
  const folder = join(tmpdir(), 'hivemap-bench-verticals-2');
  if (await stat(join(folder, 'city.json')).catch(() => null)) return folder;
  await mkdir(folder, { recursive: true });
  const loads = Array.from({ length: BIG_VERTICALS.areas / 2 }, (_, at) => ({
    scenic: `S${at}`,
    at: '2026-11-20T07:45:00+08:00',
    count: (at * 37) % 1_200,
  }));
  const { fences: count, alarms } = BIG_VERTICALS;
  const files: Record<string, unknown> = {
    divisions: [DIVISION],
    scenicAreas: areas('scenic'),
    parks: areas('park'),
    enterprises: enterprises(),
    fences: fences(),
  };
  for (const [name, features] of Object.entries(files))
    await writeFile(join(folder, `${name}.geojson`), JSON.stringify({ type: 'FeatureCollection', features }));
  await writeFile(join(folder, 'loads.csv'), csv(loads));
  await writeFile(join(folder, 'alarms.csv'), csv(withUnusual(alarmRows(count, alarms / count))));
  const manifest = {
    hivemap: 1,
    code: '990100',
    codeSystem: 'gbt2260',
    jurisdiction: 'CN',
    timeZone: 'Asia/Shanghai',
    name: '大市',
    asOf: '2026-11-20T08:00:00+08:00',
    purpose: '性能测量',
    synthetic: true,
    geometry: 'schematic',
    scope: 'internal',
    resources: {
      ...Object.fromEntries(Object.keys(files).map((name) => [name, { href: `${name}.geojson` }])),
      loads: { href: 'loads.csv' },
      alarms: { href: 'alarms.csv' },
    },
  };
  await writeFile(join(folder, 'city.json'), JSON.stringify(manifest, null, 2));
  return folder;
}
