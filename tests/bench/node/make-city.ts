/**
 * A city of the size that a page must bear: 8 counties, 160 townships, 4,000 villages, 100,000 grids of twelve
 * vertices that share their borders, and 1,000,000 matters. `make-city.ts` makes it in the temporary folder, once,
 * and prints where.
 */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { geojson } from 'flatgeobuf';
import { randomNumbers } from '../../core/spatial/jittered-cells.js';

type Position = [longitude: number, latitude: number];

/** How many cells of the level below lie side by side in one of the level. */
const LEVELS = [
  { level: 'city', columns: 1, rows: 1 },
  { level: 'county', columns: 4, rows: 2 },
  { level: 'township', columns: 5, rows: 4 },
  { level: 'village', columns: 5, rows: 5 },
  { level: 'grid', columns: 5, rows: 5 },
] as const;
const COLUMNS = LEVELS.reduce((all, { columns }) => all * columns, 1);
const ROWS = LEVELS.reduce((all, { rows }) => all * rows, 1);
/** Degrees. */
const [WEST, NORTH, STEP] = [106, 31.4, 0.004];
/** Of a border between two corners. */
const BETWEEN = 2;
const MATTERS = 1_000_000;
const CITY = '990100';
const DAY_MS = 86_400_000;

export const BIG_CITY = { grids: COLUMNS * ROWS, matters: MATTERS, counties: 8, county: '990101' } as const;

/** Points of the lattice of borders, moved a little: the same for both of its sides. */
function borderPoint(x: number, y: number): Position {
  const moved = (salt: number): number => {
    const mixed = Math.imul(x * 73_856_093 + y * 19_349_663 + salt, 0x9e3779b1) >>> 0;
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32 - 0.5;
  };
  const fine = STEP / (BETWEEN + 1);
  return [WEST + (x + 0.55 * moved(1)) * fine, NORTH - (y + 0.55 * moved(2)) * fine].map((degrees) =>
    Number(degrees.toFixed(6)),
  ) as Position;
}

/** Counterclockwise around lattice cells, from the top left one; closed. */
function ringAround(column: number, row: number, columns: number, rows: number): Position[] {
  const per = BETWEEN + 1;
  const [left, top, right, bottom] = [column * per, row * per, (column + columns) * per, (row + rows) * per];
  const ring: Position[] = [];
  for (let y = top; y < bottom; y++) ring.push(borderPoint(left, y));
  for (let x = left; x < right; x++) ring.push(borderPoint(x, bottom));
  for (let y = bottom; y > top; y--) ring.push(borderPoint(right, y));
  for (let x = right; x > left; x--) ring.push(borderPoint(x, top));
  return [...ring, ring[0]!];
}

/** Digits that a level adds to the code of the one above. */
function code(above: string, level: number, index: number): string {
  if (level === 0) return CITY;
  if (level === 1) return `${CITY.slice(0, 4)}${String(index + 1).padStart(2, '0')}`;
  return `${above}${String(index + (level === 2 ? 100 : 1)).padStart(3, '0')}`;
}

const NAMES = ['市', '县', '镇', '村', '网格'] as const;

function* areas(
  level: number,
  above: string = '',
  [column, row]: readonly [number, number] = [0, 0],
): Generator<{ readonly level: number; readonly feature: GeoJSON.Feature; readonly code: string }> {
  const below = LEVELS.slice(level + 1);
  const width = below.reduce((all, { columns }) => all * columns, 1);
  const height = below.reduce((all, { rows }) => all * rows, 1);
  const { columns, rows, level: name } = LEVELS[level]!;
  for (let index = 0; index < columns * rows; index++) {
    const own = code(above, level, index);
    const at = [column + (index % columns) * width, row + Math.floor(index / columns) * height] as const;
    const title = `${level === 0 ? '大' : String(index + 1)}${NAMES[level]!}`;
    const properties =
      name === 'grid'
        ? {
            code: own,
            kind: 'comprehensive',
            division: above,
            name: title,
            households: 200 + (index % 9) * 30,
            staffed: index % 7 > 0,
          }
        : {
            code: own,
            level: name,
            name: title,
            ...(level > 1 ? { adviser: index % 4 > 0, auxiliary: index % 5 > 0 } : {}),
            population: 5_000_000 / 20 ** level,
          };
    const coordinates = [ringAround(at[0], at[1], width, height)];
    yield {
      level,
      code: own,
      feature: { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates } },
    };
    if (level + 1 < LEVELS.length) yield* areas(level + 1, own, at);
  }
}

function moment(milliseconds: number): string {
  return `${new Date(milliseconds + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;
}

const TIERS = ['grid', 'village', 'township', 'county', 'city'] as const;

function* matters(grids: readonly string[]): Generator<string> {
  const random = randomNumbers(20_261_120);
  const start = Date.parse('2025-06-01T00:00:00+08:00');
  const end = Date.parse('2026-11-20T08:00:00+08:00');
  for (let at = 0; at < MATTERS; at++) {
    const collected = start + Math.floor(random() * (end - start));
    const accepted = collected + Math.floor(random() * 1.2 * DAY_MS);
    const tier = Math.min(4, Math.floor(-Math.log(1 - random()) * 0.9));
    const took = (2 + 30 * random() * random()) * DAY_MS;
    const closed = accepted + took;
    const isClosed = closed < end;
    const isAccepted = accepted < end;
    yield `${JSON.stringify({
      id: `M${String(at)}`,
      type: String(1 + Math.floor(random() * 13)).padStart(2, '0'),
      grid: grids[Math.floor(random() * grids.length)],
      tier: TIERS[tier],
      stage: isClosed ? 'closed' : isAccepted ? 'in-progress' : 'collected',
      collectedAt: moment(collected),
      ...(isAccepted ? { acceptedAt: moment(accepted), dueAt: moment(accepted + 12 * DAY_MS) } : {}),
      ...(isClosed ? { closedAt: moment(closed), success: random() < 0.9 } : {}),
      scale: 4,
      source: 'grid',
    })}\n`;
  }
}

async function writeLines(path: string, pieces: Iterable<string>): Promise<void> {
  const out = createWriteStream(path);
  let buffer = '';
  for (const piece of pieces) {
    buffer += piece;
    if (buffer.length < 1 << 20) continue;
    if (!out.write(buffer)) await once(out, 'drain');
    buffer = '';
  }
  out.end(buffer);
  await once(out, 'finish');
}

const MANIFEST = {
  hivemap: 1,
  revision: '1',
  code: CITY,
  codeSystem: 'gbt2260',
  jurisdiction: 'CN',
  timeZone: 'Asia/Shanghai',
  name: { 'zh-CN': '大市', en: 'Big city' },
  asOf: '2026-11-20T08:00:00+08:00',
  purpose: { 'zh-CN': '性能测量', en: 'Measuring speed' },
  synthetic: true,
  geometry: 'schematic',
  gridCode: '15',
  scope: 'internal',
  resources: {
    divisions: { href: 'divisions.geojson' },
    grids: { href: 'grids.fgb' },
    matters: { href: 'matters.ndjson' },
  },
};

/** `flat`: the grids lie directly below the city, so that all of them are in one view. */
export type BigCityKind = 'levels' | 'flat';

/** Of the city itself and of all its grids, without what lies between. */
function flattened(all: readonly GeoJSON.Feature[]): readonly GeoJSON.Feature[] {
  return all
    .filter(({ properties }) => properties?.['level'] === 'city' || properties?.['kind'])
    .map((one) =>
      one.properties?.['kind'] ? { ...one, properties: { ...one.properties, division: CITY } } : one,
    );
}

/** @returns The folder that `city.json` and its resources are in. */
export async function bigCity(kind: BigCityKind = 'levels'): Promise<string> {
  const folder = join(tmpdir(), kind === 'flat' ? 'hivemap-bench-flat-city' : 'hivemap-bench-big-city');
  if (await stat(join(folder, 'city.json')).catch(() => null)) return folder;
  await mkdir(folder, { recursive: true });
  const made = [...areas(0)].map(({ feature }) => feature);
  const all = kind === 'flat' ? flattened(made) : made;
  const isGrid = ({ properties }: GeoJSON.Feature): boolean => Boolean(properties?.['kind']);
  const grids = all.filter(isGrid);
  const divisions = all.filter((one) => !isGrid(one));
  const collection = (features: readonly GeoJSON.Feature[]): GeoJSON.FeatureCollection => ({
    type: 'FeatureCollection',
    features: [...features],
  });
  await writeFile(join(folder, 'divisions.geojson'), JSON.stringify(collection(divisions)));
  await writeFile(join(folder, 'grids.fgb'), geojson.serialize(collection(grids), 4326));
  await writeLines(
    join(folder, 'matters.ndjson'),
    matters(grids.map((one) => String(one.properties?.['code']))),
  );
  const manifest = kind === 'flat' ? { ...MANIFEST, codeSystem: 'free', gridCode: 'free' } : MANIFEST;
  await writeFile(join(folder, 'city.json'), JSON.stringify(manifest, null, 2));
  return folder;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await bigCity());
