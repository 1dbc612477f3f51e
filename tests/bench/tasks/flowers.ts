/** T4: 100,000 flowers of seven cells, of constant size on the screen, panned. */
import { countPixels, readPng } from '../../tooling/read-png.js';
import type { BenchTask } from '../bench-task.js';
import { mainThreadTime } from '../main-thread-time.js';
import { recordTrace } from '../record-trace.js';

const FRAMES = 60;

export const flowers: BenchTask = {
  id: 'T4',
  title: '100,000 flowers of seven cells, panned',
  variants: ['none', 'hive'],
  runs: 3,
  async measure(variant, { browser, origin }) {
    const context = await browser.newContext({ viewport: { width: 400, height: 300 } });
    try {
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      const events = await recordTrace(session, async () => {
        await page.goto(`${origin}/flowers.html?flowers=${variant}`);
        await page.waitForFunction(() => window.benchFinished, undefined, { timeout: 120_000 });
      });
      const [first, picks] = await page.evaluate(
        () => [window.benchFirstMilliseconds, window.benchPicks] as const,
      );
      const picture = readPng(await page.screenshot());
      const colored = countPixels(
        picture,
        (red, green, blue) => Math.max(red, green, blue) - Math.min(red, green, blue) > 40,
      );
      const share = colored / (picture.width * picture.height);
      if (variant === 'none' ? share > 0.01 : share < 0.2)
        throw new RangeError(`${(share * 100).toFixed(1)} % of the picture is flowers.`);
      await session.send('HeapProfiler.collectGarbage');
      // Flowers are typed arrays, which lie beside the heap of objects.
      const { usedSize, backingStorageSize = 0 } = (await session.send('Runtime.getHeapUsage')) as {
        usedSize: number;
        backingStorageSize?: number;
      };
      const main = mainThreadTime(events);
      return {
        firstMilliseconds: first ?? 0,
        mainMillisecondsPerFrame: main.totalMilliseconds / FRAMES,
        longestTaskMilliseconds: main.longestTaskMilliseconds,
        heapMegabytes: (usedSize + backingStorageSize) / 2 ** 20,
        ...(picks ? { pickMilliseconds: picks.milliseconds, picksFound: picks.found } : {}),
      };
    } finally {
      await context.close();
    }
  },
};
