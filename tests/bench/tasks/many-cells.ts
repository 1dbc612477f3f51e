/**
 * T1, T2, T5: irregular polygons of twelve vertices, drawn, given new values, and found under the pointer, as
 * MapLibre's documentation would do it and with ours; the first picture also with deck.gl in MapLibre's frame.
 */
import type { Page } from 'playwright-core';
import { countPixels, readPng } from '../../tooling/read-png.js';
import type { BenchPlace, BenchTask, Figures } from '../bench-task.js';
import { mainThreadTime } from '../main-thread-time.js';
import { recordTrace } from '../record-trace.js';

const variants = ['raw', 'hive'] as const;
const picks = 400;

export const firstCells: readonly BenchTask[] = [10_000, 100_000].map((count) => ({
  id: count === 10_000 ? 'T1' : 'T1-100k',
  title: `the first picture of ${count} polygons, their values in memory`,
  variants: [...variants, 'deck'],
  runs: 3,
  measure: (variant, place) => onPage(place, variant, count, ({ first }) => Promise.resolve(first)),
}));

export const newValues: readonly BenchTask[] = [10_000, 100_000].map((count) => ({
  id: count === 10_000 ? 'T2' : 'T2-100k',
  title: `new values for 1000 of ${count} polygons`,
  variants,
  runs: 3,
  measure: (variant, place) => onPage(place, variant, count, ({ page }) => measureUpdate(page)),
}));

/** As a city's grids are: borders are found, cells are simplified with their neighbors, and picture and change are timed. */
export const tiledCells: readonly BenchTask[] = [
  {
    id: 'T1-tiled',
    title: 'the first picture of 100000 polygons that share their borders',
    variants,
    runs: 3,
    measure: (variant, place) =>
      onPage(place, variant, 100_000, ({ first }) => Promise.resolve(first), '&tiled'),
  },
  {
    id: 'T2-tiled',
    title: 'new values for 1000 of 100000 polygons that share their borders',
    variants,
    runs: 3,
    measure: (variant, place) => onPage(place, variant, 100_000, ({ page }) => measureUpdate(page), '&tiled'),
  },
];

export const pickedCells: readonly BenchTask[] = [10_000, 100_000].map((count) => ({
  id: count === 10_000 ? 'T5' : 'T5-100k',
  title: `the polygon under the pointer, of ${count}`,
  variants,
  runs: 3,
  measure: (variant, place) => onPage(place, variant, count, ({ page }) => measurePick(page)),
}));

/** From a thousand polygons to a hundred thousand, a variant and number at a time. */
export const growth: BenchTask = {
  id: 'growth',
  title: 'the first picture, from 1000 to 100,000 polygons',
  variants: [1000, 3162, 10_000, 31_623, 100_000].flatMap((count) =>
    variants.map((variant) => `${variant}-${count}`),
  ),
  runs: 3,
  measure(variant, place) {
    const [way = '', count = ''] = variant.split('-');
    return onPage(place, way, Number(count), ({ first }) => Promise.resolve(first));
  },
};

interface Shown {
  readonly page: Page;
  /** What drawing the first picture took. */
  readonly first: Figures;
}

/** Opens the page, lets it draw, and looks whether the picture is the right one. */
async function onPage(
  { browser, origin }: BenchPlace,
  variant: string,
  count: number,
  measure: (shown: Shown) => Promise<Figures>,
  more = '',
): Promise<Figures> {
  // Values change at once for all: what is measured is the change, not how long it is shown.
  const context = await browser.newContext({
    viewport: { width: 400, height: 300 },
    reducedMotion: 'reduce',
  });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const events = await recordTrace(session, async () => {
      await page.goto(`${origin}/cells.html?variant=${variant}&count=${count}${more}`);
      await page.waitForFunction(() => window.benchFinished, undefined, { timeout: 180_000 });
    });
    await expectColored(page, 0.06, 0.3);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize = 0 } = (await session.send('Runtime.getHeapUsage')) as {
      usedSize: number;
      backingStorageSize?: number;
    };
    const main = mainThreadTime(events);
    return await measure({
      page,
      first: {
        timeMilliseconds: await between(page, 'bench-start', 'bench-end'),
        mainThreadMilliseconds: main.totalMilliseconds,
        longestTaskMilliseconds: main.longestTaskMilliseconds,
        heapMegabytes: (usedSize + backingStorageSize) / 2 ** 20,
      },
    });
  } finally {
    await context.close();
  }
}

async function measureUpdate(page: Page): Promise<Figures> {
  const session = await page.context().newCDPSession(page);
  const events = await recordTrace(session, () => page.evaluate(() => window.benchUpdate!()));
  const main = mainThreadTime(events, 'update-start', 'update-end');
  // They lie across the middle; of all others a fifth has the color, on two thirds of the ground.
  await expectColored(page, 0.3, 1, { x: 180, y: 149, width: 40, height: 2 });
  return {
    timeMilliseconds: await between(page, 'update-start', 'update-end'),
    mainThreadMilliseconds: main.totalMilliseconds,
    longestTaskMilliseconds: main.longestTaskMilliseconds,
  };
}

async function measurePick(page: Page): Promise<Figures> {
  await page.evaluate(() => window.benchPick!(20));
  const { milliseconds, found } = await page.evaluate((number) => window.benchPick!(number), picks);
  // The polygons cover about two thirds of the ground.
  if (found < 0.4 || found > 0.95)
    throw new RangeError(`Of all picks ${(found * 100).toFixed(0)} % found a polygon; about 65 % should.`);
  return { pickMilliseconds: milliseconds };
}

async function between(page: Page, from: string, to: string): Promise<number> {
  const [start, end] = await page.evaluate(
    (names) => names.map((name) => performance.getEntriesByName(name)[0]!.startTime),
    [from, to],
  );
  return end! - start!;
}

/** @throws {RangeError} When another share of the picture has the color that it is known by. */
async function expectColored(
  page: Page,
  least: number,
  most: number,
  clip?: { x: number; y: number; width: number; height: number },
): Promise<void> {
  const picture = readPng(await page.screenshot(clip ? { clip } : {}));
  const pixels = countPixels(
    picture,
    (red, green, blue) => red > 180 && green < 150 && blue > 100 && red > blue,
  );
  const share = pixels / (picture.width * picture.height);
  if (share < least || share > most)
    throw new RangeError(`${(share * 100).toFixed(1)} % of ${page.url()} has the color.`);
}
