/**
 * T4: 100,000 flowers of seven cells, of constant size on the screen, panned: the empty map, ours, and deck.gl's two ways
 * to the same picture in the same map. What a variant costs is its figure less that of the empty map.
 */
import type { Page } from 'playwright-core';
import { countPixels, readPng } from '../../tooling/read-png.js';
import type { BenchTask, Figures } from '../bench-task.js';
import { mainThreadTime } from '../main-thread-time.js';
import { recordTrace } from '../record-trace.js';

/**
 * Frames that are panned, measured and before. Without a graphics card a frame of 700,000 cells that are all drawn takes
 * seconds: deck.gl is measured over few.
 */
const FRAMES = { ours: { measured: 60, before: 10 }, peers: { measured: 3, before: 1 } } as const;

export const flowers: BenchTask = {
  id: 'T4',
  title: '100,000 flowers of seven cells, panned',
  variants: ['icons', 'columns', 'hive', 'none'],
  runs: 2,
  async measure(variant, { browser, origin }) {
    const isPeer = variant === 'columns' || variant === 'icons';
    const { measured, before } = isPeer ? FRAMES.peers : FRAMES.ours;
    const context = await browser.newContext({ viewport: { width: 400, height: 300 } });
    try {
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      const events = await recordTrace(session, async () => {
        await page.goto(
          `${origin}/flowers.html?flowers=${variant}&frames=${String(measured)}&warm-up=${String(before)}`,
        );
        await page.waitForFunction(() => window.benchFinished, undefined, { timeout: 120_000 });
      });
      await expectFlowers(page, variant !== 'none');
      await session.send('HeapProfiler.collectGarbage');
      // Flowers are typed arrays, which lie beside the heap of objects.
      const { usedSize, backingStorageSize = 0 } = (await session.send('Runtime.getHeapUsage')) as {
        usedSize: number;
        backingStorageSize?: number;
      };
      const main = mainThreadTime(events);
      return {
        ...(await pageFigures(page)),
        mainMillisecondsPerFrame: (main.totalMilliseconds - main.gpuWaitMilliseconds) / measured,
        longestTaskMilliseconds: main.longestTaskMilliseconds,
        heapMegabytes: (usedSize + backingStorageSize) / 2 ** 20,
      };
    } finally {
      await context.close();
    }
  },
};

async function pageFigures(page: Page): Promise<Figures> {
  const [first, seen, frame, picks] = await page.evaluate(
    () =>
      [
        window.benchFirstMilliseconds,
        window.benchSeenMilliseconds,
        window.benchFrameMilliseconds,
        window.benchPicks,
      ] as const,
  );
  return {
    firstMilliseconds: first ?? NaN,
    seenMilliseconds: seen ?? NaN,
    frameMilliseconds: frame ?? NaN,
    ...(picks ? { pickMilliseconds: picks.milliseconds, picksFound: picks.found } : {}),
  };
}

/** @throws {RangeError} When flowers are to be seen and are not, or the other way round. */
async function expectFlowers(page: Page, expected: boolean): Promise<void> {
  const picture = readPng(await page.screenshot({ timeout: 120_000 }));
  const colored = countPixels(
    picture,
    (red, green, blue) => Math.max(red, green, blue) - Math.min(red, green, blue) > 40,
  );
  const share = colored / (picture.width * picture.height);
  if (expected ? share < 0.2 : share > 0.01)
    throw new RangeError(`${(share * 100).toFixed(1)} % of the picture is flowers.`);
}
