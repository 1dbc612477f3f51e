import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCommand, type Run } from './run-command.js';
import { tinyFiles, type TinyFiles } from './tiny-city.js';

const CHINESE = { LANG: 'zh_CN.UTF-8' };

async function init({ folder, divisions, grids, matters }: TinyFiles): Promise<Run> {
  const files = ['--divisions', divisions, '--grids', grids, '--matters', matters];
  const args = ['init', join(folder, 'city'), ...files, '--crs', 'wgs84', '--name', '小城', '--yes'];
  return runCommand(args, CHINESE);
}

async function recordsOf(folder: string): Promise<readonly Record<string, unknown>[]> {
  const text = await readFile(join(folder, 'city/matters.ndjson'), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

/** What the next step of the docs finds in the city. */
async function problemsIn(folder: string): Promise<readonly unknown[]> {
  const { stdout } = await runCommand(['validate', join(folder, 'city/city.json'), '--format', 'json']);
  return (JSON.parse(stdout) as { problems: readonly unknown[] }).problems;
}

it('writes the code of a division that a matter names beside its grid', async () => {
  const files = await tinyFiles();
  const { status, stdout } = await init(files);
  expect(status).toBe(0);
  expect(stdout).toContain('所属区划由名称查得代码（20 条）');
  const matters = await recordsOf(files.folder);
  expect(matters.slice(0, 4).map(({ grid, division }) => [grid, division])).toEqual([
    ['G1', 'D1'],
    ['G2', 'D1'],
    ['G3', 'D2'],
    ['G4', 'D2'],
  ]);
  expect(await problemsIn(files.folder)).toEqual([]);
});

it('goes by the grid where the division beside it is unknown, and says so', async () => {
  const files = await tinyFiles();
  const rows = await readFile(files.matters, 'utf8');
  await writeFile(files.matters, rows.replaceAll('西区', '老城'));
  const { stdout } = await init(files);
  expect(stdout).toContain('所属区划的写法查不到，按网格记（10 条）');
  const [first] = await recordsOf(files.folder);
  expect([first?.['grid'], first?.['division']]).toEqual(['G1', undefined]);
  expect(await problemsIn(files.folder)).toEqual([]);
});

it('places grids that name no division by where they lie', async () => {
  const files = await tinyFiles('without-district');
  const { status, stdout } = await init(files);
  expect([status, stdout.includes('所属区划按位置得出（4 条）')]).toEqual([0, true]);
  const { features } = JSON.parse(await readFile(join(files.folder, 'city/grids.geojson'), 'utf8')) as {
    features: { properties: { code: string; division: string } }[];
  };
  expect(features.map(({ properties: { code, division } }) => `${code} ${division}`)).toEqual([
    'G1 D1',
    'G2 D1',
    'G3 D2',
    'G4 D2',
  ]);
  expect(await problemsIn(files.folder)).toEqual([]);
});

it('refuses a grid without a shape, or outside of every division, as one that lacks its division', async () => {
  const files = await tinyFiles('without-district');
  const { features } = JSON.parse(await readFile(files.grids, 'utf8')) as {
    features: { geometry: unknown }[];
  };
  const [none, far] = features as [{ geometry: unknown }, { geometry: unknown }];
  none.geometry = { type: 'Polygon', coordinates: [] };
  const away = [[1, 1], [2, 1], [2, 2], [1, 1]]; // prettier-ignore
  far.geometry = { type: 'Polygon', coordinates: [away] };
  await writeFile(files.grids, JSON.stringify({ type: 'FeatureCollection', features }));
  const { status, stdout } = await init(files);
  expect(status).toBe(0);
  expect(stdout).toContain('所属区划按位置得出（2 条）');
  expect(stdout).toMatch(/所属区划代码 \(division\)：缺少必填字段（2 处/);
});

it('tells before which required fields no column is, and that init finds them', async () => {
  const { grids } = await tinyFiles('without-district');
  const { stdout } = await runCommand(['inspect', grids], CHINESE);
  expect(stdout).toContain('没有列的必填字段：kind, division（init 会由边界、编码等得出）');
  const json = await runCommand(['inspect', grids, '--format', 'json']);
  expect(JSON.parse(json.stdout)).toMatchObject({ missing: [], derived: ['kind', 'division'] });
});
