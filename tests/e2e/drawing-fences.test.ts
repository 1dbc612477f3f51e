/** Fences drawn, reshaped and cut in two by mouse, by touch and by keyboard on the built site; the host hears of it as GeoJSON. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FeatureCollection, Polygon, Position } from 'geojson';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FenceDesk, PATIENCE, type Intent, type Point } from './fixtures/fence-desk.js';

const data = fileURLToPath(new URL('../../data/dazhou/fences.geojson', import.meta.url));
const FENCE = 'F01';
/** Shares of the map's width and height. */
const CORNERS = [
  [0.4, 0.4],
  [0.55, 0.4],
  [0.55, 0.55],
  [0.4, 0.55],
] as const;

const { features } = JSON.parse(readFileSync(data, 'utf8')) as FeatureCollection<Polygon>;
const fence = features.find(({ properties }) => properties?.['id'] === FENCE)!;
const ring = fence.geometry.coordinates[0]!;
const [xs, ys] = [ring.map(([x]) => x!), ring.map(([, y]) => y!)];
const middle: Position = [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
const width = Math.max(...xs) - Math.min(...xs);

let desk: FenceDesk;

beforeAll(async () => {
  desk = await FenceDesk.open();
}, 120_000);

afterAll(() => desk.close());

function expectDrawn(intent: Intent, corners: number): void {
  if (intent.action !== 'save-fence') throw new Error(`A new fence was expected, not ${intent.action}.`);
  const { id, properties, geometry } = intent.fence;
  expect(id).toBeUndefined();
  expect(properties).toMatchObject({ in: 'park:P01' });
  const drawn = geometry.coordinates[0]!;
  expect(drawn).toHaveLength(corners + 1);
  expect(drawn.at(-1)).toEqual(drawn[0]);
  for (const [x, y] of drawn as Point[]) {
    expect(x).toBeGreaterThan(107.88);
    expect(x).toBeLessThan(107.95);
    expect(y).toBeGreaterThan(31.5);
    expect(y).toBeLessThan(31.555);
  }
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

/** From outside through the middle to the other side, where it ends. */
async function cut(): Promise<[Point, Point, Point]> {
  const [x, y] = await desk.placed(middle);
  const end: Point = [x + 170, y + 3];
  return [[x - 170, y + 3], end, end];
}

describe('a fence is drawn', () => {
  it('by mouse: what crosses itself is not taken, steps are undone and done again, the host is asked', async () => {
    const { page } = desk;
    expect(desk.requests.some((url) => /sketch/.test(url))).toBe(false);
    const intent = await desk.use('绘制围栏', 'click', async () => {
      expect(await desk.barCovers('hive-map > hive-attribution')).toBe(false);
      await desk.clicks(await Promise.all(CORNERS.map((corner) => desk.within(corner))));
      const note = desk.tools.locator('.note');
      const wrong = await desk.within([0.47, 0.3]);
      await page.mouse.move(...wrong, { steps: 4 });
      await expect.poll(() => note.textContent(), PATIENCE).toContain('自相交');
      await page.mouse.click(...wrong);
      await page.mouse.move(...(await desk.within([0.41, 0.52])), { steps: 3 });
      await desk.button('撤销').click();
      await desk.button('重做').click();
      await desk.button('闭合').click();
    });
    expectDrawn(intent, 4);
  });

  it('by touch, closed on its first corner; a tap selects nothing meanwhile', async () => {
    const intent = await desk.use('绘制围栏', 'tap', async () => {
      await desk.taps(await Promise.all([...CORNERS, CORNERS[0]].map((corner) => desk.within(corner))));
    });
    expectDrawn(intent, 4);
    expect(await desk.selected()).toBe('');
  });

  it('by keyboard: arrows, Enter, Backspace, and Enter again to close', async () => {
    const intent = await desk.use('绘制围栏', 'press', async () => {
      const pen = desk.tools.locator('.pen');
      await expect.poll(() => pen.evaluate((element) => element.matches(':focus')), PATIENCE).toBe(true);
      await desk.press('Enter');
      await desk.press('ArrowRight', 6);
      await desk.press('Enter');
      await desk.press('ArrowUp', 3);
      await desk.press('Enter');
      await desk.press('Backspace');
      await desk.press('ArrowDown', 8);
      await desk.press('Enter', 2);
    });
    expectDrawn(intent, 3);
    desk.expectCalm();
  });
});

describe('a fence is changed', () => {
  beforeAll(async () => {
    await desk.select(`fence:${FENCE}`);
    await desk.look(middle, width);
    await desk.button('修改边界').waitFor(PATIENCE);
  });

  it('by mouse', async () => {
    const { page } = desk;
    const reshaped = await desk.use('修改边界', 'click', async () => {
      const [x, y] = await desk.placed(ring[0]!);
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x - 15, y + 4, { steps: 4 });
      await page.mouse.move(x - 30, y + 8, { steps: 4 });
      await page.mouse.up();
    });
    expectReshaped(reshaped);
    expectSplit(await desk.use('分割', 'click', async () => desk.clicks(await cut())));
  });

  it('by touch', async () => {
    const reshaped = await desk.use('修改边界', 'tap', async () =>
      desk.drag(await desk.placed(ring[0]!), [-30, 6]),
    );
    expectReshaped(reshaped);
    expectSplit(await desk.use('分割', 'tap', async () => desk.taps(await cut())));
  });

  it('by keyboard', async () => {
    const split = await desk.use('分割', 'press', async () => {
      await desk.press('ArrowLeft', 11);
      await desk.press('Enter');
      await desk.press('ArrowRight', 22);
      await desk.press('Enter', 2);
    });
    expectSplit(split);
    // The pen begins in the middle of the map.
    await desk.look(ring[0]!, width);
    const reshaped = await desk.use('修改边界', 'press', async () => {
      await desk.press('Enter');
      await desk.press('ArrowLeft', 2);
      await desk.press('Enter');
    });
    expectReshaped(reshaped);
    desk.expectCalm();
  });
});
