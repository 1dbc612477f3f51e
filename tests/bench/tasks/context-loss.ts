/** The city's page loses its graphics context twenty times: how long until the areas are drawn again. */
import type { BenchTask } from '../bench-task.js';

const losses = 20;

export const contextLoss: BenchTask = {
  id: 'context-loss',
  title: `the demo city, its graphics context lost ${losses} times`,
  variants: ['hive'],
  runs: 3,
  async measure(_variant, { browser, origin }) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
    try {
      const page = await context.newPage();
      await page.goto(`${origin}/city.html`);
      await page.waitForFunction(() => window.benchFinished, undefined, { timeout: 90_000 });
      const took: number[] = [];
      for (let loss = 0; loss < losses; loss++) took.push(await page.evaluate(() => window.benchLose!()));
      took.sort((a, b) => a - b);
      return { medianMilliseconds: took[losses / 2]!, longestMilliseconds: took.at(-1)! };
    } finally {
      await context.close();
    }
  },
};
