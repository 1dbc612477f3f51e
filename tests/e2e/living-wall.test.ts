/** The wall operator's questions, on the wall of the demo city with a simulated feed. */
import { spawn, type ChildProcess } from 'node:child_process';
import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { launchBrowser, openPage, type OpenPage } from '../tooling/open-page.js';
import { serveStatic, type StaticServer } from '../tooling/static-server.js';

// A whole city is read three times.
vi.setConfig({ testTimeout: 400_000 });

const root = fileURLToPath(new URL('../../', import.meta.url));
const SCREEN = { width: 1421, height: 400 };
const WORKER = '/wall-service-worker.js';

interface Wall extends HTMLElement {
  readonly scene: number;
  scope: string | null;
  health(): {
    readonly state: string;
    readonly data: {
      readonly status: string;
      readonly asOf: string | null;
      readonly staleSince: string | null;
    };
  };
}

/** `hivemap simulate`, as a process that can be killed and started again at its old port. */
class Feed {
  #child: ChildProcess | null = null;
  address = '';

  async start(): Promise<void> {
    const port = this.address === '' ? '0' : new URL(this.address).port;
    const command = ['--conditions=hivemap-source', 'packages/hivemap/src/cli/hivemap.ts', 'simulate'];
    const child = (this.#child = spawn(
      process.execPath,
      [
        ...['node_modules/tsx/dist/cli.mjs', ...command, 'data/dazhou/city.json'],
        ...['--no-page', '--sse', port, '--speed', '60'],
      ],
      { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] },
    ));
    let said = '';
    await new Promise<void>((resolve, reject) => {
      child.stdout.on('data', (text: Buffer) => {
        said += text.toString();
        const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
        if (address === undefined) return;
        this.address = address;
        resolve();
      });
      child.once('exit', () => reject(new Error(`The feed did not start. ${said}`)));
    });
  }

  async stop(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill();
    await ended;
  }

  /** Hands a request on, as the server of a portal does. */
  readonly answer = (request: IncomingMessage, response: ServerResponse): boolean => {
    if (!/^\/(city\/|feed)/.test(request.url ?? '')) return false;
    const { host: _host, ...headers } = request.headers;
    const forward = ask(new URL(request.url!, this.address), { headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
      answer.on('error', () => response.destroy());
    });
    forward.on('error', () => (response.headersSent ? response.destroy() : response.writeHead(502).end()));
    response.on('close', () => forward.destroy());
    forward.end();
    return true;
  };
}

const feed = new Feed();
let server: StaticServer;
let browser: Browser;
let opened: OpenPage;
let isUp = true;

beforeAll(async () => {
  await feed.start();
  const worker = readFileSync(join(root, 'docs/public/kiosk/wall-service-worker.js'));
  server = await serveStatic({
    root: join(root, 'docs/dist'),
    intercept: (request, response) => {
      if (!isUp) {
        request.socket.destroy();
        return true;
      }
      if (request.url !== WORKER) return feed.answer(request, response);
      response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(worker);
      return true;
    },
  });
  browser = await launchBrowser();
  opened = await openPage({
    url: `${server.origin}/wall/screen.html?city=/city/city.json`,
    browser,
    ...SCREEN,
  });
});

afterAll(async () => {
  await browser.close();
  await server.close();
  await feed.stop();
});

function data(page: Page): Promise<ReturnType<Wall['health']>['data']> {
  return page.evaluate(() => document.querySelector<Wall>('hive-wall')!.health().data);
}

async function becomes(page: Page, status: string, timeout: number): Promise<void> {
  await expect.poll(async () => (await data(page)).status, { timeout, interval: 100 }).toBe(status);
}

const clock = (page: Page): Promise<string> => page.locator('hive-wall .facts').innerText();

// Three readings of a whole city and real silences: nightly.
describe.skipIf(!process.env['HIVEMAP_NIGHTLY'])('The living wall', () => {
  it('says that its feed is dead within 30 s and since when, and catches up when it is back', async () => {
    const { page } = opened;
    await becomes(page, 'live', 200_000);
    const before = (await data(page)).asOf;
    await expect.poll(async () => (await data(page)).asOf, { timeout: 20_000 }).not.toBe(before);
    await feed.stop();
    await becomes(page, 'stale', 30_000);
    const { staleSince, asOf } = await data(page);
    expect(staleSince).toBe(asOf);
    expect(await clock(page)).toMatch(/自 11-2\d \d\d:\d\d 起无更新/);
    await feed.start();
    await becomes(page, 'live', 45_000);
    await expect.poll(() => clock(page)).not.toContain('起无更新');
  });

  it('hides what is below the counties in one switch, while it lives', async () => {
    const { page } = opened;
    const scope = (): Promise<string | null> =>
      page.evaluate(() => (document.querySelector('hive-city') as unknown as { scope: string | null }).scope);
    await page.evaluate(() => (document.querySelector<Wall>('hive-wall')!.scope = 'public'));
    await expect.poll(scope).toBe('public');
    await page.evaluate(() => (document.querySelector<Wall>('hive-wall')!.scope = null));
    await expect.poll(scope).toBe(null);
    expect(opened.foreignRequests).toEqual([]);
    expect(opened.policyViolations).toEqual([]);
  });

  it('starts without any server after a power cut, with old data that say so', async () => {
    const { page } = opened;
    await page.evaluate(async (url) => {
      await navigator.serviceWorker.register(url);
      await navigator.serviceWorker.ready;
    }, WORKER);
    // Once under the worker, so that everything is kept.
    await page.reload();
    await becomes(page, 'live', 200_000);
    await opened.quiet();
    isUp = false;
    await feed.stop();
    await page.reload();
    const shown = (): Promise<boolean> =>
      page.evaluate(() => {
        const wall = document.querySelector<Wall>('hive-wall');
        return Boolean(wall && 'health' in wall && wall.scene >= 0 && wall.health().data.asOf);
      });
    await expect.poll(shown, { timeout: 90_000 }).toBe(true);
    await becomes(page, 'stale', 60_000);
    isUp = true;
    await feed.start();
    await becomes(page, 'live', 60_000);
  });
});
