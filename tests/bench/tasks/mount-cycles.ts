/** T8: a map that is mounted and unmounted again and again, and what it leaves behind. */
import type { CDPSession } from 'playwright-core';
import type { BenchTask } from '../bench-task.js';
import { objectBytes } from '../object-bytes.js';

const warmUpCycles = 20;
const cycles = 50;

export const mountCycles: BenchTask = {
  id: 'T8',
  title: `mount and unmount, ${cycles} cycles`,
  variants: ['raw', 'hive'],
  runs: 3,
  async measure(variant, { browser, origin }) {
    const context = await browser.newContext({ viewport: { width: 500, height: 400 } });
    try {
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await page.goto(`${origin}/${variant}-cycle.html`);
      await page.waitForFunction(() => window.benchFinished);
      const run = async (count: number) => {
        for (let cycle = 0; cycle < count; cycle++) await page.evaluate(() => window.benchCycle!());
      };
      await run(warmUpCycles);
      const objectsBefore = await objectBytes(session);
      const before = await heapBytes(session);
      await run(cycles);
      const after = await heapBytes(session);
      const objectsAfter = await objectBytes(session);
      return {
        heapKilobytesPerCycle: (after - before) / cycles / 1024,
        objectKilobytesPerCycle: (objectsAfter - objectsBefore) / cycles / 1024,
        liveContexts: await page.evaluate(() => window.benchLiveContexts!()),
      };
    } finally {
      await context.close();
    }
  },
};

/** After collecting twice: what finalizers release is free only then. */
async function heapBytes(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}
