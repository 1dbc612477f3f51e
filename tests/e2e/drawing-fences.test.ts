/** A fence drawn by mouse, by touch and by keyboard on the built site; the host hears of it as GeoJSON. */
import { fileURLToPath } from 'node:url';
import type { Feature, Polygon } from 'geojson';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser, openPage, type OpenPage } from '../tooling/open-page.js';
import { serveStatic, type StaticServer } from '../tooling/static-server.js';

const site = fileURLToPath(new URL('../../docs/dist/', import.meta.url));
const PATIENCE = { timeout: 60_000 };
/** Shares of the map's width and height. */
const CORNERS = [
  [0.4, 0.4],
  [0.55, 0.4],
  [0.55, 0.55],
  [0.4, 0.55],
] as const;

let server: StaticServer;
let browser: Browser;
/** One page for all three ways; each begins with nobody asked. */
let opened: OpenPage;

beforeAll(async () => {
  server = await serveStatic({ root: site });
  browser = await launchBrowser();
  opened = await visit();
}, 120_000);

beforeEach(() => opened.page.evaluate(() => void ((globalThis as unknown as Intents).intents = [])));

afterAll(async () => {
  await opened.close();
  await browser.close();
  await server.close();
});

type Intents = { intents: { action: string; fence: Feature<Polygon> }[] };

/** The page of the verticals over one park, with an ear for what the host is asked. */
async function visit(): Promise<OpenPage> {
  const made = await openPage({
    url: `${server.origin}/verticals/`,
    browser,
    width: 1440,
    height: 900,
    context: { hasTouch: true, reducedMotion: 'reduce' },
  });
  await made.page.evaluate(async () => {
    await customElements.whenDefined('hive-map');
    const map = document.querySelector('hive-map') as HTMLElement & {
      whenReady(): Promise<void>;
      fitTo(bounds: number[]): Promise<void>;
    };
    await map.whenReady();
    const heard = globalThis as unknown as Intents;
    heard.intents = [];
    document.addEventListener('hive-intent', (event) =>
      heard.intents.push((event as unknown as { intent: Intents['intents'][number] }).intent),
    );
    await map.fitTo([107.88, 31.505, 107.95, 31.55]);
    map.scrollIntoView({ block: 'start' });
  });
  await tools(made.page).getByRole('button', { name: '绘制围栏' }).waitFor(PATIENCE);
  // Parks are what corners snap to.
  await made.page.locator('hive-map g.badge[aria-label^="普光"]').waitFor({ state: 'attached', ...PATIENCE });
  return made;
}

const tools = (page: Page): Locator => page.locator('hive-map .tools');
const button = (page: Page, name: string): Locator => tools(page).getByRole('button', { name });
const asked = (page: Page): Promise<Intents['intents']> =>
  page.evaluate(() => (globalThis as unknown as Intents).intents);

async function placed(page: Page, [x, y]: readonly [number, number]): Promise<[number, number]> {
  const box = (await page.locator('hive-map canvas.maplibregl-canvas').boundingBox())!;
  return [box.x + box.width * x, box.y + box.height * y];
}

/** Waits until the drawing tools, which are loaded only now, are there. */
async function ready(page: Page): Promise<void> {
  await tools(page)
    .locator('.pen')
    .waitFor({ state: 'attached', ...PATIENCE });
}

function expectFence(intents: Intents['intents'], corners: number): Polygon {
  expect(intents.map(({ action }) => action)).toEqual(['save-fence']);
  const { id, properties, geometry } = intents[0]!.fence;
  expect(id).toBeUndefined();
  expect(properties).toMatchObject({ in: 'park:P01' });
  const ring = geometry.coordinates[0]!;
  expect(ring).toHaveLength(corners + 1);
  expect(ring.at(-1)).toEqual(ring[0]);
  for (const [x, y] of ring as [number, number][]) {
    expect(x).toBeGreaterThan(107.88);
    expect(x).toBeLessThan(107.95);
    expect(y).toBeGreaterThan(31.5);
    expect(y).toBeLessThan(31.555);
  }
  return geometry;
}

describe('a fence is drawn', () => {
  it('by mouse: what crosses itself is not taken, steps are undone and done again, the host is asked', async () => {
    const { page } = opened;
    expect(opened.requests.some((url) => /sketch/.test(url))).toBe(false);
    await button(page, '绘制围栏').click();
    await ready(page);
    for (const corner of CORNERS) {
      const at = await placed(page, corner);
      await page.mouse.move(...at, { steps: 4 });
      await page.mouse.click(...at);
    }
    const note = tools(page).locator('.note');
    const wrong = await placed(page, [0.47, 0.3]);
    await page.mouse.move(...wrong, { steps: 4 });
    await expect.poll(() => note.textContent(), PATIENCE).toContain('自相交');
    await page.mouse.click(...wrong);
    await page.mouse.move(...(await placed(page, [0.41, 0.52])), { steps: 3 });
    await button(page, '撤销').click();
    await button(page, '重做').click();
    await button(page, '闭合').click();
    await button(page, '提交').click();
    expectFence(await asked(page), 4);
  });

  it('by touch, closed on its first corner; a tap selects nothing meanwhile', async () => {
    const { page } = opened;
    await button(page, '绘制围栏').tap();
    await ready(page);
    for (const corner of [...CORNERS, CORNERS[0]]) {
      await page.touchscreen.tap(...(await placed(page, corner)));
      // Two taps in a blink are one double tap.
      await page.waitForTimeout(400);
    }
    await expect.poll(() => button(page, '提交').isEnabled(), PATIENCE).toBe(true);
    await button(page, '提交').tap();
    expectFence(await asked(page), 4);
    const selection = await page.evaluate(
      () => (document.querySelector('hive-map') as HTMLElement & { selection: string | null }).selection,
    );
    expect(selection ?? '').toBe('');
  });

  it('by keyboard: arrows, Enter, Backspace, and Enter again to close', async () => {
    const { page } = opened;
    const press = async (key: string, times = 1): Promise<void> => {
      for (let time = 0; time < times; time++) await page.keyboard.press(key);
    };
    await button(page, '绘制围栏').press('Enter');
    await ready(page);
    await expect
      .poll(
        () =>
          tools(page)
            .locator('.pen')
            .evaluate((pen) => pen.matches(':focus')),
        PATIENCE,
      )
      .toBe(true);
    await press('Enter');
    await press('ArrowRight', 6);
    await press('Enter');
    await press('ArrowUp', 3);
    await press('Enter');
    await press('Backspace');
    await press('ArrowDown', 8);
    await press('Enter');
    await press('Enter');
    await expect.poll(() => button(page, '提交').isEnabled(), PATIENCE).toBe(true);
    await button(page, '提交').press('Enter');
    expectFence(await asked(page), 3);
    const { errors, policyViolations, foreignRequests } = opened;
    expect({ errors, policyViolations, foreignRequests }).toEqual({
      errors: [],
      policyViolations: [],
      foreignRequests: [],
    });
  });
});
