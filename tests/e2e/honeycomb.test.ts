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
