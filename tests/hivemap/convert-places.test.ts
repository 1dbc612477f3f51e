import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCommand, scratchFolder } from './run-command.js';
import { tinyFiles } from './tiny-city.js';

const CHINESE = { LANG: 'zh_CN.UTF-8' };

async function firstRecord(path: string): Promise<Record<string, unknown>> {
  const [line = ''] = (await readFile(path, 'utf8')).split('\n');
  return JSON.parse(line) as Record<string, unknown>;
}

it('writes codes of divisions for their names where the city is given', async () => {
  const { folder, divisions, grids, matters } = await tinyFiles();
  const files = ['--divisions', divisions, '--grids', grids, '--crs', 'wgs84', '--name', '小城', '--yes'];
  expect((await runCommand(['init', join(folder, 'city'), ...files])).status).toBe(0);
  const out = join(folder, 'matters.ndjson');
  const city = ['--resource', 'matters', '--city', join(folder, 'city/city.json')];
  const { status, stderr } = await runCommand(['convert', matters, out, ...city], CHINESE);
  expect([status, stderr.includes('所属区划由名称查得代码（20 条）')]).toEqual([0, true]);
  expect(await firstRecord(out)).toMatchObject({ grid: 'G1', division: 'D1' });
});

it('says that a city is not at its address', async () => {
  const { folder, matters } = await tinyFiles();
  const server = createServer((_request, response) => response.writeHead(404).end('<p>Not here</p>'));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const city = ['--resource', 'matters', '--city', `http://127.0.0.1:${String(port)}/city.json`];
  const { status, stderr } = await runCommand(
    ['convert', matters, join(folder, 'm.ndjson'), ...city],
    CHINESE,
  );
  server.close();
  expect([status, stderr.includes('404')]).toEqual([3, true]);
});

it('says that names of divisions are no codes where the city is not given, and keeps grids', async () => {
  const { folder, matters } = await tinyFiles();
  const out = join(folder, 'matters.ndjson');
  const { status, stderr } = await runCommand(['convert', matters, out, '--resource', 'matters'], CHINESE);
  expect(status).toBe(0);
  expect(stderr).toContain('所属区划写的是名称，不是代码');
  expect(stderr).toContain('--city city.json');
  expect(await firstRecord(out)).toMatchObject({ grid: 'G1', division: '西区' });
});

it('names the columns that a resource has no field for', async () => {
  const folder = await scratchFolder();
  await writeFile(join(folder, 'm.csv'), '编号,上报时间,区县,颜色,联系电话\n1,2026-03-01,D1,红,1\n');
  const args = ['convert', join(folder, 'm.csv'), join(folder, 'm.ndjson'), '--resource', 'matters'];
  const { stderr } = await runCommand(args, CHINESE);
  expect(stderr).toContain('这些列没有对应的字段，未写出：颜色；');
});

it('reads the places of a city with a file of records alone, and says what is wrong with the city', async () => {
  const { folder, matters } = await tinyFiles();
  const convert = (...more: readonly string[]) =>
    runCommand(['convert', matters, join(folder, 'o.ndjson'), ...more], CHINESE);
  expect((await convert('--city', join(folder, 'city.json'))).status).toBe(2);
  const none = await convert('--resource', 'matters', '--city', join(folder, 'none.json'));
  expect([none.status, none.stderr.includes('none.json')]).toEqual([3, true]);
  const inline = { hivemap: 1, code: '511700', name: 'A', purpose: 'p', asOf: '2026-01-01T00:00:00+08:00' };
  await writeFile(
    join(folder, 'city.json'),
    JSON.stringify({ ...inline, resources: { divisions: { data: [] } } }),
  );
  const without = await convert('--resource', 'matters', '--city', join(folder, 'city.json'));
  expect([without.status, without.stderr]).toEqual([1, expect.stringContaining('resources.divisions.href')]);
  await writeFile(join(folder, 'city.json'), JSON.stringify({ ...inline, hivemap: 9 }));
  expect((await convert('--resource', 'matters', '--city', join(folder, 'city.json'))).status).toBe(1);
});

it.each(['csv', 'ndjson', 'json', 'csv.gz', 'geojson'])(
  'writes no file (%s) where no record can be used, and leaves the one that is there',
  async (format) => {
    const folder = await scratchFolder();
    const out = join(folder, `ind.${format}`);
    await writeFile(join(folder, 'counts.csv'), '网格,上报数,办结数\nG1,10,8\nG2,7,7\n');
    const args = ['convert', join(folder, 'counts.csv'), out, '--resource', 'indicators'];
    const { status, stderr } = await runCommand(args, CHINESE);
    expect([status, stderr.includes(`没有写 ind.${format}：没有一条可用的记录`)]).toEqual([1, true]);
    expect(stderr).not.toContain('已写入');
    expect(await readdir(folder)).toEqual(['counts.csv']);
    await writeFile(out, 'of before');
    const again = await runCommand([...args, '--format', 'json'], CHINESE);
    expect(JSON.parse(again.stdout)).toMatchObject({ ok: false, file: null, records: 0 });
    expect(await readFile(out, 'utf8')).toBe('of before');
  },
);

it('knows no resource by a table of which it knows no column, and tells what figures need', async () => {
  const folder = await scratchFolder();
  await writeFile(join(folder, 'counts.csv'), '网格,上报数,办结数\nG1,10,8\n');
  const { stdout } = await runCommand(['inspect', join(folder, 'counts.csv')], CHINESE);
  expect(stdout).toContain('看不出是哪种资源');
  expect(stdout).toContain('要有 division 或 grid、indicator、period、numerator');
});

it('makes figures of a table of counts, with what is the same in every row given once', async () => {
  const folder = await scratchFolder();
  await writeFile(join(folder, 'counts.csv'), '网格,上报数,办结数\nG1,10,8\nG2,7,7\n');
  const convert = (...more: readonly string[]) =>
    runCommand(['convert', join(folder, 'counts.csv'), join(folder, 'i.ndjson'), ...more], CHINESE);
  const columns = ['--columns', 'grid=网格,numerator=办结数,denominator=上报数'];
  const same = ['--set', 'indicator=resolution,period=2026-09'];
  const { status } = await convert('--resource', 'indicators', ...columns, ...same);
  expect(status).toBe(0);
  expect(await firstRecord(join(folder, 'i.ndjson'))).toEqual({
    grid: 'G1',
    indicator: 'resolution',
    period: '2026-09',
    numerator: 8,
    denominator: 10,
  });
  for (const wrong of [
    same,
    ['--resource', 'indicators', '--set', 'colour=red'],
    ['--resource', 'indicators', '--set', 'period'],
  ])
    expect((await convert(...wrong)).status).toBe(2);
});
