/** What a township commissioner asks, answered by mouse, by keyboard and through the table. */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser, openPage, type OpenPage } from '../tooling/open-page.js';
import { serveStatic, type StaticServer } from '../tooling/static-server.js';

const site = fileURLToPath(new URL('../../docs/dist/', import.meta.url));
const TOWNSHIP = '511725104';

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
    url: `${server.origin}/portal/?${query}`,
    browser,
    width: 1440,
    height: 900,
    context: { reducedMotion: 'reduce' },
  });
  await opened.page.evaluate(async () => {
    await customElements.whenDefined('hive-city');
    await (document.querySelector('hive-city') as HTMLElement & { whenReady(): Promise<void> }).whenReady();
  });
  return opened;
}

interface Row {
  readonly name: string;
  /** Of the indicator, percent; `null` where a word stands in its place. */
  readonly share: number | null;
  readonly flags: string;
}

const table = (page: Page): Locator => page.locator('hive-city hive-table.drawer');

async function tableRows(page: Page): Promise<Row[]> {
  await table(page).locator('tbody tr').first().waitFor({ timeout: 60_000 });
  return table(page).evaluate((element) =>
    [...element.shadowRoot!.querySelectorAll('tbody tr')].map((row) => {
      const text = (id: string): string => row.querySelector(`.column-${id}`)?.textContent.trim() ?? '';
      const number = /^[\d.]+/.exec(text('villageResolution'));
      return { name: text('name'), share: number ? Number(number[0]) : null, flags: text('flags') };
    }),
  );
}

async function openTable(page: Page): Promise<Row[]> {
  await page.locator('hive-city .table-toggle').click();
  // Shares stand in the cells some time after the names.
  await table(page)
    .locator('tbody .column-villageResolution')
    .filter({ hasText: /^\s*[\d.]/ })
    .nth(5)
    .waitFor({ timeout: 60_000 });
  return tableRows(page);
}

const names = (rows: readonly Row[]): string[] => rows.map(({ name }) => name).sort();

/** Those under a share, percent; what is not known is not under it. */
const under = (rows: readonly Row[], bound: number): string[] =>
  names(rows.filter(({ share }) => share !== null && share < bound));

const legendOf = (page: Page): Locator => page.locator('hive-city hive-legend');

/** The class of the legend that ends nearest to 75 %, and where it ends. */
async function classUnder75(page: Page): Promise<{ readonly at: number; readonly bound: number }> {
  await legendOf(page).locator('tr[data-class] button').first().waitFor({ timeout: 60_000 });
  const classes = await legendOf(page).evaluate((legend) =>
    [...legend.shadowRoot!.querySelectorAll<HTMLElement>('tr[data-class]')].flatMap((row) => {
      const bound = /– ([\d.]+)/.exec(row.textContent);
      return bound ? [{ at: Number(row.dataset['class']), bound: Number(bound[1]) }] : [];
    }),
  );
  const [nearest] = classes.sort((a, b) => Math.abs(a.bound - 75) - Math.abs(b.bound - 75));
  if (!nearest) throw new Error('The legend has no class with two bounds');
  return nearest;
}

/** One page for the questions below: each ends as it began. */
describe('in the table, the legend and the map of one township', () => {
  let opened: OpenPage;
  let all: Row[];

  beforeAll(async () => {
    opened = await visit(`division=${TOWNSHIP}`);
    all = await openTable(opened.page);
  });

  afterAll(() => opened.close());

  const press = (button: Locator, how: string): Promise<void> =>
    how === 'mouse' ? button.click() : button.focus().then(() => opened.page.keyboard.press('Enter'));
  const expectRows = (wanted: readonly string[]): Promise<void> =>
    expect.poll(async () => names(await tableRows(opened.page)), { timeout: 20_000 }).toEqual(wanted);

  describe('which villages resolve under 75 % locally?', () => {
    it('is answered through the table, equal to the formula; what is hidden is not zero', async () => {
      const { page } = opened;
      const bound = table(page).getByLabel('村级化解率 %低于');
      await table(page).locator('.icon-button.filter').click();
      await bound.fill('75');
      await page.keyboard.press('Tab');
      const wanted = under(all, 75);
      expect(wanted.length).toBeGreaterThan(0);
      expect(wanted.length).toBeLessThan(all.length);
      await expectRows(wanted);
      expect((await tableRows(page)).every(({ share }) => share !== null)).toBe(true);
      await bound.fill('');
      await page.keyboard.press('Tab');
      await expectRows(names(all));
      await table(page).locator('.icon-button.filter').click();
    });

    it('is answered on the legend by mouse: a drag over the classes below', async () => {
      const { page } = opened;
      const legend = legendOf(page);
      const { at, bound } = await classUnder75(page);
      const from = await legend.locator(`tr[data-class="${String(at)}"]`).boundingBox();
      const to = await legend.locator('tr[data-class="0"]').boundingBox();
      expect(from && to).not.toBeNull();
      await page.mouse.move(from!.x + 30, from!.y + from!.height / 2);
      await page.mouse.down();
      await page.mouse.move(to!.x + 30, to!.y + to!.height / 2, { steps: 4 });
      await page.mouse.up();
      await expectRows(under(all, bound));
      // The ranking shows the same, and Escape shows everything again.
      await expect
        .poll(() => page.locator('hive-city hive-ranking tr[data-index]').count(), { timeout: 20_000 })
        .toBe(under(all, bound).length);
      await legend.locator('tr[data-class="0"] button').press('Escape');
      await expectRows(names(all));
    });

    it('is answered on the legend by keyboard', async () => {
      const { page } = opened;
      const { at, bound } = await classUnder75(page);
      const row = legendOf(page).locator(`tr[data-class="${String(at)}"] button`);
      await row.focus();
      await page.keyboard.press('Enter');
      for (let step = 0; step < at; step++) await page.keyboard.press('Shift+ArrowDown');
      await expectRows(under(all, bound));
      await legendOf(page).locator('tr[data-class="0"] button').press('Escape');
      await expectRows(names(all));
    });
  });

  describe('what is due in three working days?', () => {
    it.each(['mouse', 'keyboard'])('is counted, and listed after what is overdue, by %s', async (how) => {
      const inspector = opened.page.locator('hive-city hive-inspector');
      const counted = async (due: string): Promise<number> =>
        Number(await inspector.locator(`.due li[data-due="${due}"] .count`).innerText({ timeout: 60_000 }));
      const [overdue, soon] = [await counted('stop'), await counted('warn')];
      expect(soon).toBeGreaterThan(0);
      await press(inspector.locator('.second-action'), how);
      await inspector.locator('.matter').first().waitFor({ timeout: 60_000 });
      const listed = await inspector
        .locator('.matter')
        .evaluateAll((rows) => rows.map((row) => row.classList.item(1)));
      const wanted = [...Array<string>(overdue).fill('stop'), ...Array<string>(soon).fill('warn')];
      expect(listed.slice(0, wanted.length)).toEqual(wanted.slice(0, listed.length));
      // Each says how many days are left.
      if (overdue < listed.length)
        expect(await inspector.locator('.matter.warn .when').first().innerText()).toMatch(/\d|今/);
      await press(inspector.locator('.close'), how);
      await inspector.locator('.due').waitFor({ timeout: 60_000 });
    });
  });

  describe('which villages lack an adviser or an auxiliary?', () => {
    it.each(['mouse', 'keyboard'])('is answered by the flags of the table, by %s', async (how) => {
      const { page } = opened;
      const flags = [table(page).getByLabel('缺法律顾问的'), table(page).getByLabel('缺辅警的')];
      await press(table(page).locator('.icon-button.filter'), how);
      for (const flag of flags) await press(flag, how);
      const wanted = names(all.filter(({ flags: text }) => /法律顾问|辅警/.test(text)));
      expect(wanted.length).toBeGreaterThan(0);
      await expectRows(wanted);
      for (const flag of flags) await press(flag, how);
      await expectRows(names(all));
      await press(table(page).locator('.icon-button.filter'), how);
    });

    it('is seen on the map when it is colored by it', async () => {
      await opened.page.evaluate(() => {
        (document.querySelector('hive-city') as HTMLElement & { indicator: string }).indicator =
          'adviserCoverage';
      });
      await expect
        .poll(() => legendOf(opened.page).locator('caption').innerText(), { timeout: 60_000 })
        .toContain('法律顾问覆盖率');
      expect(opened.errors).toEqual([]);
    });
  });
});

describe('a place by its initials', () => {
  it('is found by keyboard, entered with Enter, and the dictionary comes from this site alone', async () => {
    const opened = await visit('');
    const { page } = opened;
    const requests = opened.requests.length;
    const input = page.locator('hive-city hive-search input');
    await input.focus();
    await page.keyboard.type('shz');
    await expect
      .poll(() => page.locator('hive-city hive-search [role="option"]').allInnerTexts(), { timeout: 30_000 })
      .toEqual(expect.arrayContaining([expect.stringContaining('三汇镇')]));
    expect(opened.requests.slice(requests).length).toBeGreaterThan(0);
    await input.fill('三汇镇');
    await expect
      .poll(() => page.locator('hive-city hive-search [role="option"]').first().innerText(), {
        timeout: 30_000,
      })
      .toContain('三汇镇');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.locator('hive-city hive-breadcrumb [aria-current]').first().innerText(), {
        timeout: 30_000,
      })
      .toContain('三汇镇');
    expect(opened.foreignRequests).toEqual([]);
    expect(opened.policyViolations).toEqual([]);
    await opened.close();
  });
});
