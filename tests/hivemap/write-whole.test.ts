import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { writeWhole } from '../../packages/hivemap/src/cli/write-whole.js';
import { lineNumbers } from '../../packages/hivemap/src/cli/line-numbers.js';
import { scratchFolder } from './run-command.js';

it.each(['out.txt', 'out.txt.gz'])(
  'keeps the old %s, and nothing else, when the content fails half-way',
  async (name) => {
    const folder = await scratchFolder();
    await writeFile(join(folder, name), 'old');
    function* failing(): Generator<string> {
      yield 'x'.repeat(1_000_000);
      throw new Error('no more');
    }
    await expect(writeWhole(join(folder, name), failing())).rejects.toThrow('no more');
    expect([await readdir(folder), await readFile(join(folder, name), 'utf8')]).toEqual([[name], 'old']);
  },
);

it('writes text and bytes in their order, packed where the name says so', async () => {
  const folder = await scratchFolder();
  const parts = ['甲', Uint8Array.of(0x41, 0x42), '乙', 'z'.repeat(600_000)];
  await writeWhole(join(folder, 'a'), parts);
  await writeWhole(join(folder, 'a.gz'), parts);
  const plain = await readFile(join(folder, 'a'));
  expect(plain.toString('utf8')).toBe(`甲AB乙${'z'.repeat(600_000)}`);
  expect(gunzipSync(await readFile(join(folder, 'a.gz'))).equals(plain)).toBe(true);
});

it('counts lines as an editor does, whatever ends them and whatever is between records', async () => {
  const folder = await scratchFolder();
  const path = join(folder, 'a.csv');
  await writeFile(path, '\uFEFFa,b\r\n1,"x\r\ny ""q""\r\nz"\r\n\r\n2,y\r\n3,z');
  const lines = await lineNumbers(path, 'csv', new Set([0, 1, 2, 9]));
  expect([...lines]).toEqual([
    [0, 2],
    [1, 6],
    [2, 7],
  ]);
  await writeFile(path, '\n{"a":"\\""}\n\n{"a":2}\n');
  expect([...(await lineNumbers(path, 'ndjson', new Set([0, 1])))]).toEqual([
    [0, 2],
    [1, 4],
  ]);
});
