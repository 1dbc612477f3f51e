/**
 * What a grid worker asks on an old phone of 360 px, locked to the own village: by touch, by keyboard, through the
 * table, and without signal. Needs `npm run build:docs` before.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPage, type OpenPage } from '../tooling/open-page.js';
import { serveStatic, type StaticServer } from '../tooling/static-server.js';
import { villageParts } from './fixtures/village-parts.js';

const site = fileURLToPath(new URL('../../docs/dist/', import.meta.url));
const VILLAGE = '511725104015';
const NEIGHBOURS = ['511725104014', '511725104016'];
const PATIENCE = { timeout: 60_000 };

let parts: string;
let server: StaticServer;
let browser: Browser;

beforeAll(async () => {
  parts = await mkdtemp(join(tmpdir(), 'hivemap-village-parts-'));
  await villageParts(parts, [VILLAGE, ...NEIGHBOURS]);
  server = await serveStatic({ root: site, mounts: { '/parts/': parts } });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(parts, { recursive: true });
});

/** The portal on a phone, locked to the village, with everything read. */
async function visit(query = ''): Promise<OpenPage> {
  const opened = await openPage({
    url: `${server.origin}/portal/?src=/parts/city.json&division=${VILLAGE}&locked=&indicator=openMatters${query}`,
    browser,
    width: 360,
    height: 640,
    context: { hasTouch: true, isMobile: true, reducedMotion: 'reduce' },
  });
  await opened.page.evaluate(async () => {
    await customElements.whenDefined('hive-city');
    await (document.querySelector('hive-city') as HTMLElement & { whenReady(): Promise<void> }).whenReady();
  });
  await opened.page.locator('hive-city .tabs button').first().waitFor(PATIENCE);
  return opened;
}

const inspector = (page: Page): Locator => page.locator('hive-city hive-inspector');
const table = (page: Page): Locator => page.locator('hive-city hive-table.drawer');
const tab = (page: Page, name: string): Locator => page.locator('hive-city .tabs').getByText(name);

/** What the list says of each matter, in one line. */
async function listed(page: Page): Promise<string[]> {
  await inspector(page).locator('.matter').first().waitFor(PATIENCE);
  const lines = await inspector(page).locator('.matter').allInnerTexts();
  return lines.map((line) => line.replace(/\s+/g, ' '));
}

/** Buttons and fields that a thumb would miss. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const look = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) look(element.shadowRoot);
        if (!element.matches('button, input:not([type="range"]), select, summary')) continue;
        const { width, height } = element.getBoundingClientRect();
        if (width === 0 || getComputedStyle(element).visibility === 'hidden') continue;
        if (height < 43.5 || width < 43.5)
          found.push(`${element.className} ${element.textContent.trim().slice(0, 20)} ${width}×${height}`);
      }
    };
    look(document);
    return found;
  });
}

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.scrollingElement!.scrollWidth - document.scrollingElement!.clientWidth);

describe('what is open in my grid?', () => {
  it('is told of the own village alone: of no neighbor is anything asked, found or entered', async () => {
    const opened = await visit();
    const { page } = opened;
    await tab(page, '数据表').tap();
    await expect
      .poll(() => table(page).locator('tbody th').allInnerTexts(), PATIENCE)
      .toEqual(expect.arrayContaining([expect.stringContaining('第4网格')]));
    expect(await table(page).locator('tbody tr').count()).toBe(4);
    const division = await page.evaluate(
      async ([neighbour]) => {
        const city = document.querySelector('hive-city') as HTMLElement & {
          drillTo(code: string): Promise<void>;
        };
        for (const code of [neighbour!, '511725104', '511725'])
          await city.drillTo(code).catch(() => undefined);
        return city.shadowRoot!.querySelector<HTMLElement & { division: string }>('hive-map')!.division;
      },
      [NEIGHBOURS[0]],
    );
    expect(division).toBe(VILLAGE);
    await page.locator('hive-city hive-search').getByRole('button', { name: '搜索' }).first().tap();
    await page.locator('hive-city hive-search input').fill('汇南社区');
    await expect
      .poll(() => page.locator('hive-city hive-search [part="note"]').innerText(), PATIENCE)
      .toContain('没有找到');
    const asked = opened.requests.filter((url) => /\/parts\/.*-\d/.test(url));
    const { errors, policyViolations, foreignRequests } = opened;
    await opened.close();
    expect(asked).toHaveLength(4);
    expect(asked.every((url) => url.includes(VILLAGE))).toBe(true);
    expect({ errors, policyViolations, foreignRequests }).toEqual({
      errors: [],
      policyViolations: [],
      foreignRequests: [],
    });
  });
});

describe('which stage and deadline?', () => {
  it.each(['touch', 'keyboard'] as const)('is read in the list and in the life of one, by %s', async (by) => {
    const opened = await visit();
    const { page } = opened;
    const press = (button: Locator): Promise<void> =>
      by === 'touch' ? button.tap(PATIENCE) : button.press('Enter', PATIENCE);
    await press(tab(page, '详情'));
    await press(inspector(page).locator('.second-action'));
    const lines = await listed(page);
    // Longest waiting first: days over the deadline, then days left; type, stage and tier of each.
    expect(lines[0]).toMatch(/^\d\d \p{Script=Han}+ 逾期 \d+ 个工作日 核查 · 网格/u);
    expect(lines[1]).toMatch(/余 \d+ 个工作日 \p{Script=Han}+ · \p{Script=Han}+/u);
    expect(await smallTargets(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await press(inspector(page).locator('.matter').first());
    await inspector(page).locator('.deadline').waitFor(PATIENCE);
    const life = await inspector(page)
      .locator('section')
      .allInnerTexts()
      .then((texts) => texts.join(' '));
    expect(life).toMatch(/逾期 \d+ 个工作日/);
    expect(life).toMatch(/到期日 \d{4}-\d\d-\d\d/);
    expect(life).toContain('核查');
    const size = await inspector(page)
      .locator('.deadline')
      .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    expect(size).toBeGreaterThanOrEqual(16);
    expect(await smallTargets(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await opened.close();
  });

  it('is read through the table, in the same order', async () => {
    const opened = await visit();
    const { page } = opened;
    await tab(page, '数据表').tap();
    await table(page).locator('select').first().selectOption({ label: '事项' }, PATIENCE);
    await table(page).locator('tbody .column-stage').first().waitFor(PATIENCE);
    const cells = (id: string): Promise<string[]> =>
      table(page).locator(`tbody .column-${id}`).allInnerTexts();
    const [stages, due] = [await cells('stage'), await cells('due')];
    await opened.close();
    expect(stages[0]).toBe('核查');
    expect(due.slice(0, 7)).toEqual([...due.slice(0, 7)].sort());
    expect(due[0]).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
});

describe('does it work without signal?', () => {
  it('keeps the last data with their time, goes on being used, and comes back by itself', async () => {
    const opened = await visit();
    const { page } = opened;
    await tab(page, '详情').tap();
    await inspector(page).locator('.second-action').waitFor(PATIENCE);
    await page.context().setOffline(true);
    await expect
      .poll(() => page.locator('hive-city .banner').allInnerTexts(), PATIENCE)
      .toEqual(['离线，显示 11-20 08:00 的数据']);
    await inspector(page).locator('.second-action').tap();
    expect((await listed(page)).length).toBeGreaterThan(5);
    await page.context().setOffline(false);
    await expect.poll(() => page.locator('hive-city .banner').count(), PATIENCE).toBe(0);
    await opened.close();
  });
});

describe('which of the six actors is inactive?', () => {
  it('is told by name, through the table by keyboard', async () => {
    const opened = await visit();
    const { page } = opened;
    await tab(page, '数据表').tap();
    await table(page).locator('select').first().selectOption({ label: '蜂巢' }, PATIENCE);
    const row = table(page).locator('tbody tr', {
      has: page.locator('th', { hasText: /^\s*汇北社区\s*$/ }),
    });
    await row.press('Enter', PATIENCE);
    await expect
      .poll(() => inspector(page).locator('.notice').allInnerTexts(), PATIENCE)
      .toEqual([expect.stringContaining('驻村单位')]);
    await opened.close();
  });
});
