import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { Terminal } from '../../packages/hivemap/src/cli/terminal/terminal.js';
import { runCommand, scratchFolder } from './run-command.js';

const SQUARE = [
  [
    [107, 31],
    [107.1, 31],
    [107.1, 31.1],
    [107, 31.1],
    [107, 31],
  ],
];

const MANIFEST = {
  hivemap: 1,
  code: '511700',
  name: '达州市',
  asOf: '2026-11-20T08:00:00+08:00',
  purpose: '测试',
  scope: 'internal',
};
const DIVISIONS = {
  data: {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { code: '511702', level: 'county', name: '通川区' },
        geometry: { type: 'Polygon', coordinates: SQUARE },
      },
    ],
  },
};

async function city(folder: string, name: string, matters: string | Uint8Array): Promise<string> {
  await writeFile(join(folder, name), matters);
  const path = join(folder, 'city.json');
  await writeFile(
    path,
    JSON.stringify({ ...MANIFEST, resources: { divisions: DIVISIONS, matters: { href: name } } }),
  );
  return path;
}

const HEADER = 'id,type,division,tier,stage,collectedAt\n';
const GOOD = 'M1,02,511702,county,collected,2026-10-01\n';

interface Report {
  readonly ok: boolean;
  readonly counts: Record<string, { accepted: number; rejected: number }>;
  readonly problems: {
    code: string;
    severity: string;
    index?: number;
    line?: number;
    file?: string;
    message: string;
  }[];
}

it('finds nothing wrong with a good city', async () => {
  const folder = await scratchFolder();
  const { status, stdout } = await runCommand(['validate', await city(folder, 'm.csv', HEADER + GOOD)]);
  expect([status, stdout.trimEnd().endsWith('No errors.')]).toEqual([0, true]);
});

it('names the line of a bad record, also after a cell of several lines and when packed', async () => {
  const folder = await scratchFolder();
  const many = `id,type,division,tier,stage,collectedAt,x-note\n${GOOD.trim()},"one\ntwo\nthree"\n\nM2,02,511702,county,collected,someday,\n`;
  const packed = await city(folder, 'm.csv.gz', gzipSync(many));
  for (const path of [packed, await city(folder, 'm.csv', many)]) {
    const { status, stdout } = await runCommand(['validate', path, '--format', 'json']);
    const { problems, counts } = JSON.parse(stdout) as Report;
    expect([status, counts['matters']]).toEqual([1, { accepted: 1, rejected: 1 }]);
    expect(problems.map(({ code, index, line }) => [code, index, line])).toEqual([['wrong-type', 1, 6]]);
  }
});

it('speaks the language asked for, and never repeats a private value', async () => {
  const folder = await scratchFolder();
  const path = await city(
    folder,
    'm.csv',
    `id,type,division,tier,stage,collectedAt,phone\n${GOOD.trim()},13912345678\n`,
  );
  const chinese = await runCommand(['--locale', 'zh-CN', 'validate', path]);
  const english = await runCommand(['validate', path, '--locale=en']);
  expect([chinese.status, english.status]).toEqual([1, 1]);
  expect(chinese.stdout).toContain('字段名指向个人信息');
  expect(english.stdout).toContain('the name of this field is one of personal data');
  expect(chinese.stdout + english.stdout).not.toContain('13912345678');
});

it('lists as many problems as asked for, and says how many more there are', async () => {
  const folder = await scratchFolder();
  const bad = Array.from({ length: 9 }, (_, at) => `B${String(at)},02,511702,county,collected,x\n`).join('');
  const { stdout } = await runCommand([
    'validate',
    await city(folder, 'm.csv', HEADER + bad),
    '--max-problems',
    '2',
  ]);
  expect(stdout.match(/^error/gm)).toHaveLength(2);
  expect(stdout).toContain('7 more are not listed');
});

it('tells a file that is missing, wrong usage and errors in the data apart by exit status', async () => {
  const folder = await scratchFolder();
  expect((await runCommand(['validate', join(folder, 'none.json')])).status).toBe(3);
  expect((await runCommand(['validate'])).status).toBe(2);
  expect((await runCommand(['validate', 'a', 'b'])).status).toBe(2);
  expect((await runCommand(['validate', 'a', '--max-problems', 'many'])).status).toBe(2);
  expect((await runCommand(['validate', 'a', '--fast'])).stderr).toContain('there is no option --fast');
  await writeFile(join(folder, 'broken.json'), '{"hivemap": 1,');
  expect((await runCommand(['validate', join(folder, 'broken.json')])).status).toBe(1);
});

it('explains every command with examples, in both languages', async () => {
  const names = ['init', 'validate', 'inspect', 'convert', 'aggregate', 'serve', 'simulate', 'doctor'];
  for (const name of names) {
    const english = await runCommand([name, '--help']);
    const chinese = await runCommand([name, '--help', '--locale', 'zh-CN']);
    expect([name, english.status, chinese.status]).toEqual([name, 0, 0]);
    expect(english.stdout).toMatch(new RegExp(`Examples\\n  hivemap ${name}`));
    expect(chinese.stdout).toMatch(new RegExp(`例\\n  hivemap ${name}`));
  }
  const { status, stdout } = await runCommand([]);
  expect([status, names.filter((name) => !stdout.includes(`hivemap ${name} `) && name !== 'doctor')]).toEqual(
    [2, []],
  );
  expect((await runCommand(['paint', 'city.json'])).stderr).toContain('there is no command paint');
});

it('draws a bar on a terminal only, and none when it is to be quiet', () => {
  const draw = (isTTY: boolean, quiet: boolean): string => {
    let drawn = '';
    const surroundings = {
      stdout: { write: () => true },
      stderr: { isTTY, write: (text: string) => (drawn += text) },
      stdin: process.stdin,
      environment: {},
      signal: new AbortController().signal,
    };
    const terminal = new Terminal(surroundings, { locale: 'en', quiet, color: false, format: 'text' });
    terminal.progress('reading', 50, 100);
    terminal.endProgress();
    return drawn;
  };
  expect(draw(true, false)).toContain('50 % reading');
  expect([draw(false, false), draw(true, true)]).toEqual(['', '']);
});
