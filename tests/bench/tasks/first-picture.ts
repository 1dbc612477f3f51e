/** T7: from the start of the page to the first complete picture of seven polygons. */
import type { BenchTask } from '../bench-task.js';
import { expectSentinel } from '../expect-sentinel.js';
import { mainThreadTime } from '../main-thread-time.js';
import { recordTrace } from '../record-trace.js';

export const firstPicture: BenchTask = {
  id: 'T7',
  title: 'start to the first complete picture, 7 polygons',
  variants: ['raw', 'hive'],
  runs: 7,
  async measure(variant, { browser, origin }) {
    const context = await browser.newContext({ viewport: { width: 500, height: 400 } });
    try {
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      const events = await recordTrace(session, async () => {
        await page.goto(`${origin}/${variant}-start.html`);
        await page.waitForFunction(() => window.benchFinished, undefined, { timeout: 60_000 });
      });
      const timeMilliseconds = await page.evaluate(
        (mark) => performance.getEntriesByName(mark)[0]!.startTime,
        'bench-end',
      );
      await expectSentinel(page);
      await session.send('HeapProfiler.collectGarbage');
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      const main = mainThreadTime(events);
      return {
        timeMilliseconds,
        mainThreadMilliseconds: main.totalMilliseconds,
        longestTaskMilliseconds: main.longestTaskMilliseconds,
        gpuWaitMilliseconds: main.gpuWaitMilliseconds,
        heapMegabytes: usedSize / 2 ** 20,
      };
    } finally {
      await context.close();
    }
  },
};
