/** C3: 500 data links that follow a pan. */
import { countPixels, readPng } from '../../tooling/read-png.js';
import type { BenchTask } from '../bench-task.js';
import { mainThreadTime } from '../main-thread-time.js';
import { recordTrace } from '../record-trace.js';

const FRAMES = 60;

export const arcs: BenchTask = {
  id: 'C3',
  title: '500 data links follow a pan',
  variants: ['none', 'hive'],
  runs: 3,
  async measure(variant, { browser, origin }) {
    const context = await browser.newContext({ viewport: { width: 400, height: 300 } });
    try {
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send('Performance.enable');
      const scripting: number[] = [];
      const events = await recordTrace(session, async () => {
        await page.goto(`${origin}/arcs.html?arcs=${variant}`);
        await page.waitForFunction(() => performance.getEntriesByName('bench-start').length > 0, undefined, {
          timeout: 120_000,
        });
        const before = await scriptSeconds();
        await page.waitForFunction(() => window.benchFinished, undefined, { timeout: 120_000 });
        scripting.push(before, await scriptSeconds());
      });
      const picture = readPng(await page.screenshot());
      const dark = countPixels(picture, (red, green, blue) => blue - red > 60 && green < 140);
      if (variant === 'hive' && dark < 500) throw new RangeError(`Only ${dark} pixels are links.`);
      const main = mainThreadTime(events);
      const [before = 0, after = 0] = scripting;
      return {
        scriptMillisecondsPerFrame: ((after - before) * 1_000) / FRAMES,
        mainMillisecondsPerFrame: main.totalMilliseconds / FRAMES,
        longestTaskMilliseconds: main.longestTaskMilliseconds,
      };

      async function scriptSeconds(): Promise<number> {
        const { metrics } = await session.send('Performance.getMetrics');
        return metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0;
      }
    } finally {
      await context.close();
    }
  },
};
