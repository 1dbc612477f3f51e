/** From any place to who answers for it, in two actions, by mouse and by keyboard; which links are stale, which stations pair. */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser, openPage, type OpenPage } from '../tooling/open-page.js';
import { serveStatic, type StaticServer } from '../tooling/static-server.js';

const site = fileURLToPath(new URL('../../docs/dist/', import.meta.url));
const PATIENCE = { timeout: 60_000 };
const DAY = /\d{4}-\d\d-\d\d/;

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

async function visit(path: string): Promise<OpenPage> {
  const context = { reducedMotion: 'reduce' } as const;
  const opened = await openPage({ url: server.origin + path, browser, width: 1440, height: 900, context });
  await opened.page.evaluate(async () => {
    await customElements.whenDefined('hive-map');
    const map = document.querySelector('hive-city, hive-map');
    await (map as HTMLElement & { whenReady(): Promise<void> }).whenReady();
  });
  return opened;
}

const inspector = (page: Page): Locator => page.locator('hive-inspector');

/** Does the one thing, by mouse or by keyboard. */
async function act(on: Locator, by: 'mouse' | 'keyboard'): Promise<void> {
  await on.waitFor(PATIENCE);
  if (by === 'mouse') await on.click();
  else await on.press('Enter');
}

describe('from a selected grid to the duty of the unit responsible', () => {
  it('takes two actions, by mouse and by keyboard, and the same way back', async () => {
    const opened = await visit('/portal/?division=511725104015&selection=grid:511725104015001');
    const { page } = opened;
    const unit = inspector(page).locator('button[data-unit]').first();
    const duty = inspector(page).locator('.duty').first();
    for (const by of ['mouse', 'keyboard'] as const) {
      await unit.waitFor(PATIENCE);
      await act(unit, by); // one: the unit, with its duties and their deadlines
      await duty.waitFor(PATIENCE);
      expect(await duty.locator('.when').innerText()).toMatch(DAY);
      await act(duty.locator('button').first(), by); // two: what the duty is part of
      await expect.poll(() => inspector(page).locator('.trail li').count(), PATIENCE).toBe(2);
      await act(inspector(page).locator('.trail button').first(), by);
    }
    await unit.waitFor(PATIENCE);
    const { errors, policyViolations } = opened;
    await opened.close();
    expect({ errors, policyViolations }).toEqual({ errors: [], policyViolations: [] });
  });
});

describe('the page of the mechanism', () => {
  it('answers who owns a listed case, which links are stale, where stations pair, what a project concerns', async () => {
    const { page, close } = await visit('/mechanism/');
    const rows = page.locator('#links tbody tr');
    await rows.first().waitFor(PATIENCE);
    expect(await rows.nth(0).innerText()).toMatch(/三汇镇综治中心[\s\S]*陈旧：3 天无更新/);
    expect(await rows.nth(0).locator('svg').count()).toBeGreaterThan(0);
    expect(await rows.nth(1).innerText()).not.toContain('陈旧');
    const pairs = page.locator('#pairs');
    expect(await pairs.locator('h2').innerText()).toMatch(/派出所\+司法所 \d+\/\d+/);
    expect(await pairs.locator('tbody tr').first().innerText()).toMatch(/缺一所|已联动/);

    await act(page.locator('hive-taskbook #project-cleanup'), 'mouse');
    const cases = page.locator('hive-listings .cases').first().locator('.title');
    await expect.poll(() => cases.allInnerTexts(), PATIENCE).not.toContain('普光园区环保投诉积案');
    expect(await cases.allInnerTexts()).toContain('渠江砂石禁采河段清理');
    await expect.poll(() => page.locator('hive-chain .narrowed').innerText(), PATIENCE).toContain('净化');
    await act(page.locator('hive-chain .narrowed button'), 'keyboard');
    await expect.poll(() => cases.allInnerTexts(), PATIENCE).toContain('普光园区环保投诉积案');

    await act(page.locator('hive-listings .case').first(), 'keyboard');
    const body = inspector(page).locator('[part="body"]');
    // Until then it tells of the area, which has units too.
    await expect.poll(() => body.innerText(), PATIENCE).toContain('渠县水务局');
    const text = await body.innerText();
    expect(text).toContain('2026-11-17');
    expect(text).toContain('挂牌督办');
    await expect
      .poll(() => page.locator('hive-breadcrumb [aria-current]').first().innerText(), PATIENCE)
      .toContain('渠县');
    await close();
  });
});
