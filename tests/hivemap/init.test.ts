import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadCity } from '../../packages/core/src/index.js';
import { asGbk, countyRing, dirtyRequests, PRIVATE_TEXTS, providerBorders } from './foreign-files.js';
import { runCommand, scratchFolder, type Run } from './run-command.js';

const CHINESE = { LANG: 'zh_CN.UTF-8' };

async function newUser(folder: string, ...more: readonly string[]): Promise<Run> {
  await writeFile(join(folder, '边界.json'), providerBorders());
  await writeFile(join(folder, '工单.csv'), asGbk(dirtyRequests({ count: 400 })));
  const files = ['--divisions', join(folder, '边界.json'), '--matters', join(folder, '工单.csv')];
  return runCommand(['init', join(folder, '城市'), ...files, '--name', '示例市', '--yes', ...more], CHINESE);
}

it('makes a city with figures from provider borders and a dirty GBK export', async () => {
  const folder = await scratchFolder();
  const { status, stdout } = await newUser(folder);
  expect([status, stdout.includes('示例市')]).toEqual([0, true]);
  const city = await loadCity(join(folder, '城市/city.json'), { worker: false });
  try {
    await new Promise<void>((done) => city.subscribe(({ type }) => type === 'loaded' && done()));
    expect(await city.problems()).toEqual([]);
    const indicators = ['openMatters', 'resolution', 'upwardTransfer'];
    const view = await city.view({
      view: 'areas',
      division: null,
      indicators,
      period: '2026-01-01/2026-09-30',
    });
    expect(view.children.map(({ name }) => name).sort()).toEqual(
      ['宣汉县', '开江县', '通川区', '达川区'].sort(),
    );
    // Of 402 good requests every fifth is in progress; those that nobody accepted are not open.
    expect(view.self.figures['openMatters']).toEqual({ state: 'value', value: 80 });
  } finally {
    city.close();
  }
});

it('brings borders back from GCJ-02 to within a metre', async () => {
  const folder = await scratchFolder();
  await newUser(folder);
  const { features } = JSON.parse(await readFile(join(folder, '城市/divisions.geojson'), 'utf8')) as {
    features: { properties: { code: string }; geometry: { coordinates: [number, number][][] } }[];
  };
  const written =
    features.find(({ properties }) => properties.code === '511702')?.geometry.coordinates[0] ?? [];
  const farthest = countyRing(0, 1).map(([x, y]) =>
    Math.min(...written.map(([a, b]) => Math.hypot((a - x) * 95_000, (b - y) * 111_000))),
  );
  expect(Math.max(...farthest)).toBeLessThan(1);
});

it('writes nothing of a person, in no file and on no stream', async () => {
  const folder = await scratchFolder();
  const { stdout, stderr } = await newUser(folder);
  const files = await readdir(join(folder, '城市'));
  const texts = await Promise.all(files.map((file) => readFile(join(folder, '城市', file), 'utf8')));
  const everything = [...texts, stdout, stderr].join('\n');
  expect(PRIVATE_TEXTS.filter((text) => !dirtyRequests({ count: 400 }).includes(text))).toEqual([]);
  expect(PRIVATE_TEXTS.filter((text) => everything.includes(text))).toEqual([]);
  expect(files.sort()).toEqual(['city.json', 'divisions.geojson', 'matters.ndjson', 'report.html']);
});

it('tells a clerk what was left out, why, and on which line', async () => {
  const folder = await scratchFolder();
  const { stdout } = await newUser(folder);
  // 1 header, 400 requests of which every seventh has one line more, then the bad ones.
  const duplicate = 1 + 400 + Math.ceil(400 / 7) + 1;
  expect(stdout).toContain(`标识重复，此条未采用（1 处，第 ${String(duplicate)} 行）`);
  // The duplicate is a copy of a request of two lines.
  expect(stdout).toContain(`第 ${String(duplicate + 2)} 行`);
  expect(stdout).toMatch(/联系电话 +个人信息，未读入/);
  expect(stdout).toMatch(/诉求人姓名 +个人信息，未读入/);
  expect(stdout).toContain('查不到所属区划，只计入全市（1 条）');
  expect(stdout).toMatch(/已办结 +办结 \(closed\)/);
  expect(stdout).toMatch(/噪音扰民 +11 城乡建设/);
  expect(await readFile(join(folder, '城市/report.html'), 'utf8')).toContain('个人信息，未读入');
});

it('leaves a city that is there alone, unless it is told to replace it', async () => {
  const folder = await scratchFolder();
  await newUser(folder);
  const before = await readFile(join(folder, '城市/city.json'), 'utf8');
  const { status, stderr } = await newUser(folder);
  expect([status, stderr.includes('--force')]).toEqual([2, true]);
  expect(await readFile(join(folder, '城市/city.json'), 'utf8')).toBe(before);
  expect((await newUser(folder, '--force')).status).toBe(0);
});

it('takes columns by the name that the user gives', async () => {
  const folder = await scratchFolder();
  await writeFile(join(folder, 'b.json'), providerBorders());
  await writeFile(
    join(folder, 'm.csv'),
    'no,what,where,day\n1,邻里,511702,2026-03-01\n2,邻里,511703,2026-03-02\n',
  );
  const columns = 'matters.id=no,type=what,matters.division=where,collectedAt=day';
  const files = ['--divisions', join(folder, 'b.json'), '--matters', join(folder, 'm.csv')];
  const args = [
    'init',
    join(folder, 'c'),
    ...files,
    '--crs',
    'gcj02',
    '--columns',
    columns,
    '--format',
    'json',
  ];
  const { status, stdout } = await runCommand(args);
  const report = JSON.parse(stdout) as { counts: Record<string, { accepted: number }> };
  expect([status, report.counts['matters']?.accepted]).toEqual([0, 2]);
});

it('says in one line that a boundary file holds no division', async () => {
  const folder = await scratchFolder();
  await writeFile(
    join(folder, 'b.json'),
    '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"A"},"geometry":null}]}',
  );
  const { status, stderr } = await runCommand([
    'init',
    join(folder, 'c'),
    '--divisions',
    join(folder, 'b.json'),
  ]);
  expect([status, stderr]).toEqual([1, 'hivemap: there is no usable division in b.json\n']);
  expect(await readdir(folder)).toEqual(['b.json']);
});

/** A table with nothing but places; `extra` rows are mistakes of whoever typed them. */
function placedRequests(...extra: readonly string[]): string {
  const rows = Array.from({ length: 30 }, (_, at) => {
    const [east, north] = [(at % 5) * 0.02, Math.floor(at / 5) * 0.02];
    return `P${String(at)},合同纠纷,2026-03-05,${String(107.42 + east)},${String(31.12 + north)}`;
  });
  return ['工单编号,纠纷类型,上报时间,经度,纬度', ...rows, ...extra].join('\n');
}

it('takes a table of places to be in the system of the borders, whatever a mistyped place says', async () => {
  const folder = await scratchFolder();
  await writeFile(join(folder, '边界.json'), providerBorders());
  await writeFile(join(folder, '工单.csv'), placedRequests('P90,合同纠纷,2026-03-05,0,0'));
  const files = ['--divisions', join(folder, '边界.json'), '--matters', join(folder, '工单.csv')];
  const out = ['init', join(folder, '城市'), ...files, '--yes', '--format', 'json'];
  const { stdout, stderr } = await runCommand(out, CHINESE);
  const { files: read } = JSON.parse(stdout) as { files: { resource: string; crs: string }[] };
  expect(read.find(({ resource }) => resource === 'matters')?.crs).toBe('gcj02');
  expect(stderr).toContain('按边界文件的 gcj02 处理');
  // Where a request came from is kept, and in WGS 84: some hundred metres from where the file has it.
  const [header = '', ...rows] = placedRequests().split('\n');
  const at = (name: string): number => header.split(',').indexOf(name);
  const written = (await readFile(join(folder, '城市/matters.ndjson'), 'utf8')).trim().split('\n');
  const records = written.map((line) => JSON.parse(line) as { id: string; lon: number; lat: number });
  for (const row of rows.map((line) => line.split(','))) {
    const { lon, lat } = records.find(({ id }) => id === row[at('工单编号')])!;
    const [x, y] = [Number(row[at('经度')]), Number(row[at('纬度')])];
    const meters = Math.hypot((lon - x) * 95_000, (lat - y) * 111_000);
    expect([meters > 100, meters < 1000]).toEqual([true, true]);
  }
});

it('leaves the city that is there as it was when a file of the new one fails', async () => {
  const folder = await scratchFolder();
  await newUser(folder);
  const names = (await readdir(join(folder, '城市'))).sort();
  const before = await readFile(join(folder, '城市/matters.ndjson'), 'utf8');
  const { status } = await newUser(folder, '--force', '--grids', join(folder, '没有.geojson'));
  expect(status).toBe(3);
  expect((await readdir(join(folder, '城市'))).sort()).toEqual(names);
  expect(await readFile(join(folder, '城市/matters.ndjson'), 'utf8')).toBe(before);
});

it('leaves no folder behind when there is no city', async () => {
  const folder = await scratchFolder();
  const { status } = await runCommand(
    ['init', join(folder, '城市'), '--divisions', join(folder, '没有.json'), '--yes'],
    CHINESE,
  );
  expect([status, await readdir(folder)]).toEqual([3, []]);
});

it('reads states and tiers as the hotline calls them, and no column of who called', async () => {
  const folder = await scratchFolder();
  await writeFile(join(folder, '边界.json'), providerBorders());
  const rows = ['工单编号,事件类型,所属区县,上报时间,当前状态,处理层级,来电人,投诉人数'];
  rows.push('A1,邻里纠纷,通川区,2026-03-05,办理中,乡镇街道,王五,3');
  await writeFile(join(folder, '工单.csv'), rows.join('\n'));
  const files = ['--divisions', join(folder, '边界.json'), '--matters', join(folder, '工单.csv')];
  const { stdout } = await runCommand(['init', join(folder, '城市'), ...files, '--yes', '--format', 'json']);
  const matters = (JSON.parse(stdout) as { files: { resource: string; refusedColumns: string[] }[] })
    .files[1];
  expect(matters?.refusedColumns).toEqual(['来电人']);
  expect(JSON.parse(await readFile(join(folder, '城市/matters.ndjson'), 'utf8'))).toMatchObject({
    stage: 'in-progress',
    tier: 'township',
  });
});
