import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand, scratchFolder, type Run } from './run-command.js';

const TABLE = [
  '编号,地名,负责同志,备注,情况,手机,面积,登记日期,链接',
  'A1,通川区,张三丰,王五家住东街三号,好,13912345678,12.5,2026-03-05,https://example.org/a',
  'A2,达川区,李雷,,"昨天来过，说他邻居周末总是很吵，请尽快处理一下好吗",,7,2026-03-06,',
  'A3,万源市,韩梅梅,没有,无,,9,2026-03-07,',
].join('\n');

async function convertTable(...options: readonly string[]): Promise<Run & { readonly written: string }> {
  const folder = await scratchFolder();
  await writeFile(join(folder, 'in.csv'), TABLE);
  const run = await runCommand(['convert', join(folder, 'in.csv'), join(folder, 'out.csv'), ...options]);
  return { ...run, written: await readFile(join(folder, 'out.csv'), 'utf8') };
}

describe('a table of no known resource', () => {
  it('is written without free text and without what looks like names, also under neutral headers', async () => {
    const { status, written, stderr } = await convertTable();
    expect(status).toBe(0);
    expect(written.split('\n')[0]).toBe('编号,地名,面积,登记日期,链接');
    expect(written).toContain('万源市');
    for (const said of ['负责同志', '备注', '情况', '手机']) expect(stderr).toContain(said);
    for (const hidden of ['张三丰', '王五', '13912345678', '邻居'])
      expect([written.includes(hidden), stderr.includes(hidden)]).toEqual([false, false]);
  });

  it('tells which texts it wrote, since no program can know what is in them', async () => {
    const { stderr } = await convertTable();
    expect(stderr).toContain('written as it is: 编号, 地名, 链接.');
  });

  it('has a column that looks like names, or like free text, when the user says what it is', async () => {
    const { written } = await convertTable('--columns', 'team=负责同志,note=备注');
    expect(written.split('\n')[0]).toBe('编号,地名,team,note,面积,登记日期,链接');
    // What identifies a person is refused whatever it is called.
    expect((await convertTable('--columns', 'number=手机')).written).not.toContain('13912345678');
  });

  it('is accounted for in JSON on stdout', async () => {
    const { stdout } = await convertTable('--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      format: 'csv',
      records: 3,
      leftOut: { personal: { 手机: 1 }, names: { 负责同志: 3 }, freeText: { 备注: 2, 情况: 3 } },
      textColumns: ['编号', '地名', '链接'],
    });
  });
});
