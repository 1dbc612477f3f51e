/**
 * The page with the demo city complete, as a portal has it: usable means that the counties have their
 * colors and figures and can be entered, complete that every resource is read and drawn.
 */
import type { BenchTask } from '../bench-task.js';
import { mainThreadTime } from '../main-thread-time.js';
import { recordTrace } from '../record-trace.js';

/** The largest county: its villages are on the map when one has entered it. */
const county = '511722';

export const cityPage: BenchTask = {
  id: 'city',
  title: 'the demo city: usable, complete, a county entered',
  variants: ['hive'],
  runs: 5,
  async measure(_variant, { browser, origin }) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
    try {
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      const loading = await recordTrace(session, async () => {
        await page.goto(`${origin}/city.html`);
        await page.waitForFunction(() => window.benchFinished, undefined, { timeout: 90_000 });
      });
      const entering = await recordTrace(session, () =>
        page.evaluate((code) => window.benchDrill!(code), county),
      );
      const [usable, complete] = await page.evaluate(() =>
        ['usable', 'complete'].map((mark) => performance.getEntriesByName(mark)[0]!.startTime),
      );
      const untilComplete = mainThreadTime(loading, 'navigationStart', 'complete');
      const drill = mainThreadTime(entering, 'drill-start', 'drill-end');
      return {
        usableMilliseconds: usable!,
        completeMilliseconds: complete!,
        loadingMainMilliseconds: untilComplete.totalMilliseconds,
        loadingLongestTaskMilliseconds: untilComplete.longestTaskMilliseconds,
        loadingGpuWaitMilliseconds: untilComplete.gpuWaitMilliseconds,
        drillMainMilliseconds: drill.totalMilliseconds,
        drillGpuWaitMilliseconds: drill.gpuWaitMilliseconds,
        drillLongestTaskMilliseconds: drill.longestTaskMilliseconds,
      };
    } finally {
      await context.close();
    }
  },
};
