/** A fence reshaped and cut in two, each by mouse, by touch and by keyboard, on the built site. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Feature, FeatureCollection, Polygon, Position } from 'geojson';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser, openPage, type OpenPage } from '../tooling/open-page.js';
import { serveStatic, type StaticServer } from '../tooling/static-server.js';

const site = fileURLToPath(new URL('../../docs/dist/', import.meta.url));
const data = fileURLToPath(new URL('../../data/dazhou/fences.geojson', import.meta.url));
const PATIENCE = { timeout: 60_000 };
const FENCE = 'F01';

type Intent =
  | { action: 'save-fence'; fence: Feature<Polygon> }
  | { action: 'split-fence'; fence: string; parts: Feature<Polygon>[] };
type Point = [x: number, y: number];

interface Map extends HTMLElement {
  selection: string | null;
  maplibre: {
    project(position: number[]): { x: number; y: number };
    jumpTo(camera: object): void;
    once(type: string): Promise<unknown>;
  };
  whenReady(): Promise<void>;
}

const { features } = JSON.parse(readFileSync(data, 'utf8')) as FeatureCollection<Polygon>;
const fence = features.find(({ properties }) => properties?.['id'] === FENCE)!;
const ring = fence.geometry.coordinates[0]!;
const [xs, ys] = [ring.map(([x]) => x!), ring.map(([, y]) => y!)];
const middle: Position = [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];

let server: StaticServer;
let browser: Browser;
let opened: OpenPage;

beforeAll(async () => {
  server = await serveStatic({ root: site });
  browser = await launchBrowser();
  opened = await openPage({
    url: `${server.origin}/verticals/`,
    browser,
    width: 1440,
    height: 900,
    context: { hasTouch: true, reducedMotion: 'reduce' },
  });
  await opened.page.evaluate(async (id) => {
    await customElements.whenDefined('hive-map');
    const map = document.querySelector<Map>('hive-map')!;
    await map.whenReady();
    const heard = globalThis as unknown as { intents: Intent[] };
    heard.intents = [];
    document.addEventListener('hive-intent', (event) =>
      heard.intents.push((event as unknown as { intent: Intent }).intent),
    );
    map.selection = `fence:${id}`;
    map.scrollIntoView({ block: 'start' });
  }, FENCE);
  await look(middle);
  await button('修改边界').waitFor(PATIENCE);
}, 120_000);

afterAll(async () => {
  await opened.close();
  await browser.close();
  await server.close();
});

const page = (): Page => opened.page;
const tools = (): Locator => page().locator('hive-map .tools');
const button = (name: string): Locator => tools().getByRole('button', { name });

/** Puts a place in the middle of the map, the fence about 200 px wide. */
async function look(center: Position): Promise<void> {
  await page().evaluate(
    async ([at, zoom]) => {
      const { maplibre } = document.querySelector<Map>('hive-map')!;
      const still = maplibre.once('idle');
      maplibre.jumpTo({ center: at, zoom });
      await still;
    },
    [center, Math.log2((200 * 360) / 512 / (Math.max(...xs) - Math.min(...xs)))] as const,
  );
}

/** Px of the page. */
async function placed(position: Position): Promise<Point> {
  const box = (await page().locator('hive-map canvas.maplibregl-canvas').boundingBox())!;
  const at = await page().evaluate(
    (one) => document.querySelector<Map>('hive-map')!.maplibre.project(one),
    position,
  );
  return [box.x + at.x, box.y + at.y];
}

/** Opens a tool, does something with it, hands the result to the host. */
async function use(name: string, how: 'click' | 'tap' | 'press', act: () => Promise<void>): Promise<Intent> {
  await page().evaluate(() => ((globalThis as unknown as { intents: Intent[] }).intents = []));
  if (how === 'press') await button(name).press('Enter');
  else await button(name)[how]();
  await tools()
    .locator('.pen')
    .waitFor({ state: 'attached', ...PATIENCE });
  await act();
  await expect.poll(() => button('提交').isEnabled(), PATIENCE).toBe(true);
  await button('提交').click();
  const [intent] = await page().evaluate(() => (globalThis as unknown as { intents: Intent[] }).intents);
  return intent!;
}

/** One corner is elsewhere, all others are where they were. */
function expectReshaped(intent: Intent): void {
  if (intent.action !== 'save-fence') throw new Error(`A changed fence was expected, not ${intent.action}.`);
  expect(intent.fence.id).toBe(FENCE);
  const own = intent.fence.geometry.coordinates[0]!;
  expect(own).toHaveLength(ring.length);
  const moved = ring.slice(1).filter(([x, y]) => !own.some(([a, b]) => near(x!, a!) && near(y!, b!)));
  expect(moved).toHaveLength(1);
}

const near = (one: number, other: number): boolean => Math.abs(one - other) < 1e-7;

function expectSplit(intent: Intent): void {
  if (intent.action !== 'split-fence') throw new Error(`Two parts were expected, not ${intent.action}.`);
  expect(intent.fence).toBe(FENCE);
  expect(intent.parts.map(({ id }) => id)).toEqual([FENCE, undefined]);
  const area = ([outer = []]: Position[][]): number =>
    Math.abs(
      outer.slice(1).reduce((sum, [x, y], at) => {
        const [a, b] = outer[at]!;
        return sum + (a! - middle[0]!) * (y! - middle[1]!) - (x! - middle[0]!) * (b! - middle[1]!);
      }, 0),
    );
  const parts = intent.parts.map(({ geometry }) => area(geometry.coordinates));
  expect(parts.every((part) => part > 0)).toBe(true);
  expect(parts[0]! + parts[1]!).toBeCloseTo(area(fence.geometry.coordinates), 9);
}

/** From outside through the middle to the other side. */
async function cut(): Promise<[Point, Point]> {
  const [x, y] = await placed(middle);
  return [
    [x - 170, y + 3],
    [x + 170, y + 3],
  ];
}

/** A finger that drags: playwright's own only taps. */
async function drag([x, y]: Point, [dx, dy]: Point): Promise<void> {
  const session = await page().context().newCDPSession(page());
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: Point[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([a, b]) => ({ x: a, y: b })) });
  await touch('touchStart', [[x, y]]);
  for (let step = 1; step <= 6; step++)
    await touch('touchMove', [[x + (dx * step) / 6, y + (dy * step) / 6]]);
  await touch('touchEnd', []);
  await session.detach();
}

describe('a fence is changed', () => {
  it('by mouse', async () => {
    await look(middle);
    expectReshaped(
      await use('修改边界', 'click', async () => {
        const [x, y] = await placed(ring[0]!);
        await page().mouse.move(x, y);
        await page().mouse.down();
        await page().mouse.move(x - 15, y + 4, { steps: 4 });
        await page().mouse.move(x - 30, y + 8, { steps: 4 });
        await page().mouse.up();
      }),
    );
    const [from, to] = await cut();
    expectSplit(
      await use('分割', 'click', async () => {
        for (const at of [from, to, to]) {
          await page().mouse.move(...at, { steps: 3 });
          await page().mouse.click(...at);
          await page().waitForTimeout(400);
        }
      }),
    );
  });

  it('by touch', async () => {
    await look(middle);
    expectReshaped(
      await use('修改边界', 'tap', async () => {
        await drag(await placed(ring[0]!), [-30, 6]);
      }),
    );
    const [from, to] = await cut();
    expectSplit(
      await use('分割', 'tap', async () => {
        for (const at of [from, to, to]) {
          await page().touchscreen.tap(...at);
          await page().waitForTimeout(400);
        }
      }),
    );
  });

  it('by keyboard', async () => {
    const press = async (key: string, times = 1): Promise<void> => {
      for (let time = 0; time < times; time++) await page().keyboard.press(key);
    };
    // The pen begins in the middle of the map.
    await look(ring[0]!);
    expectReshaped(
      await use('修改边界', 'press', async () => {
        await press('Enter');
        await press('ArrowLeft', 2);
        await press('Enter');
      }),
    );
    await look(middle);
    expectSplit(
      await use('分割', 'press', async () => {
        await press('ArrowLeft', 11);
        await press('Enter');
        await press('ArrowRight', 22);
        await press('Enter', 2);
      }),
    );
    const { errors, policyViolations } = opened;
    expect({ errors, policyViolations }).toEqual({ errors: [], policyViolations: [] });
  });
});
