/** Comparing, as a duty officer does it: the ranking, the course, the replay, and why a figure is what it is. */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser, openPage, type OpenPage } from '../tooling/open-page.js';
import { serveStatic, type StaticServer } from '../tooling/static-server.js';

const site = fileURLToPath(new URL('../../docs/dist/', import.meta.url));

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

async function visit(query: string): Promise<OpenPage> {
  const opened = await openPage({
    url: `${server.origin}/portal/${query}`,
    browser,
    width: 1280,
    height: 800,
  });
  await rows(opened.page).filter({ hasText: /\d/ }).first().waitFor({ timeout: 60_000 });
  return opened;
}

const rows = (page: Page): Locator => page.locator('hive-city hive-ranking tr[data-index]');

async function figures(page: Page): Promise<number[]> {
  const texts = await page.locator('hive-city hive-ranking td.value').allTextContents();
  return texts.map((text) => Number(text.replace(/[,\s]/g, '')));
}

describe('comparing areas and times', () => {
  it('answers which counties have overdue matters, most first, and the order equals the counts', async () => {
    const opened = await visit('?indicator=overdueOpen');
    const { page } = opened;
    await expect.poll(() => figures(page), { timeout: 30_000 }).toHaveLength(7);
    const shown = await figures(page);
    expect(shown.every((count) => count > 0)).toBe(true);
    expect(shown).toEqual([...shown].sort((a, b) => b - a));
    // The first one has most; by keyboard it is selected, and entered.
    await rows(page).last().focus();
    await page.keyboard.press('Home');
    await expect
      .poll(() => page.locator('hive-city hive-inspector h2').first().innerText())
      .toContain('达川区');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.locator('hive-city hive-breadcrumb [aria-current]').first().innerText(), {
        timeout: 20_000,
      })
      .toContain('达川区');
    await opened.close();
  });

  it('replays a month as it was known then, and comes back to now', async () => {
    const opened = await visit('');
    const { page } = opened;
    const open = (): Promise<string> =>
      page.locator('hive-city hive-scoreboard li', { hasText: '在办数' }).locator('.value').innerText();
    await expect.poll(open, { timeout: 60_000 }).toMatch(/\d/);
    const now = await open();
    const slider = page.locator('hive-city hive-timeline [role=slider]');
    await slider.focus();
    await page.keyboard.press('Home');
    await expect.poll(open, { timeout: 30_000 }).not.toBe(now);
    await expect
      .poll(() => page.locator('hive-city hive-timeline .replay').innerText())
      .toContain('回放 2025-11');
    await page.locator('hive-city hive-timeline [part=now]').click();
    await expect.poll(open, { timeout: 30_000 }).toBe(now);
    await opened.close();
  });

  it('explains a key figure under a strict policy, and Escape closes it', async () => {
    const opened = await visit('?targets=villageResolution:73%25');
    const { page } = opened;
    const explain = page.locator('hive-city hive-scoreboard hive-explain').first();
    await explain.locator('button').focus();
    await page.keyboard.press('Enter');
    const dialog = explain.locator('[role=dialog]');
    await expect
      .poll(() => dialog.innerText(), { timeout: 20_000 })
      .toMatch(/公式[^]*分子[^]*分母[^]*73\.0%[^]*2025-10-20/);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await opened.quiet();
    const { errors, policyViolations, foreignRequests } = opened;
    await opened.close();
    expect({ errors, policyViolations, foreignRequests }).toEqual({
      errors: [],
      policyViolations: [],
      foreignRequests: [],
    });
  });

  it('shows several counties over time with a name at the end of each line', async () => {
    const panels = 'header,ranking,inspector,trend';
    const opened = await visit(
      `?panels=${panels}&selection=division:511702%20division:511703%20division:511781`,
    );
    const labels = opened.page.locator('hive-city hive-trend .label');
    await expect
      .poll(async () => (await labels.allTextContents()).map((text) => text.trim()).sort(), {
        timeout: 30_000,
      })
      .toEqual(['达川区', '达州市', '通川区', '万源市'].sort());
    const heights = (
      await labels.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top))
    ).sort((a, b) => a - b);
    heights.slice(1).forEach((top, place) => expect(top - heights[place]!).toBeGreaterThan(11));
    await opened.close();
  });
});
