/** Questions of the park administrator and of the scenic-area manager, on the built site. */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser, openPage, type OpenPage } from '../tooling/open-page.js';
import { serveStatic, type StaticServer } from '../tooling/static-server.js';

const site = fileURLToPath(new URL('../../docs/dist/', import.meta.url));
const PATIENCE = { timeout: 60_000 };

interface Map extends HTMLElement {
  selection: string | null;
  whenReady(): Promise<void>;
  setTime(date: string | null): void;
  fitTo(bounds: readonly number[]): Promise<void>;
  apply(changes: readonly unknown[]): Promise<void>;
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

/** The page of the verticals, with everything read: one for all questions, each about its own records. */
let opened: OpenPage;

beforeAll(async () => {
  opened = await openPage({
    url: `${server.origin}/verticals/`,
    browser,
    width: 1440,
    height: 900,
    context: { reducedMotion: 'reduce' },
  });
  await opened.page.evaluate(async () => {
    await customElements.whenDefined('hive-map');
    await document.querySelector<Map>('hive-map')!.whenReady();
  });
  await opened.page.locator('hive-letters .letter').first().waitFor(PATIENCE);
});

afterAll(() => opened.close());

const choose = (selection: string): Promise<void> =>
  opened.page.evaluate((wanted) => {
    document.querySelector<Map>('hive-map')!.selection = wanted;
  }, selection);

const inspector = (page: Page): Locator => page.locator('hive-inspector');

/** What the inspector says, spaces evened. */
async function record(page: Page, title: string): Promise<string> {
  await inspector(page).getByRole('heading', { name: title }).first().waitFor(PATIENCE);
  const text = await inspector(page).evaluate((element) => element.shadowRoot?.textContent ?? '');
  return text.replace(/\s+/g, ' ');
}

describe('a park administrator asks', () => {
  it('which letters are overdue? They come first in their stage, with shape and words', async () => {
    await choose('park:P01');
    const { page } = opened;
    const overdue = page.locator('hive-letters .letter.stop');
    await expect.poll(() => overdue.count(), PATIENCE).toBe(1);
    expect((await overdue.innerText()).replace(/\s+/g, ' ')).toMatch(/储罐区围栏缺口.*逾期 3 个工作日/);
    const first = page
      .locator('hive-letters .column', { has: page.locator('.letter.stop') })
      .locator('.letter')
      .first();
    expect(await first.getAttribute('class')).toContain('stop');
  });

  it('which zones alarmed unusually? Who is our liaison, which our centre? How far is enforcement?', async () => {
    await choose('park:P01');
    const { page } = opened;
    const unusual = page.locator('hive-map g.badge[data-status="stop"][aria-label^="储罐区禁入"]');
    await unusual.waitFor({ state: 'attached', ...PATIENCE });
    expect(await unusual.getAttribute('aria-label')).toMatch(/28 日中位 \d/);
    const text = await record(page, '普光经济开发区');
    expect(text).toMatch(/定向联系 ?宣汉县司法局/);
    expect(text).toMatch(/企地联动综治中心 .*普光.*综治中心/);
    expect(text).toMatch(/执结 84 ÷ 受理 96/);
    expect(text).toMatch(/87\.5 ?%/);
    expect(text).toMatch(/一对一联系 .*宣汉县法院 11 家/);
    expect(text).toContain('活封活扣保住生产线');
    const { errors, foreignRequests } = opened;
    expect({ errors, foreignRequests }).toEqual({ errors: [], foreignRequests: [] });
  });
});

describe('a breach that is sent to a running page', () => {
  it('shows and is told of within a second', async () => {
    const { page } = opened;
    await page.evaluate(() =>
      document.querySelector<Map>('hive-map')!.fitTo([107.88, 31.505, 107.95, 31.55]),
    );
    await page
      .locator('hive-map g.badge[aria-label^="装置区设备"]')
      .waitFor({ state: 'attached', ...PATIENCE });
    const waits = await page.evaluate(async () => {
      const map = document.querySelector<Map>('hive-map')!;
      const pulses = (): number => map.shadowRoot!.querySelectorAll('.overlay g.pulse').length;
      /** Alarms of one fence, until its event and its pulse are there; ms. */
      const breach = async (fence: string, subject: string): Promise<number> => {
        const before = pulses();
        const told = new Promise<void>((resolve) => {
          map.addEventListener('hive-fence-breach', () => resolve(), { once: true });
        });
        const from = performance.now();
        const hour = '2026-11-20T08:00:00+08:00';
        const records = [{ fence, hour, subject, count: 90, verified: 60 }];
        void map.apply([{ resource: 'alarms', op: 'upsert', at: '2026-11-20T08:05:00+08:00', records }]);
        await told;
        while (pulses() === before) await new Promise(requestAnimationFrame);
        return performance.now() - from;
      };
      return [await breach('F02', 'equipment'), await breach('F03', 'vehicle')];
    });
    // The machine may be busy with something else once.
    expect(Math.min(...waits)).toBeLessThan(1000);
  });
});

describe('a scenic-area manager asks', () => {
  it('how close to capacity? The state changes exactly at 80 % and at 100 %', async () => {
    const { page } = opened;
    const area = page.locator('hive-scenic-board .area', { hasText: '巴山大峡谷' });
    const stateWith = async (count: number): Promise<void> =>
      page.evaluate(async (visitors) => {
        const records = [{ scenic: 'S01', at: '2026-11-20T08:00:00+08:00', count: visitors }];
        await document
          .querySelector<Map>('hive-map')!
          .apply([{ resource: 'loads', op: 'upsert', at: '2026-11-20T08:00:00+08:00', records }]);
      }, count);
    for (const [count, word] of [
      [9599, '正常'],
      [9600, '预警'],
      [11_999, '预警'],
      [12_000, '停止入园'],
    ] as const) {
      await stateWith(count);
      await expect.poll(async () => (await area.innerText()).replace(/\s+/g, ' '), PATIENCE).toContain(word);
    }
  });

  it('who is nearest, and does the area touch a reserve? In metres, nearest first, and in km²', async () => {
    await choose('scenic:S01');
    const text = await record(opened.page, '巴山大峡谷');
    const [, near = ''] = /两所一庭(.*?)检察建议/.exec(text) ?? [];
    expect(near).toMatch(/派出所/);
    expect(near).toMatch(/司法所/);
    expect(near).toMatch(/法庭/);
    const meters = [...near.matchAll(/([\d,]+) m\b/g)].map(([, figure = '']) =>
      Number(figure.replace(',', '')),
    );
    expect(meters.length).toBeGreaterThanOrEqual(3);
    expect(meters.slice(0, 3)).toEqual([...meters.slice(0, 3)].sort((a, b) => a - b));
    expect(text).toMatch(/百里峡.* [\d.]+ km²/);
  });

  it('are suggestions answered in time? The last day counts in full, by the data’s time alone', async () => {
    await choose('scenic:S01');
    const { page } = opened;
    const overdueAt = async (asOf: string): Promise<string> => {
      await page.evaluate((date) => document.querySelector<Map>('hive-map')!.setTime(date), asOf);
      const section = inspector(page).locator('section', { hasText: '检察建议' });
      const day = asOf.slice(0, 10);
      await expect.poll(() => inspector(page).locator('.source').last().innerText(), PATIENCE).toContain(day);
      return (await section.innerText()).replace(/\s+/g, ' ');
    };
    // Urgent, issued on 9 November: 15 days.
    expect(await overdueAt('2026-11-24T23:59:59+08:00')).toMatch(/逾期 0/);
    expect(await overdueAt('2026-11-25T00:00:00+08:00')).toMatch(/逾期 .*1/);
  });
});
