/**
 * Portals that install our packages from npm tarballs, build with their own bundler and are served under a
 * strict policy: a division must arrive as pixels. Needs `npm run build` before.
 */
import { execFile, spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { openPage } from '../tooling/open-page.js';
import { packPackages } from '../tooling/pack-packages.js';
import { countPixels, readPng } from '../tooling/read-png.js';
import { serveStatic } from '../tooling/static-server.js';

const run = promisify(execFile);
const here = fileURLToPath(new URL('.', import.meta.url));
const shell = process.platform === 'win32';

let tarballs: Record<string, string>;
let workplace: string;

beforeAll(async () => {
  tarballs = await packPackages();
  workplace = await mkdtemp(join(tmpdir(), 'hivemap-consumers-'));
});

afterAll(() => rm(workplace, { recursive: true, force: true }));

describe.each([
  { name: 'html', hasDevelopmentServer: true },
  { name: 'react', hasDevelopmentServer: true },
  { name: 'webpack', hasDevelopmentServer: false },
])('a portal in $name', ({ name, hasDevelopmentServer }) => {
  let portal: string;

  beforeAll(async () => {
    portal = await install(name);
  });

  it('shows a division when built and served under a strict policy', async () => {
    await run('npm', ['run', 'build'], { cwd: portal, shell });
    const server = await serveStatic({ root: join(portal, 'dist') });
    try {
      await expectDivision(`${server.origin}/`);
    } finally {
      await server.close();
    }
  });

  if (!hasDevelopmentServer) return;

  it('shows a division in development, where Vite bundles dependencies beforehand', async () => {
    const vite = ['node_modules/vite/bin/vite.js', '--port', '0', '--host', '127.0.0.1'];
    const server = spawn(process.execPath, vite, { cwd: portal, env: { ...process.env, NO_COLOR: '1' } });
    try {
      await expectDivision(await printedAddress(server.stdout));
    } finally {
      server.kill();
    }
  });
});

/** Copies a portal and installs our tarballs and its own dependencies. */
async function install(name: string): Promise<string> {
  const portal = join(workplace, name);
  await cp(join(here, name), portal, { recursive: true });
  await cp(join(here, 'public'), join(portal, 'public'), { recursive: true });
  const manifestPath = join(portal, 'package.json');
  const manifest = JSON.parse(await readFile(manifestPath, 'utf8')) as { dependencies: object };
  const ours = Object.fromEntries(Object.entries(tarballs).map(([key, path]) => [key, `file:${path}`]));
  await writeFile(
    manifestPath,
    JSON.stringify({ ...manifest, dependencies: { ...manifest.dependencies, ...ours }, overrides: ours }),
  );
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];
  await run('npm', ['install', ...quiet], { cwd: portal, shell });
  return portal;
}

async function expectDivision(url: string) {
  const opened = await openPage({ url });
  try {
    const shown = await poll(() => sentinelShare(opened.page), 40_000);
    expect(opened.policyViolations).toEqual([]);
    expect(opened.foreignRequests).toEqual([]);
    expect(opened.errors).toEqual([]);
    expect(shown).toBeGreaterThan(0.02);
  } finally {
    await opened.close();
  }
}

/** Share of the page that has the color that `portal.css` gives divisions, also when half transparent. */
async function sentinelShare(page: Page): Promise<number> {
  const picture = readPng(await page.screenshot());
  const pixels = countPixels(
    picture,
    (red, green, blue) => red > 180 && green < 130 && blue > 100 && red > blue,
  );
  return pixels / (picture.width * picture.height);
}

async function poll(measure: () => Promise<number>, limitMilliseconds: number): Promise<number> {
  const end = Date.now() + limitMilliseconds;
  let latest = await measure();
  while (latest <= 0.02 && Date.now() < end) {
    await new Promise((done) => setTimeout(done, 500));
    latest = await measure();
  }
  return latest;
}

function printedAddress(output: NodeJS.ReadableStream): Promise<string> {
  return new Promise((done, fail) => {
    let text = '';
    output.on('data', (part: Buffer) => {
      text += part.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(text);
      if (address) done(address[0]);
    });
    output.on('end', () => fail(new Error(`The development server ended: ${text}`)));
  });
}
