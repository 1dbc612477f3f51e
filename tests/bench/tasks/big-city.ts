/**
 * 100,000 grids and 1,000,000 matters in one page, on two cores: when it can be used, how long the main thread is
 * held up, what memory it takes, and what entering and counting anew cost then.
 */
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import type { BenchTask, Figures } from '../bench-task.js';
import { mainThreadTime } from '../main-thread-time.js';
import { BIG_CITY, type BigCityKind } from '../node/make-city.js';
import { recordTrace } from '../record-trace.js';

export const bigCityPage: BenchTask = taskOf('levels');
/** Without levels between: all grids are colored, and listed, in one view. */
export const flatCityPage: BenchTask = taskOf('flat');

function taskOf(kind: BigCityKind): BenchTask {
  const title = `a city of ${BIG_CITY.grids} grids and ${BIG_CITY.matters} matters`;
  return {
    id: kind === 'flat' ? 'big-city-flat' : 'big-city',
    title: kind === 'flat' ? `${title}, without levels between` : title,
    variants: ['hive'],
    runs: 1,
    async measure(_variant, { browser, origin }) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
      try {
        const page = await context.newPage();
        const session = await context.newCDPSession(page);
        const loading = await recordTrace(session, async () => {
          await page.goto(
            `${origin}/city.html?src=/${FOLDERS[kind]}/city.json&counties=${rowsOf(kind)}&patience=200000${kind === 'flat' ? '&indicator=openMatters' : ''}`,
          );
          await page.waitForFunction(() => window.benchFinished, undefined, { timeout: 240_000 });
        });
        const memory = await memoryOf(browser, page);
        const figures: Figures = { ...(await loadFigures(page)), ...memory };
        const main = mainThreadTime(loading, 'navigationStart', 'complete');
        figures['loadingMainMilliseconds'] = main.totalMilliseconds;
        figures['loadingLongestTaskMilliseconds'] = main.longestTaskMilliseconds;
        for (const [name, code] of Object.entries(kind === 'flat' ? {} : STEPS)) {
          const events = await recordTrace(session, () =>
            page.evaluate((to) => window.benchDrill!(to), code),
          );
          const step = mainThreadTime(events, 'drill-start', 'drill-end');
          figures[`${name}Milliseconds`] = await lastDrill(page);
          figures[`${name}LongestTaskMilliseconds`] = step.longestTaskMilliseconds;
        }
        return figures;
      } finally {
        await context.close();
      }
    },
  };
}

const FOLDERS = { levels: 'big', flat: 'flat' } as const;

/** Of the first page of the table. */
function rowsOf(kind: BigCityKind): number {
  return kind === 'flat' ? PAGE : BIG_CITY.counties;
}

const PAGE = 200;
const STEPS = { county: '990101', township: '990101100', village: '990101100001' } as const;

async function loadFigures(page: Page): Promise<Figures> {
  const [usable, complete] = await page.evaluate(() =>
    ['usable', 'complete'].map((mark) => performance.getEntriesByName(mark)[0]!.startTime),
  );
  return { usableMilliseconds: usable!, completeMilliseconds: complete! };
}

function lastDrill(page: Page): Promise<number> {
  return page.evaluate(() => {
    const [from, to] = ['drill-start', 'drill-end'].map((mark) => performance.getEntriesByName(mark).at(-1)!);
    return to!.startTime - from!.startTime;
  });
}

/** Of the largest process of the browser, which is the page's; Linux tells the most it ever was. */
async function memoryOf(browser: Browser, page: Page): Promise<Figures> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = (await session.send('SystemInfo.getProcessInfo')) as {
    processInfo: { type: string; id: number }[];
  };
  const read = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => residentOf(id));
  const all = await Promise.all(read);
  const heap = await page.context().newCDPSession(page);
  await heap.send('HeapProfiler.collectGarbage');
  const { usedSize } = await heap.send('Runtime.getHeapUsage');
  return {
    residentMegabytes: Math.max(0, ...all.map(([now]) => now)),
    peakResidentMegabytes: Math.max(0, ...all.map(([, peak]) => peak)),
    mainHeapMegabytes: usedSize / 2 ** 20,
  };
}

async function residentOf(pid: number): Promise<readonly [now: number, peak: number]> {
  const status = await readFile(`/proc/${String(pid)}/status`, 'utf8').catch(() => '');
  const of = (name: string): number => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
  return [of('VmRSS'), of('VmHWM')];
}
