import type { BenchTask } from '../bench-task.js';
import { mainThreadTime } from '../main-thread-time.js';
import { BIG_VERTICALS } from '../node/make-verticals.js';
import { recordTrace } from '../record-trace.js';

/** Target: all together at most 500 ms of work on the main thread, no task over 50 ms. Without a graphics card it waits longer than it works. */
export const verticalsPage: BenchTask = {
  id: 'V4',
  title: `${BIG_VERTICALS.areas} areas, ${BIG_VERTICALS.enterprises} enterprises, ${BIG_VERTICALS.fences} fences with ${BIG_VERTICALS.alarms} counts: layers ready`,
  variants: ['all three', 'scenic', 'park', 'fence'],
  runs: 2,
  async measure(variant, { browser, origin }) {
    const context = await browser.newContext({ viewport: { width: 640, height: 400 } });
    try {
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      const layers = variant === 'all three' ? 'scenic,park,fence' : variant;
      const trace = await recordTrace(session, async () => {
        await page.goto(`${origin}/verticals.html?layers=${layers}`);
        await page.waitForFunction(() => window.benchFinished, undefined, { timeout: 180_000 });
      });
      await session.send('HeapProfiler.collectGarbage');
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      const main = mainThreadTime(trace);
      const [from, to] = await page.evaluate(() =>
        ['bench-start', 'bench-end'].map((name) => performance.getEntriesByName(name)[0]!.startTime),
      );
      return {
        readyMilliseconds: to! - from!,
        mainMilliseconds: main.totalMilliseconds,
        longestTaskMilliseconds: main.longestTaskMilliseconds,
        gpuWaitMilliseconds: main.gpuWaitMilliseconds,
        cpuMilliseconds: main.cpuMilliseconds,
        longestTaskCpuMilliseconds: main.longestTaskCpuMilliseconds,
        heapMegabytes: usedSize / 2 ** 20,
      };
    } finally {
      await context.close();
    }
  },
};
