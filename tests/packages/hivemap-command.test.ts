/** The command as it is installed: a new user's first minutes, and what a page is spared. Needs `npm run build`. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asGbk, dirtyRequests, PRIVATE_TEXTS, providerBorders } from '../hivemap/foreign-files.js';

const packages = fileURLToPath(new URL('../../packages/', import.meta.url));
const bin = join(packages, 'hivemap/dist/cli/hivemap.js');
const run = promisify(execFile);

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hivemap-command-'));
  await writeFile(join(folder, '边界.json'), providerBorders());
  await writeFile(join(folder, '工单.csv'), asGbk(dirtyRequests({ count: 400 })));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command as a process of its own, in the user's folder. */
async function hivemap(...args: string[]): Promise<Ended> {
  const options = { cwd: folder, env: { ...process.env, LANG: 'zh_CN.UTF-8', LC_ALL: '' } };
  return run(process.execPath, [bin, ...args], options).then(
    ({ stdout, stderr }) => ({ status: 0, stdout, stderr }),
    (error: unknown) => {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
      return { status: code, stdout, stderr };
    },
  );
}

describe('the built command', () => {
  it('says its version', async () => {
    const { version } = JSON.parse(await readFile(join(packages, 'hivemap/package.json'), 'utf8')) as {
      version: string;
    };
    expect((await hivemap('--version')).stdout).toBe(`${version}\n`);
  });

  it('makes, checks and aggregates a city from foreign files', async () => {
    const inspected = await hivemap('inspect', '工单.csv');
    expect([inspected.status, inspected.stdout.includes('matters')]).toEqual([0, true]);
    const made = await hivemap('init', '城市', '--divisions', '边界.json', '--matters', '工单.csv', '--yes');
    expect([made.status, made.stdout.includes('个人信息，未读入')]).toEqual([0, true]);
    const checked = await hivemap('validate', '城市/city.json', '--format', 'json');
    expect(JSON.parse(checked.stdout)).toEqual({
      ok: true,
      counts: { divisions: { accepted: 4, rejected: 0 }, matters: { accepted: 401, rejected: 0 } },
      problems: [],
    });
    expect((await hivemap('aggregate', '城市/city.json', '--out', '指标.csv')).status).toBe(0);
    expect((await hivemap('convert', '边界.json', '边界.fgb', '--from-crs', 'gcj02')).status).toBe(0);
    const written = ['城市/report.html', '城市/matters.ndjson', '城市/city.json', '指标.csv'];
    const texts = await Promise.all(written.map((file) => readFile(join(folder, file), 'utf8')));
    const everything = [...texts, inspected.stdout, made.stdout, made.stderr].join('\n');
    expect(PRIVATE_TEXTS.filter((text) => everything.includes(text))).toEqual([]);
  });

  it('writes the demo city, again without harm, and never over a city of one’s own', async () => {
    const take = (...more: readonly string[]) => hivemap('init', '演示', '--demo', ...more);
    expect([(await take()).status, (await take()).status]).toEqual([0, 0]);
    const manifest = JSON.parse(await readFile(join(folder, '演示/city.json'), 'utf8')) as {
      resources: Record<string, { href: string }>;
    };
    const files = Object.values(manifest.resources).map(({ href }) => stat(join(folder, '演示', href)));
    expect((await Promise.all(files)).length).toBeGreaterThan(20);
    await writeFile(join(folder, '演示/city.json'), '{"hivemap":1}');
    expect((await take()).status).toBe(2);
    expect((await take('--divisions', '边界.json')).status).toBe(2);
    expect((await take('--force')).status).toBe(0);
  });

  it('ends with a status that scripts can tell apart', async () => {
    expect((await hivemap('validate', 'none.json')).status).toBe(3);
    expect((await hivemap('convert', '工单.csv')).status).toBe(2);
    await writeFile(join(folder, 'bad.json'), '{"hivemap":2}');
    expect((await hivemap('validate', 'bad.json')).status).toBe(1);
  });

  it('serves a city until it is told to stop', async () => {
    const server = spawn(process.execPath, [bin, 'serve', '城市/city.json', '--port', '0'], { cwd: folder });
    const ended = once(server, 'exit');
    const [line] = (await once(server.stdout, 'data')) as [Buffer];
    const address = /http:\/\/\S+/.exec(String(line))?.[0] ?? '';
    const page = await fetch(address);
    const script = /src="([^"]+\.js)"/.exec(await page.text())?.[1] ?? '';
    expect([page.status, (await fetch(new URL(script, address))).status]).toEqual([200, 200]);
    expect((await fetch(new URL('/city/city.json', address))).status).toBe(200);
    server.kill('SIGINT');
    expect(await ended).toEqual([0, null]);
  });
});

describe('a page', () => {
  it.each(['core', 'elements', 'hivemap'])('that imports %s gets nothing of the command', async (name) => {
    const modules = await reachable(join(packages, name, 'dist/index.js'));
    const beside = [...modules].filter((path) => /\/(?:cli|intake|page)\/|\/tools\.js$/.test(path));
    expect([modules.size > 0, beside]).toEqual([true, []]);
  });

  it('of the command has each worker as a file of its own, and the licenses of what it holds', async () => {
    const page = join(packages, 'hivemap/dist/page');
    expect(await readFile(join(page, 'licenses.md'), 'utf8')).toContain('maplibre-gl');
    const html = await readFile(join(page, 'index.html'), 'utf8');
    expect(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/.test(html)).toBe(false);
    expect((await stat(join(page, 'wall.html'))).isFile()).toBe(true);
  });
});

/** Built modules that a module brings along, by its own relative imports and theirs. */
async function reachable(entry: string): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const queue = [entry];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    const code = await readFile(path, 'utf8');
    for (const [, specifier] of code.matchAll(/(?:from|import)\s*\(?\s*["'](\.[^"']+)["']/g))
      queue.push(join(dirname(path), specifier!));
  }
  return found;
}
