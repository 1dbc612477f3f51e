import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Check } from './check.js';

const run = promisify(execFile);
const NODE = [20, 19] as const;
const BROWSERS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'msedge',
];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const BROWSER_MS = 20_000;

export function checkNode(version: string): Check {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const isFine = major > NODE[0] || (major === NODE[0] && minor >= NODE[1]);
  return isFine
    ? { id: 'node', state: 'ok', found: version }
    : { id: 'node', state: 'error', found: version, advice: 'update-node' };
}

/** Whether the files that a page needs beside its modules are installed. */
export function checkPackages(): readonly Check[] {
  const resolveFrom = createRequire(import.meta.url);
  const folderOf = (name: string): string | null => {
    try {
      return dirname(resolveFrom.resolve(`${name}/package.json`));
    } catch {
      return null;
    }
  };
  const core = folderOf('@hivemap/core');
  const elements = folderOf('@hivemap/elements');
  const installed: readonly Check[] = [
    ['@hivemap/core', core],
    ['@hivemap/elements', elements],
  ].map(([name, folder]): Check =>
    folder == null
      ? { id: 'package', state: 'error', found: name ?? '', advice: 'reinstall' }
      : { id: 'package', state: 'ok', found: name ?? '' },
  );
  const workers = [
    core === null ? null : join(core, 'dist/sources/city-worker.js'),
    elements === null ? null : join(elements, 'dist/map/maplibre-gl-worker.js'),
  ].filter((path) => path !== null);
  return [
    ...installed,
    ...workers.map((path): Check =>
      existsSync(path)
        ? { id: 'worker', state: 'ok', found: path }
        : { id: 'worker', state: 'error', found: path, advice: 'reinstall' },
    ),
  ];
}

export function findBrowser(environment: Readonly<Record<string, string | undefined>>): string | null {
  const asked = environment['CHROME_PATH'];
  if (asked !== undefined && asked !== '') return existsSync(asked) ? asked : null;
  const folders = (environment['PATH'] ?? '').split(delimiter).filter(Boolean);
  const candidates = BROWSERS.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, ...PLACES].find((path) => existsSync(path)) ?? null;
}

/** A page of one script; the answer is in its title. */
const PROBE = `<!doctype html><meta charset="utf-8"><title>?</title><script>
const gl = document.createElement('canvas').getContext('webgl2');
document.title = gl ? 'webgl2:' + gl.getParameter(gl.MAX_TEXTURE_SIZE) : 'none';
</script>`;

/** Starts a browser without a window to see what it can draw. */
export async function checkBrowser(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<readonly Check[]> {
  const browser = findBrowser(environment);
  if (browser === null) return [{ id: 'browser', state: 'warning', found: '', advice: 'install-browser' }];
  const folder = await mkdtemp(join(tmpdir(), 'hivemap-doctor-'));
  try {
    const page = join(folder, 'probe.html');
    await writeFile(page, PROBE);
    const flags = [
      '--headless',
      '--no-first-run',
      '--disable-extensions',
      '--disable-background-networking',
      '--enable-unsafe-swiftshader',
      `--user-data-dir=${join(folder, 'profile')}`,
      // Chromium refuses to run as root inside its sandbox.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--dump-dom',
      pathToFileURL(page).href,
    ];
    const { stdout } = await run(browser, flags, { timeout: BROWSER_MS });
    const size = /<title>webgl2:(\d+)<\/title>/.exec(stdout)?.[1];
    return [
      { id: 'browser', state: 'ok', found: browser },
      size === undefined
        ? { id: 'webgl2', state: 'error', found: '', advice: 'enable-webgl' }
        : { id: 'webgl2', state: 'ok', found: size },
    ];
  } catch {
    return [{ id: 'browser', state: 'warning', found: browser, advice: 'install-browser' }];
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Fonts with Chinese characters; systems with a desktop have them. */
export async function checkFonts(): Promise<Check> {
  if (process.platform !== 'linux') return { id: 'fonts', state: 'ok', found: process.platform };
  try {
    const { stdout } = await run('fc-list', [':lang=zh', 'family']);
    const [first = ''] = stdout.trim().split('\n');
    return first === ''
      ? { id: 'fonts', state: 'warning', found: '', advice: 'install-fonts' }
      : { id: 'fonts', state: 'ok', found: first.trim() };
  } catch {
    return { id: 'fonts', state: 'warning', found: 'fc-list', advice: 'install-fonts' };
  }
}
