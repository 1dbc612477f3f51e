/** Questions of the duty officer about matters, on the built site, by mouse and by keyboard. */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser, openPage, type OpenPage } from '../tooling/open-page.js';
import { serveStatic, type StaticServer } from '../tooling/static-server.js';

const site = fileURLToPath(new URL('../../docs/dist/', import.meta.url));
const PATIENCE = { timeout: 60_000 };

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

/** The portal, with everything read. */
async function visit(): Promise<OpenPage> {
  const opened = await openPage({ url: `${server.origin}/portal/`, browser, width: 1440, height: 900 });
  await opened.page.evaluate(async () => {
    await customElements.whenDefined('hive-city');
    await (document.querySelector('hive-city') as HTMLElement & { whenReady(): Promise<void> }).whenReady();
  });
  await opened.page
    .locator('hive-city hive-matter-flow .band')
    .nth(8)
    .waitFor({ state: 'attached', ...PATIENCE });
  return opened;
}

const inspector = (page: Page): Locator => page.locator('hive-city hive-inspector');

/** Overdue matters by county as the table lists them, from the top. */
async function overdueInOrder(page: Page): Promise<{ names: string[]; counts: number[] }> {
  const rows = page.locator('hive-city hive-table.drawer tbody tr');
  const counts = await rows.locator('.column-overdueOpen').allTextContents();
  return {
    names: await rows.locator('th').allTextContents(),
    counts: counts.map((text) => Number(/\d+/.exec(text)?.[0])),
  };
}

/** Each step of a climb, in one line. */
async function climbOf(page: Page): Promise<string[]> {
  await inspector(page).locator('.climb li').nth(3).waitFor(PATIENCE);
  const steps = await inspector(page).locator('.climb li').allInnerTexts();
  return steps.map((step) => step.replace(/\s+/g, ' '));
}

function expectClimb(steps: readonly string[]): void {
  expect(steps[0]).toMatch(/^网格 \d{4}-\d\d-\d\d/);
  expect(steps.slice(1).map((step) => step.slice(0, 2))).toEqual(
    ['村社', '乡镇', '县级', '市级'].slice(0, steps.length - 1),
  );
  // Tier, day, reason, days at the tier.
  for (const step of steps.slice(1))
    expect(step).toMatch(/\d{4}-\d\d-\d\d .*上交 · \p{Script=Han}+ · 停留 \d+ 天/u);
}

describe('which counties have overdue matters, most first?', () => {
  it('the table answers by mouse and by keyboard', async () => {
    const opened = await visit();
    const { page } = opened;
    await page.locator('hive-city .table-toggle').click();
    for (const by of ['mouse', 'keyboard'] as const) await answers(page, by);
    await tellsTheHour(page);
    await opened.close();
  });

  /** What breached in an hour: `as-of` alone changes, at which deadlines of the 19th pass. */
  async function tellsTheHour(page: Page): Promise<void> {
    const overdueAt = async (asOf: string): Promise<number> => {
      const before = (await overdueInOrder(page)).counts.join();
      await page.evaluate(
        (moment) => document.querySelector('hive-city')!.setAttribute('as-of', moment),
        asOf,
      );
      let counts: readonly number[] = [];
      const isTold = async (): Promise<boolean> => {
        ({ counts } = await overdueInOrder(page));
        return counts.every(Number.isFinite) && counts.join() !== before;
      };
      await expect.poll(isTold, PATIENCE).toBe(true);
      return counts.reduce((sum, count) => sum + count, 0);
    };
    const before = await overdueAt('2026-11-19T17:30:00+08:00');
    const after = await overdueAt('2026-11-19T18:30:00+08:00');
    // Eight of those that passed their due date then are still open.
    expect(after - before).toBeGreaterThanOrEqual(8);
  }

  async function answers(page: Page, by: 'mouse' | 'keyboard'): Promise<void> {
    const header = page.locator('hive-city hive-table.drawer th.column-overdueOpen button');
    const sorted = (): Promise<string | null> =>
      page.locator('hive-city hive-table.drawer th.column-overdueOpen').getAttribute('aria-sort');
    const sort = async (): Promise<void> => {
      if (by === 'mouse') await header.click();
      else await header.press('Enter');
    };
    await sort();
    await expect.poll(sorted, PATIENCE).toBe('ascending');
    await sort();
    await expect.poll(sorted, PATIENCE).toBe('descending');
    const { names, counts } = await overdueInOrder(page);
    expect(names).toHaveLength(7);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(counts[0]).toBeGreaterThan(0);
    expect(names[0]?.trim()).toBe('达川区');
  }
});

describe('where did this matter climb?', () => {
  it('is told by mouse: what the township passed up, a ring of the map, a matter of its list', async () => {
    const opened = await visit();
    const { page } = opened;
    await page.locator('hive-city .layer-choices button', { hasText: '事项' }).click();
    await page.locator('hive-city hive-matter-flow .band.passed').nth(2).dispatchEvent('click');
    const ring = page.locator('hive-city hive-map g.cluster').first();
    await ring.waitFor(PATIENCE);
    await ring.click({ force: true });
    await inspector(page).locator('.matter').first().click(PATIENCE);
    expectClimb(await climbOf(page));
    const { errors, policyViolations } = opened;
    await opened.close();
    expect({ errors, policyViolations }).toEqual({ errors: [], policyViolations: [] });
  });

  it('is told by keyboard: the flow, a row of the ranking, the list, a matter', async () => {
    const opened = await visit();
    const { page } = opened;
    const band = page.locator('hive-city hive-matter-flow .band.passed').nth(2);
    await band.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => band.getAttribute('aria-pressed'), PATIENCE).toBe('true');
    await page.locator('hive-city hive-ranking tr[tabindex="0"]').focus();
    await page.keyboard.press('Space');
    const list = inspector(page).locator('.second-action');
    await list.focus(PATIENCE);
    await page.keyboard.press('Enter');
    await inspector(page).locator('.matter').first().focus(PATIENCE);
    await page.keyboard.press('Enter');
    expectClimb(await climbOf(page));
    await opened.close();
  });
});
