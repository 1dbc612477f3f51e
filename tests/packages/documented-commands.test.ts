/**
 * Every `hivemap` command that a document names does what the document says, in its order, as a new user would
 * follow it with two files of their own. Needs `npm run build` before.
 */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { serveBroker } from '../core/sources/made/feed-servers.js';
import { asGbk, dirtyRequests, providerBorders } from '../hivemap/foreign-files.js';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));
const bin = join(root, 'packages/hivemap/dist/cli/hivemap.js');

const documents = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:md|html)$/.test(path) && !path.startsWith('dist'))
    .map((path) => join('docs', path)),
]
  .map((path) => ({
    path: path.replaceAll('\\', '/'),
    commands: hivemapCommands(readFileSync(join(root, path), 'utf8')),
  }))
  .filter(({ commands }) => commands.length > 0);

/** `npx hivemap …` lines of code blocks. */
function hivemapCommands(text: string): readonly string[] {
  const blocks = [...text.matchAll(/<pre>\s*<code\s*>([^]*?)<\/code|```sh\n([^]*?)```/g)];
  return blocks
    .flatMap(([, html, markdown]) => (html ?? markdown ?? '').split('\n'))
    .map((line) => line.trim())
    .filter((line) => line.startsWith('npx hivemap '));
}

it('finds the documents for those who use the command', () => {
  const paths = documents.map(({ path }) => path);
  const needed = ['README.md', 'README.zh-CN.md', 'docs/cli/index.html', 'docs/start/index.html'];
  expect(needed.filter((path) => !paths.includes(path))).toEqual([]);
});

it('would not pass over a command or an option that does not exist', async () => {
  for (const command of [
    'npx hivemap frobnicate',
    'npx hivemap doctor --fast',
    'npx hivemap serve none.json',
  ])
    expect(await follow(command, tmpdir())).not.toBe(0);
});

describe.each(documents)('$path', ({ commands }) => {
  it('can be followed from its first command to its last', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'hivemap-documented-'));
    try {
      await writeFile(join(folder, 'boundaries.geojson'), providerBorders());
      await writeFile(join(folder, 'requests.csv'), asGbk(dirtyRequests({ count: 200 })));
      for (const command of commands) expect([command, await follow(command, folder)]).toEqual([command, 0]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 180_000);
});

/** @returns The exit status, with what was said when it is not 0. */
async function follow(command: string, folder: string): Promise<number | string> {
  const args = command.split(' ').slice(2);
  if (args[0] === 'serve') return serve([...args, '--port', '0'], folder);
  if (args[0] === 'simulate') return simulate(args, folder);
  // A browser is tried where there is one: elsewhere.
  const env = { ...process.env, PATH: '', LC_ALL: 'en_US.UTF-8' };
  return run(process.execPath, [bin, ...args], { cwd: folder, env }).then(
    () => 0,
    (error: unknown) => {
      const { code, stderr, stdout } = error as { code: number; stderr: string; stdout: string };
      // The requests have two bad records: a conversion says so by its status, and has written the others.
      return code === 1 && args.includes('--resource') && stderr.includes('2 of 203 records')
        ? 0
        : stderr + stdout;
    },
  );
}

/** On ports that are free here, and with a broker of our own. */
async function simulate(args: readonly string[], folder: string): Promise<number | string> {
  const broker = args.includes('--mqtt') ? await serveBroker() : null;
  const own = [
    ...['--sse', '0'],
    ...(args.includes('--websocket') ? ['--websocket', '0'] : []),
    ...(broker ? ['--mqtt', broker.href] : []),
  ];
  try {
    return await serve([...args, ...own], folder);
  } finally {
    await broker?.close();
  }
}

/** Until it says that it runs: nobody is there to press Ctrl+C. */
async function serve(args: readonly string[], folder: string): Promise<number | string> {
  const server = spawn(process.execPath, [bin, ...args], { cwd: folder });
  const ended = once(server, 'exit');
  const said = await Promise.race([once(server.stdout, 'data'), ended]);
  server.kill('SIGINT');
  const [status] = (await ended) as [number];
  return said[0] instanceof Buffer ? status : String(said[0]);
}
