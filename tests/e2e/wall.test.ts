/** The wall of the demo city: a real pointer on a scaled canvas, and a crash of the graphics process (nightly). */
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPage } from '../tooling/open-page.js';
import { serveStatic, type StaticServer } from '../tooling/static-server.js';

const site = fileURLToPath(new URL('../../docs/dist/', import.meta.url));
/** 3840 × 1080 at 0.37. */
const SCREEN = { width: 1421, height: 400 };

interface Wall extends HTMLElement {
  readonly scene: number;
  health(): {
    readonly state: string;
    readonly scene: { readonly state: string };
    readonly canvas: { readonly scale: number; readonly drawn: readonly [number, number] | null };
  };
}
interface Driven extends HTMLElement {
  readonly maplibre: {
    loaded(): boolean;
    project(position: readonly [number, number]): { readonly x: number; readonly y: number };
    getCanvas(): HTMLCanvasElement;
  } | null;
}

let server: StaticServer;
let browser: Browser;

beforeAll(async () => {
  server = await serveStatic({ root: site });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

describe('The wall of the demo city', () => {
  it('is exact under the pointer at 0.37, gives way to it, and comes back after a GPU crash', async () => {
    const opened = await openPage({ url: `${server.origin}/wall/screen.html`, browser, ...SCREEN });
    const { page } = opened;
    const shown = (): Promise<boolean> =>
      page.evaluate(() => {
        const wall = document.querySelector<Wall>('hive-wall');
        const map = document.querySelector<Driven>('hive-city')?.maplibre;
        return Boolean(wall && wall.scene >= 0 && map?.loaded() && wall.health().state !== 'recovering');
      });
    await expect.poll(shown, { timeout: 90_000 }).toBe(true);
    const at = await page.evaluate(() => {
      const map = (document.querySelector('hive-city') as Driven).maplibre!;
      const box = map.getCanvas().getBoundingClientRect();
      const scale = box.width / map.getCanvas().offsetWidth;
      const { x, y } = map.project([107.203, 30.739]);
      return { x: box.left + x * scale, y: box.top + y * scale };
    });
    await page.mouse.click(at.x, at.y);
    const trail = page.locator('hive-city hive-breadcrumb [aria-current]').first();
    await expect.poll(() => trail.innerText(), { timeout: 30_000 }).toContain('大竹县');
    const state = await page.evaluate(() => (document.querySelector('hive-wall') as Wall).health());
    expect(state.scene.state).toBe('interrupted');
    expect(state.canvas.scale).toBeCloseTo(0.37, 3);
    expect(state.canvas.drawn?.[0]).toBe(SCREEN.width);
    if (process.env['HIVEMAP_NIGHTLY']) {
      await (await browser.newBrowserCDPSession()).send('Browser.crashGpuProcess');
      await expect.poll(shown, { timeout: 10_000, interval: 50 }).toBe(false);
      await expect.poll(shown, { timeout: 60_000 }).toBe(true);
    }
    expect(opened.foreignRequests).toEqual([]);
    await opened.close();
  });
});
