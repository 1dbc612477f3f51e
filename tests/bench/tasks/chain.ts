/** C1, C2: the responsibility chain of a large city, in the worker and on the page. */
import { computeView } from '../../../packages/core/src/view/compute-view.js';
import { squareCity } from '../../core/view/small-city.js';
import type { BenchTask, NodeTask } from '../bench-task.js';
import { largeChain } from '../node/large-chain.js';

const UNITS = 2_000;
const DUTIES = 20_000;

/** The worker's part. The second view is after one more duty was done. */
export const chainView: NodeTask = {
  id: 'C1',
  title: 'The chain of 2,000 units from 20,000 duties',
  variants: ['first view', 'after one duty was done'],
  runs: 5,
  needsBrowser: false,
  measure(variant) {
    const { units, duties } = largeChain(UNITS, DUTIES);
    const ask = (rows: typeof duties) => computeView(squareCity({ units, duties: rows }), { view: 'chain' });
    if (variant !== 'first view') ask(duties);
    const rows =
      variant === 'first view' ? duties : duties.map((one, at) => (at === 7 ? { ...one, done: 1 } : one));
    const start = performance.now();
    const view = ask(rows);
    const timeMilliseconds = performance.now() - start;
    if (view.units.length !== UNITS || view.total.count !== DUTIES)
      throw new Error(
        `${view.units.length} units with ${view.total.count} duties are not what was asked for.`,
      );
    return Promise.resolve({ timeMilliseconds });
  },
};

/** From the view in memory to the laid-out picture; then branches are opened one after another. */
export const chainPanel: BenchTask = {
  id: 'C2',
  title: '2,000 units as a tree, first picture and opening a branch',
  variants: ['tree', 'icicle', 'all open'],
  runs: 5,
  async measure(variant, { browser, origin }) {
    const context = await browser.newContext({ viewport: { width: 400, height: 700 } });
    try {
      const page = await context.newPage();
      await page.goto(`${origin}/chain.html?variant=${encodeURIComponent(variant)}`);
      await page.waitForFunction(() => window.benchFinished, undefined, { timeout: 120_000 });
      const chain = await page.evaluate(() => window.benchChain);
      if (!chain || chain.drawn < 5) throw new RangeError(`${chain?.drawn ?? 0} units are drawn.`);
      return {
        firstMilliseconds: chain.firstMilliseconds,
        expandMilliseconds: chain.expandMilliseconds,
        longestExpandMilliseconds: chain.longestExpandMilliseconds,
        unitsDrawn: chain.drawn,
      };
    } finally {
      await context.close();
    }
  },
};
