import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { pathToFileURL } from 'node:url';
import { deserialize } from 'flatgeobuf/lib/mjs/geojson.js';
import { expect, it, vi } from 'vitest';
import { readRecords } from '../../packages/core/src/index.js';
import { hilbertPlace } from '../../packages/hivemap/src/cli/formats/packed-tree.js';
import { countyRing, dirtyRequests, providerBorders } from './foreign-files.js';
import { runCommand, scratchFolder } from './run-command.js';

interface Collection {
  readonly features: {
    readonly properties: Record<string, unknown>;
    readonly geometry: { readonly type: string; readonly coordinates: [number, number][][] };
  }[];
}

async function converted(out: string, ...options: readonly string[]) {
  const folder = await scratchFolder();
  await writeFile(join(folder, 'in.geojson'), providerBorders());
  const run = await runCommand(['convert', join(folder, 'in.geojson'), join(folder, out), ...options]);
  return { folder, path: join(folder, out), ...run };
}

async function geojson(path: string): Promise<Collection> {
  return JSON.parse(await readFile(path, 'utf8')) as Collection;
}

/** Greatest distance in metres from a point of one ring to the nearest of another. */
function farthest(from: readonly [number, number][], to: readonly [number, number][]): number {
  return Math.max(
    ...from.map(([x, y]) => Math.min(...to.map(([a, b]) => Math.hypot((a - x) * 95_000, (b - y) * 111_000)))),
  );
}

it('converts through every format and back without moving a vertex by a metre', async () => {
  const { folder, path, status } = await converted('a.geojson', '--from-crs', 'gcj02', '--repair');
  expect(status).toBe(0);
  let before = path;
  for (const name of ['b.topojson', 'c.ndjson', 'd.csv', 'e.json', 'f.geojson.gz', 'g.fgb', 'h.geojson']) {
    const next = await runCommand(['convert', before, join(folder, name)]);
    expect([name, next.status, next.stderr]).toEqual([name, 0, expect.stringContaining('4 records')]);
    // Rows with geometry in a JSON list are for other programs; ours reads them as a table.
    if (name !== 'e.json') before = join(folder, name);
  }
  const { features } = await geojson(before);
  // An indexed file stores what is near side by side, not in the order of the file before.
  const names = ['通川区', '达川区', '宣汉县', '开江县'];
  expect(features.map(({ properties }) => String(properties['name'])).sort()).toEqual([...names].sort());
  const first = features.find(({ properties }) => properties['name'] === names[0]);
  expect(farthest(countyRing(0, 1), first?.geometry.coordinates[0] ?? [])).toBeLessThan(1);
  expect(gunzipSync(await readFile(join(folder, 'f.geojson.gz'))).length).toBeGreaterThan(1000);
});

it('writes a FlatGeobuf of which its own library, and ours, find the part within a box by its index', async () => {
  const folder = await scratchFolder();
  let state = 7;
  const random = (): number => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  const features = Array.from({ length: 700 }, (_, at) => {
    const [x, y, size] = [106 + 2 * random(), 30 + 2 * random(), 0.02 * random()];
    const ring = [[x, y], [x + size, y], [x + size, y + size], [x, y + size], [x, y]]; // prettier-ignore
    return { type: 'Feature', properties: { at }, geometry: { type: 'Polygon', coordinates: [ring] } };
  });
  await writeFile(join(folder, 'in.geojson'), JSON.stringify({ type: 'FeatureCollection', features }));
  const out = join(folder, 'out.fgb');
  expect((await runCommand(['convert', join(folder, 'in.geojson'), out])).status).toBe(0);
  const [west, south, east, north] = [106.5, 30.5, 106.8, 31.1];
  const within = features.flatMap(({ properties, geometry: { coordinates } }) => {
    const [[[x = 0, y = 0] = [], , [right = 0, upper = 0] = []] = []] = coordinates;
    return x <= east && right >= west && y <= north && upper >= south ? [properties.at] : [];
  });
  expect(within.length).toBeGreaterThan(10);
  const theirs: unknown[] = [];
  // It tells the console of each step.
  for (const way of ['debug', 'info', 'log'] as const)
    vi.spyOn(console, way).mockImplementation(() => undefined);
  const rect = { minX: west, minY: south, maxX: east, maxY: north };
  for await (const { properties } of deserialize(new Uint8Array(await readFile(out)), { rect }))
    theirs.push(properties?.['at']);
  const ours: unknown[] = [];
  for await (const batch of readRecords(pathToFileURL(out).href, { bounds: [west, south, east, north] }))
    for (const { fields } of batch) ours.push(fields['at']);
  const sorted = (list: readonly unknown[]): readonly unknown[] =>
    [...list].sort((a, b) => Number(a) - Number(b));
  expect(sorted(theirs)).toEqual(within);
  vi.restoreAllMocks();
  expect(sorted(ours)).toEqual(within);
}, 30_000);

it('numbers the cells of its curve so that each lies beside the one before', () => {
  const cells = new Map<number, readonly [number, number]>();
  // The curve's first 64 × 64 cells: every place once, and none a step too far.
  for (let x = 0; x < 64; x++) for (let y = 0; y < 64; y++) cells.set(hilbertPlace(x, y), [x, y]);
  expect([...cells.keys()].sort((a, b) => a - b)).toEqual(Array.from({ length: 4096 }, (_, at) => at));
  for (let at = 1; at < 4096; at++) {
    const [[x, y], [a, b]] = [cells.get(at)!, cells.get(at - 1)!];
    expect(Math.abs(x - a) + Math.abs(y - b)).toBe(1);
  }
});

it('writes a FlatGeobuf that its own library reads, with the columns of all records', async () => {
  const folder = await scratchFolder();
  const rows = [
    {
      type: 'Feature',
      properties: { a: null, b: 1, c: true },
      geometry: { type: 'Point', coordinates: [1, 2] },
    },
    {
      type: 'Feature',
      properties: { a: '甲', b: 2.5, d: [1] },
      geometry: { type: 'Point', coordinates: [3, 4] },
    },
    { type: 'Feature', properties: { a: '乙' }, geometry: null },
  ];
  await writeFile(join(folder, 'in.geojson'), JSON.stringify({ type: 'FeatureCollection', features: rows }));
  const { status } = await runCommand(['convert', join(folder, 'in.geojson'), join(folder, 'out.fgb')]);
  const features = [];
  for await (const one of deserialize(new Uint8Array(await readFile(join(folder, 'out.fgb')))))
    features.push(one);
  expect(status).toBe(0);
  expect(features.map(({ properties, geometry }) => [properties, geometry])).toMatchObject([
    [
      { b: 1, c: true },
      { type: 'Point', coordinates: [1, 2] },
    ],
    [
      { a: '甲', b: 2.5, d: '[1]' },
      { type: 'Point', coordinates: [3, 4] },
    ],
  ]);
});

it('simplifies without opening a gap between neighbours or losing an area', async () => {
  const { path, status } = await converted('s.geojson', '--from-crs', 'gcj02', '--simplify', '600');
  const { features } = await geojson(path);
  expect([status, features.length]).toEqual([0, 4]);
  const vertices = (code: number): Set<string> =>
    new Set(
      features.find(({ properties }) => properties['adcode'] === code)?.geometry.coordinates[0]?.map(String),
    );
  const [west, east] = [vertices(511702), vertices(511703)];
  const [all, left] = [countyRing(0, 1).length, west.size];
  expect(left).toBeLessThan(all * 0.8);
  // Both ends of the border and what is left of it.
  const shared = [...west].filter((vertex) => east.has(vertex));
  expect(shared.length).toBeGreaterThanOrEqual(3);
  const onBorder = [...west].filter((vertex) => Math.abs(Number(vertex.split(',')[0]) - 107.5) < 0.006);
  expect(onBorder.filter((vertex) => !east.has(vertex))).toEqual([]);
});

it('keeps a small island when all its detail is below the tolerance', async () => {
  const folder = await scratchFolder();
  const circle = Array.from({ length: 33 }, (_, at) => {
    const angle = (at / 32) * 2 * Math.PI;
    return [107 + Math.cos(angle) * 0.001, 31 + Math.sin(angle) * 0.001];
  });
  const feature = { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [circle] } };
  await writeFile(
    join(folder, 'i.geojson'),
    JSON.stringify({ type: 'FeatureCollection', features: [feature] }),
  );
  await runCommand(['convert', join(folder, 'i.geojson'), join(folder, 'o.geojson'), '--simplify', '5000']);
  const [island] = (await geojson(join(folder, 'o.geojson'))).features;
  expect(new Set(island?.geometry.coordinates[0]?.map(String)).size).toBe(3);
});

it('writes no column of personal data, and says so', async () => {
  const folder = await scratchFolder();
  await writeFile(join(folder, 'in.csv'), dirtyRequests({ count: 20 }));
  const { status, stderr } = await runCommand(['convert', join(folder, 'in.csv'), join(folder, 'out.csv')]);
  const [header] = (await readFile(join(folder, 'out.csv'), 'utf8')).split('\n');
  expect([status, header?.includes('诉求类型'), header?.includes('联系电话')]).toEqual([0, true, false]);
  expect(stderr).toContain('联系电话');
  expect(stderr).not.toContain('13912345678');
});

it('makes a spreadsheet formula in a text harmless, and leaves numbers alone', async () => {
  const folder = await scratchFolder();
  await writeFile(join(folder, 'in.json'), JSON.stringify([{ a: '=1+1', b: -12.5, c: '-7' }]));
  await runCommand(['convert', join(folder, 'in.json'), join(folder, 'out.csv')]);
  expect(await readFile(join(folder, 'out.csv'), 'utf8')).toBe("a,b,c\n'=1+1,-12.5,-7\n");
});

it('leaves what was there in place when it fails, and nothing half-written', async () => {
  const folder = await scratchFolder();
  await writeFile(join(folder, 'in.json'), '[{"a":1}]');
  await writeFile(join(folder, 'out.fgb'), 'before');
  const { status } = await runCommand(['convert', join(folder, 'in.json'), join(folder, 'out.fgb')]);
  expect([status, await readFile(join(folder, 'out.fgb'), 'utf8')]).toEqual([1, 'before']);
  expect((await readdir(folder)).sort()).toEqual(['in.json', 'out.fgb']);
  const nowhere = await runCommand(['convert', join(folder, 'in.json'), join(folder, 'no/such/out.csv')]);
  expect([nowhere.status, nowhere.stderr.startsWith('hivemap: not found: ')]).toEqual([3, true]);
});

it('asks for a format where the name tells none', async () => {
  const { status, stderr } = await converted('out.shp');
  expect([status, stderr.includes('flatgeobuf')]).toEqual([2, true]);
});

it('stops when it is told to, wherever it is, and has written nothing then', async () => {
  const folder = await scratchFolder();
  const input = join(folder, 'in.csv');
  await writeFile(input, dirtyRequests({ count: 20_000 }));
  for (const afterMs of [0, 5, 20, 60]) {
    const aborter = new AbortController();
    setTimeout(() => aborter.abort(), afterMs);
    const args = ['convert', input, join(folder, 'out.ndjson')];
    const { status } = await runCommand(args, undefined, aborter.signal);
    const files = await readdir(folder);
    expect([status, files.sort()]).toEqual(status === 0 ? [0, ['in.csv', 'out.ndjson']] : [130, ['in.csv']]);
    if (status === 0) break;
  }
  const before = new AbortController();
  before.abort();
  expect((await runCommand(['convert', input, join(folder, 'b.csv')], undefined, before.signal)).status).toBe(
    130,
  );
});
