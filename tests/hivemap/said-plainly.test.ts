/** What a user meets who makes a mistake, or whose files do: each is said, where it is, with the right exit status. */
import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { providerBorders } from './foreign-files.js';
import { runCommand, scratchFolder } from './run-command.js';

const HEADER = '工单编号,诉求类型,所属区县,办理状态,上报时间,是否化解,经度,纬度';
const ROWS = [
  'A1,矛盾纠纷,通川区,办理中,2026-03-05,是,107.45,31.3',
  'A2,邻里,通川区,退回,46086,,107.46,31.3',
  'A3,邻里,通川区,已办结,20261,,107.47,31.3',
];

interface Read {
  readonly rejected: number;
  readonly values: readonly {
    readonly field: string;
    readonly written: string;
    readonly value: string | null;
  }[];
}

async function cityOf(rows: readonly string[], ...options: readonly string[]) {
  const folder = await scratchFolder();
  await writeFile(join(folder, 'b.geojson'), providerBorders());
  await writeFile(join(folder, 'm.csv'), [HEADER, ...rows].join('\n'));
  const files = ['--divisions', join(folder, 'b.geojson'), '--matters', join(folder, 'm.csv')];
  const run = await runCommand(['init', join(folder, 'c'), ...files, '--yes', ...options]);
  return { folder, ...run };
}

describe('the report of init', () => {
  it('lists every writing that was translated, the contract’s own Chinese names too', async () => {
    const { stdout } = await cityOf(ROWS, '--format', 'json');
    const { files } = JSON.parse(stdout) as { files: Read[] };
    expect(files[1]?.values.map(({ field, written, value }) => [field, written, value])).toEqual(
      expect.arrayContaining([
        ['type', '矛盾纠纷', '99'],
        ['type', '邻里', '02'],
        ['stage', '办理中', 'in-progress'],
        ['stage', '退回', 'returned'],
        ['success', '是', 'true'],
      ]),
    );
  });

  it('says that whole numbers were read as dates, and refuses those that are none', async () => {
    const { stdout, folder } = await cityOf(ROWS);
    expect(stdout).toContain('collectedAt: 1 whole numbers were read as days of a spreadsheet');
    const written = await readFile(join(folder, 'c/matters.ndjson'), 'utf8');
    expect([written.includes('"2026-03-05"'), written.includes('1955'), written.includes('"A3"')]).toEqual([
      true,
      false,
      false,
    ]);
    expect(stdout).toMatch(/collectedAt: .*expected a date.* line 4\)/);
  });

  it('lists the columns of coordinates among the others', async () => {
    const { stdout } = await cityOf(ROWS);
    expect(stdout).toMatch(/经度 +→ position/);
    expect(stdout).toMatch(/纬度 +→ position/);
  });

  it('does not call it done when no request could be read', async () => {
    const { status, stdout } = await cityOf(['A3,邻里,通川区,已办结,20261,,107.47,31.3']);
    expect([status, stdout]).toEqual([
      1,
      expect.stringContaining('None of the 1 record of m.csv could be taken'),
    ]);
  });
});

describe('columns that the user names', () => {
  it.each([
    ['a column that is not there', 'type=没有', '没有'],
    ['a field that is none', 'foo=诉求类型', 'foo'],
    ['a file that was not given', 'parks.name=诉求类型', 'parks.name'],
  ])('are wrong usage for %s', async (_, columns, named) => {
    const { status, stderr } = await cityOf(ROWS, '--columns', columns);
    expect([status, stderr]).toEqual([2, expect.stringContaining(named)]);
  });

  it('are checked by convert as well', async () => {
    const folder = await scratchFolder();
    await writeFile(join(folder, 'm.csv'), [HEADER, ...ROWS].join('\n'));
    const args = ['convert', join(folder, 'm.csv'), join(folder, 'o.ndjson')];
    expect((await runCommand([...args, '--columns', 'a=没有'])).status).toBe(2);
    const strange = await runCommand([...args, '--resource', 'matters', '--columns', 'foo=诉求类型']);
    expect([strange.status, strange.stderr]).toEqual([
      2,
      expect.stringContaining('matters has no field foo'),
    ]);
  });
});

describe('convert', () => {
  it('ends with 1 when records of a resource were left out, and has written the others', async () => {
    const folder = await scratchFolder();
    await writeFile(join(folder, 'm.csv'), [HEADER, ...ROWS].join('\n'));
    const out = join(folder, 'o.ndjson');
    const args = ['convert', join(folder, 'm.csv'), out, '--resource', 'matters', '--format', 'json'];
    const { status, stdout } = await runCommand(args);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, records: 2, rejected: 1, resource: 'matters' });
    expect([status, (await readFile(out, 'utf8')).trim().split('\n').length]).toEqual([1, 2]);
  });

  it('names the line of a geometry that is beyond repair where the file has lines, else the record, from 1', async () => {
    const folder = await scratchFolder();
    await writeFile(join(folder, 'g.csv'), 'id,wkt\na,POINT (107 31)\nb,POINT (x y)\n');
    const csv = await runCommand(['convert', join(folder, 'g.csv'), join(folder, 'o.ndjson'), '--repair']);
    expect([csv.status, csv.stderr]).toEqual([1, expect.stringContaining('lines 3')]);
    const features = [null, { type: 'Point', coordinates: ['x', 1] }].map((geometry) => ({
      type: 'Feature',
      properties: {},
      geometry: geometry ?? { type: 'Point', coordinates: [1, 1] },
    }));
    await writeFile(join(folder, 'g.geojson'), JSON.stringify({ type: 'FeatureCollection', features }));
    const json = await runCommand([
      'convert',
      join(folder, 'g.geojson'),
      join(folder, 'p.ndjson'),
      '--repair',
    ]);
    expect([json.status, json.stderr]).toEqual([1, expect.stringContaining('records 2')]);
  });
});

describe('validate', () => {
  it('tells lines, of both records where one repeats another, and counts records nowhere', async () => {
    const folder = await scratchFolder();
    const matter = { id: 'A', type: '02', division: '511700', stage: 'collected', collectedAt: '2026-03-05' };
    const lines = [matter, { ...matter, id: 'B' }, matter].map((one) => JSON.stringify(one));
    await writeFile(join(folder, 'm.ndjson'), `${lines[0]}\n\n${lines.slice(1).join('\n')}\n`);
    const ring = [[107, 31], [108, 31], [108, 32], [107, 31]]; // prettier-ignore
    const city = {
      type: 'Feature',
      properties: { code: '511700', level: 'city', name: 'X' },
      geometry: { type: 'Polygon', coordinates: [ring] },
    };
    await writeFile(
      join(folder, 'd.geojson'),
      JSON.stringify({ type: 'FeatureCollection', features: [city] }),
    );
    const resources = { divisions: { href: 'd.geojson' }, matters: { href: 'm.ndjson' } };
    const manifest = {
      hivemap: 1,
      code: '511700',
      name: 'X',
      asOf: '2026-04-01',
      purpose: 'x',
      scope: 'internal',
    };
    await writeFile(join(folder, 'city.json'), JSON.stringify({ ...manifest, resources }));
    const { stdout } = await runCommand(['validate', join(folder, 'city.json')]);
    expect(stdout).toContain('m.ndjson:4  matters: the identifier is taken by line 1;');
    expect(stdout).not.toMatch(/matters record/);
  });
});

describe('a failure', () => {
  it('is JSON for who asked for JSON', async () => {
    for (const args of [['convert', 'none.csv', 'o.csv'], ['aggregate', 'none.json'], ['validate']]) {
      const { status, stdout } = await runCommand([...args, '--format', 'json']);
      expect(JSON.parse(stdout)).toMatchObject({ ok: false, error: { status } });
    }
  });

  it('names a folder as a folder, and the folder that is not there, never a file of ours', async () => {
    const folder = await scratchFolder();
    await mkdir(join(folder, 'f'));
    await writeFile(join(folder, 'in.csv'), 'a\n1\n');
    for (const command of ['inspect', 'validate']) {
      const { status, stdout, stderr } = await runCommand([command, join(folder, 'f')]);
      expect([status, stdout + stderr]).toEqual([3, expect.stringContaining('this is a folder, not a file')]);
    }
    const { status, stderr } = await runCommand([
      'convert',
      join(folder, 'in.csv'),
      join(folder, 'no/o.csv'),
    ]);
    expect([status, stderr]).toEqual([3, `hivemap: not found: ${join(folder, 'no')}\n`]);
  });

  it('to write what it says is one line and status 3 on a full disk, and nothing for a reader that has left', async () => {
    const folder = await scratchFolder();
    const rows = Array.from({ length: 30_000 }, (_, at) => `列${String(at)}`).join(',');
    await writeFile(join(folder, 'wide.csv'), `${rows}\n1\n`);
    const script = fileURLToPath(new URL('../../packages/hivemap/src/cli/hivemap.ts', import.meta.url));
    const command = `"${process.execPath}" --conditions=hivemap-source --import tsx "${script}" inspect "${join(folder, 'wide.csv')}"`;
    const run = (tail: string): Promise<{ stderr: string; code: number }> =>
      promisify(execFile)('bash', ['-o', 'pipefail', '-c', `${command} ${tail}`], {
        env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '' },
      }).then(
        ({ stderr }) => ({ stderr, code: 0 }),
        (error: unknown) => error as { stderr: string; code: number },
      );
    expect(await run('| head -1')).toMatchObject({ stderr: '', code: 0 });
    expect(await run('2>&1 | head -1')).toMatchObject({ stderr: '', code: 0 });
    expect(await run('> /dev/full')).toMatchObject({
      stderr: 'hivemap: the disk is full: stdout\n',
      code: 3,
    });
  }, 30_000);
});
