/**
 * The whole city's communities in one picture, and one community's six actors in two steps, by keyboard alone. On the
 * page of the documentation; needs `npm run build:docs` before.
 */
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../tooling/open-page.js';
import { serveStatic, type StaticServer } from '../tooling/static-server.js';

const site = fileURLToPath(new URL('../../docs/dist/', import.meta.url));

let server: StaticServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await serveStatic({
    root: site,
    mounts: { '/data/': fileURLToPath(new URL('../../data/', import.meta.url)) },
  });
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1200, height: 900 }, locale: 'zh-CN' });
  await page.goto(`${server.origin}/honeycomb/`);
  await page.waitForFunction(() =>
    document.querySelector('hive-honeycomb')?.shadowRoot?.querySelector('.cursor'),
  );
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

describe('the honeycomb of the whole city', () => {
  it('shows all 2,283 communities at once', async () => {
    await page.evaluate(() => document.querySelector('hive-map')!.setAttribute('division', '511700'));
    await page.waitForFunction(() =>
      document
        .querySelector('hive-honeycomb')
        ?.shadowRoot?.querySelector('.head')
        ?.textContent.includes('2,283'),
    );
  });

  it('leads to the six actors of a community in two steps, each named with what it did', async () => {
    const panel = page.locator('hive-honeycomb');
    await panel.locator('.cursor').focus();
    // Step one: to a neighbor. Step two: choose it.
    await page.keyboard.press('ArrowRight');
    const spoken = await panel.locator('.cursor').getAttribute('aria-label');
    await page.keyboard.press('Enter');
    const chosen = panel.locator('.pair section');
    await chosen.waitFor();
    const name = await chosen.locator('h3').textContent();
    expect(spoken).toContain(name);
    const lines = await chosen.locator('dt').allTextContents();
    for (const actor of ['基层自治组织', '社会组织', '驻村单位', '志愿者队伍', '乡贤', '村民'])
      expect(lines).toContain(actor);
  });
});

describe('a finger beside a flower', () => {
  it('chooses it by a real touch, where a mouse at the same place does not', async () => {
    expect(await chosenBeside(9, true)).toMatch(/^community:/);
    expect(await chosenBeside(9, false)).not.toMatch(/^community:/);
  });
});

/** Px from the center of a flower to its lowest edge. */
const LOWEST = 9.7 * Math.sqrt(3) * 1.5;

/** What is selected by a tap or a click so many px below a flower that stands alone; empty for nothing. */
async function chosenBeside(px: number, hasTouch: boolean): Promise<string> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 800 },
    hasTouch,
    reducedMotion: 'reduce',
  });
  try {
    const phone = await context.newPage();
    await phone.goto(`${server.origin}/honeycomb/`);
    const map = phone.locator('hive-map');
    await map.locator('g.flower').first().waitFor({ state: 'attached', timeout: 60_000 });
    await map.evaluate((element) => {
      const { maplibre } = element as unknown as { maplibre: { jumpTo: (to: object) => void } };
      maplibre.jumpTo({ center: [107.4251, 31.3223], zoom: 13.2 });
    });
    await expect.poll(() => map.locator('g.flower').count(), { timeout: 20_000 }).toBeGreaterThan(1);
    await map.locator('canvas').first().scrollIntoViewIfNeeded();
    const [x, y] = await map.evaluate((element) => {
      const { left, top, width } = element.shadowRoot!.querySelector('canvas')!.getBoundingClientRect();
      const places = [...element.shadowRoot!.querySelectorAll('g.flower')].map((one) =>
        (one.getAttribute('transform')!.match(/[\d.-]+/g) ?? []).map(Number),
      );
      const [across = 0, down = 0] = places.find(([at = 0]) => at > 40 && at < width - 100) ?? [];
      return [left + across, top + down] as const;
    });
    const at = [x, y + LOWEST + px] as const;
    await (hasTouch ? phone.touchscreen.tap(...at) : phone.mouse.click(...at));
    // A click that is none of a flower's has nothing to wait for.
    await phone.waitForTimeout(1_500);
    return await map.evaluate(
      (element) => (element as unknown as { selection: string | null }).selection ?? '',
    );
  } finally {
    await context.close();
  }
}
