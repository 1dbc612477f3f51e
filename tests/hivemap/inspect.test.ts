import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { asGbk, dirtyRequests, PRIVATE_TEXTS, providerBorders } from './foreign-files.js';
import { runCommand, scratchFolder } from './run-command.js';

interface Inspection {
  readonly format: string;
  readonly encoding: string;
  readonly records: number;
  readonly geometry: Record<string, number>;
  readonly fields: { name: string; types: Record<string, number>; private: boolean; field: string | null }[];
  readonly resource: string | null;
  readonly columns: Record<string, string>;
  readonly crs: { crs: string | null; clue: string; shiftMeters: number | null };
  readonly extent: number[] | null;
  readonly quality: { sound: number; repairable: Record<string, number>; invalid: Record<string, number> };
}

async function inspect(name: string, content: string | Uint8Array): Promise<Inspection> {
  const path = join(await scratchFolder(), name);
  await writeFile(path, content);
  const { status, stdout } = await runCommand(['inspect', path, '--format', 'json']);
  expect(status).toBe(0);
  return JSON.parse(stdout) as Inspection;
}

it('recognises an export of service requests in GBK, its columns and its private ones', async () => {
  const path = join(await scratchFolder(), 'r.csv');
  await writeFile(path, asGbk(dirtyRequests({ count: 50 })));
  const { stdout } = await runCommand(['inspect', path, '--format', 'json']);
  const found = JSON.parse(stdout) as Inspection;
  expect([found.format, found.encoding, found.records, found.resource]).toEqual([
    'csv',
    'gb18030',
    53,
    'matters',
  ]);
  expect(found.columns).toMatchObject({
    id: '工单编号',
    type: '诉求类型',
    stage: '办理状态',
    closedAt: '办结时间',
  });
  expect(found.fields.filter((field) => field.private).map(({ name }) => name)).toEqual([
    '联系电话',
    '诉求人姓名',
  ]);
  const text = (await runCommand(['inspect', path])).stdout;
  expect(PRIVATE_TEXTS.filter((one) => (stdout + text).includes(one))).toEqual([]);
});

it('takes the borders of a map provider for GCJ-02 though they declare WGS 84, and says how far off', async () => {
  const found = await inspect('b.json', providerBorders());
  expect([found.format, found.resource, found.geometry]).toEqual(['geojson', 'divisions', { Polygon: 4 }]);
  expect(found.crs).toMatchObject({ crs: 'gcj02', clue: 'centroid-column' });
  expect(found.crs.shiftMeters).toBeGreaterThan(300);
  expect(found.crs.shiftMeters).toBeLessThan(700);
});

it('tells degrees from metres, grids from divisions, and broken rings from sound ones', async () => {
  const polygon = (ring: number[][]) => ({ type: 'Polygon', coordinates: [ring] });
  const collection = (features: object[]) => JSON.stringify({ type: 'FeatureCollection', features });
  const feature = (properties: object, geometry: object | null) => ({
    type: 'Feature',
    properties,
    geometry,
  });
  const metres = [
    [500000, 3400000],
    [500100, 3400000],
    [500100, 3400100],
    [500000, 3400000],
  ];
  expect((await inspect('m.geojson', collection([feature({ a: 1 }, polygon(metres))]))).crs.clue).toBe(
    'projected',
  );
  const ring = [
    [107, 31],
    [107.1, 31],
    [107.1, 31.1],
    [107, 31],
  ];
  const open = ring.slice(0, 3);
  const grids = await inspect(
    'g.geojson',
    collection([
      feature({ 网格编码: '511702001001001', 网格名称: '一' }, polygon(ring)),
      feature({ 网格编码: '511702001001002', 网格名称: '二' }, polygon(open)),
      feature({ 网格编码: '511702001001003', 网格名称: '三' }, null),
    ]),
  );
  expect(grids.resource).toBe('grids');
  expect(grids.quality).toEqual({ sound: 1, repairable: { closed: 1 }, invalid: { missing: 1 } });
});

it('reads a table of places by its coordinates', async () => {
  const found = await inspect(
    's.csv',
    '\uFEFF编号,类型,名称,所属区县,经度,纬度\nS1,派出所,一所,通川区,107.5,31.2\n',
  );
  expect([found.resource, found.geometry]).toEqual(['stations', { Point: 1 }]);
});

it('reads legacy ECharts maps, and knows that they are in GCJ-02', async () => {
  // One square near Dazhou: zigzag deltas of 1/1024 degree, each a character above 64.
  const encode = (deltas: number[]): string =>
    deltas.map((delta) => String.fromCharCode(((delta << 1) ^ (delta >> 31)) + 64)).join('');
  const map = {
    type: 'FeatureCollection',
    UTF8Encoding: true,
    features: [
      {
        type: 'Feature',
        id: '511702',
        properties: { name: '通川区' },
        geometry: {
          type: 'Polygon',
          coordinates: [encode([0, 0, 100, 0, 0, 100, -100, 0, 0, -100])],
          encodeOffsets: [[109_670, 31_950]],
        },
      },
    ],
  };
  const found = await inspect('sichuan.json', JSON.stringify(map));
  expect([found.records, found.crs.crs, found.crs.clue]).toEqual([1, 'gcj02', 'echarts']);
  expect(found.extent?.map((one) => Math.round(one * 10) / 10)).toEqual([107.1, 31.2, 107.2, 31.3]);
});

it('repeats no header that is a record of a person, where a file has no header', async () => {
  const path = join(await scratchFolder(), 'h.csv');
  await writeFile(path, '1,noise,13912345678\n2,noise,13912345679\n');
  const { stdout, stderr } = await runCommand(['inspect', path]);
  const out = await runCommand(['convert', path, `${path}.json`]);
  expect([stdout, stderr, out.stderr].join().includes('139')).toBe(false);
});

it('says in one line what is wrong with a file that is none', async () => {
  const folder = await scratchFolder();
  await writeFile(join(folder, 'page.json'), '<!doctype html><title>login</title>');
  const { status, stderr } = await runCommand(['inspect', join(folder, 'page.json')]);
  expect([status, stderr.split('\n').length, stderr.includes('a web page came instead')]).toEqual([
    1,
    2,
    true,
  ]);
  await writeFile(join(folder, 'tiles.pmtiles'), 'PMTiles');
  const tiles = await runCommand(['inspect', join(folder, 'tiles.pmtiles')]);
  expect([tiles.status, tiles.stderr.includes('tiles have geometry only')]).toEqual([1, true]);
  expect((await runCommand(['inspect', folder])).status).toBe(3);
  expect((await runCommand(['inspect', join(folder, 'none.csv')])).status).toBe(3);
});
