import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { main } from '../../packages/hivemap/src/cli/main.js';
import { providerBorders } from './foreign-files.js';
import { scratchFolder } from './run-command.js';

/** A person at a terminal, who answers questions by what is in them; else with a plain Enter. */
async function talk(args: readonly string[], answers: Readonly<Record<string, string>>) {
  const stdin = Object.assign(new PassThrough(), { isTTY: true });
  const asked: string[] = [];
  let stdout = '';
  const stderr = Object.assign(new PassThrough(), { isTTY: true });
  stderr.on('data', (chunk: Buffer) => {
    const text = String(chunk);
    if (!/[:：)\]] $/.test(text)) return;
    asked.push(text);
    const key = Object.keys(answers).find((one) => text.includes(one));
    stdin.write(`${key === undefined ? '' : (answers[key] ?? '')}\n`);
  });
  const status = await main(args, {
    stdout: { write: (text) => (stdout += text) },
    stderr: stderr,
    stdin,
    environment: { LANG: 'en_US.UTF-8' },
    signal: new AbortController().signal,
  });
  return { status, asked, stdout };
}

it('asks a person for what the files do not tell, and takes its guess on Enter', async () => {
  const folder = await scratchFolder();
  await writeFile(join(folder, 'b.json'), providerBorders());
  await writeFile(
    join(folder, 'm.csv'),
    'id,type,district,when it came,phone\n1,noise,通川区,2026-03-01,139\n',
  );
  const { status, asked } = await talk(['init', join(folder, 'city')], {
    'File of the boundaries': join(folder, 'b.json'),
    'File of matters': join(folder, 'm.csv'),
    collectedAt: 'when it came',
    'Name of the city': 'Example',
    purpose: 'Training',
  });
  expect(status).toBe(0);
  const manifest = JSON.parse(await readFile(join(folder, 'city/city.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  expect([manifest['name'], manifest['purpose'], manifest['code']]).toEqual([
    'Example',
    'Training',
    '511700',
  ]);
  const column = asked.find((question) => question.includes('collectedAt')) ?? '';
  expect([column.includes('when it came'), column.includes('phone')]).toEqual([true, false]);
  expect(asked.some((question) => question.includes('[gcj02]'))).toBe(true);
  expect(await readFile(join(folder, 'city/matters.ndjson'), 'utf8')).toContain('"collectedAt":"2026-03-01"');
});

it('asks nothing when told to go ahead', async () => {
  const folder = await scratchFolder();
  await writeFile(join(folder, 'b.json'), providerBorders());
  const { status, asked } = await talk(
    ['init', join(folder, 'city'), '--divisions', join(folder, 'b.json'), '--yes'],
    {},
  );
  expect([status, asked]).toEqual([0, []]);
});

it.each(['\u0003', '\u0004'])(
  'ends without a word when a question is answered by %j, and writes nothing',
  async (key) => {
    const folder = await scratchFolder();
    const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => stdin });
    let said = '';
    const stderr = Object.assign(new PassThrough(), { isTTY: true });
    stderr.on('data', (chunk: Buffer) => {
      said += String(chunk);
      if (/[:：)\]] $/.test(said)) stdin.write(key);
    });
    const status = await main(['init', join(folder, 'city')], {
      stdout: { write: () => true },
      stderr,
      stdin,
      environment: { LANG: 'en_US.UTF-8' },
      signal: new AbortController().signal,
    });
    expect(status).toBe(130);
    expect(said).not.toMatch(/Abort|at .*\.js/);
    await expect(readdir(join(folder, 'city'))).rejects.toThrow();
  },
);
