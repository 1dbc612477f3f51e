/** The packages as they would be published: complete, well described, and usable by any bundler. */
import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { list } from 'tar';
import { beforeAll, describe, expect, it } from 'vitest';
import { packPackages } from '../tooling/pack-packages.js';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));
const names = ['@hivemap/core', '@hivemap/elements', 'hivemap'];

/** Entry points that are files to be served, not modules with types. */
const filesToServe = ['./maplibre-gl-worker.js', './custom-elements.json', './llms.txt'];

let tarballs: Record<string, string>;

beforeAll(async () => {
  tarballs = await packPackages();
}, 180_000);

describe.each(names)('the tarball of %s', (name) => {
  it('has nothing that publint objects to', async () => {
    const file = await readFile(tarballs[name]!);
    const tarball = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength);
    const { messages, pkg } = await publint({ pack: { tarball }, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  it('resolves to its types in every way that TypeScript resolves modules', async () => {
    const command = [join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js'), tarballs[name]!];
    const options = ['--profile', 'esm-only', '--exclude-entrypoints', ...filesToServe];
    const verdict = await run(process.execPath, [...command, ...options], { cwd: root }).then(
      () => 'right',
      (error: unknown) => (error as { stdout: string }).stdout,
    );
    expect(verdict).toBe('right');
  }, 180_000);

  it('brings its license and no file of a dependency', async () => {
    const files = await filesOf(tarballs[name]!);
    expect(files).toContain('package/LICENSE');
    expect(files).toContain('package/dist/index.d.ts');
    expect(files.filter((file) => file.includes('node_modules'))).toEqual([]);
  });
});

describe('the workers', () => {
  it.each([
    ['@hivemap/core', 'package/dist/sources/city-worker.js'],
    ['@hivemap/elements', 'package/dist/map/maplibre-gl-worker.js'],
  ])('of %s are in its tarball', async (name, file) => {
    expect(await filesOf(tarballs[name]!)).toContain(file);
  });

  it('are named in the one form that every bundler recognises', async () => {
    const city = await readFile(join(root, 'packages/core/dist/sources/start-city-worker.js'), 'utf8');
    expect(city).toMatch(
      /new Worker\(\s*new URL\("\.\/city-worker\.js", import\.meta\.url\),\s*\{[^}]*type: "module"/,
    );
    const map = await readFile(join(root, 'packages/elements/dist/map/map-worker-url.js'), 'utf8');
    expect(map).toContain('new URL("./maplibre-gl-worker.js", import.meta.url)');
  });

  it('import nothing, so that they work wherever they are copied', async () => {
    for (const file of ['core/dist/sources/city-worker.js', 'elements/dist/map/maplibre-gl-worker.js']) {
      const text = await readFile(join(root, 'packages', file), 'utf8');
      expect(/(^|[;\s}])(import|export)\s*[^;(]*?\sfrom\s*["']/.test(text)).toBe(false);
      expect(/\bimport\s*["']/.test(text)).toBe(false);
    }
  });
});

describe('on a server, where there is no page', () => {
  it.each(names)('importing %s does not throw', async (name) => {
    const { stdout } = await run(
      process.execPath,
      ['--input-type=module', '--eval', `await import(${JSON.stringify(name)}); console.log('imported')`],
      { cwd: root },
    );
    expect(stdout.trim()).toBe('imported');
  });

  it('importing any entry of the elements does not throw', async () => {
    const folder = join(root, 'packages/elements/dist');
    const entries = (await readdir(folder, { recursive: true })).filter((path) =>
      /^[^/\\]+[/\\](?:hive-[^/\\]+|index)\.js$/.test(path),
    );
    const urls = entries.map((path) => pathToFileURL(join(folder, path)).href);
    const script = `for (const url of ${JSON.stringify(urls)}) await import(url); console.log('imported')`;
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script], { cwd: root });
    expect([entries.length > 40, stdout.trim()]).toEqual([true, 'imported']);
  }, 30_000);
});

async function filesOf(file: string): Promise<string[]> {
  const paths: string[] = [];
  await list({ file, onReadEntry: (entry) => paths.push(entry.path) });
  return paths;
}
