/**
 * 200 messages a second into the demo city, then 5,000: what page and worker keep of them, how long the page is held up,
 * and whether it shows in the end what a city that is read anew shows.
 */
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { serveStatic } from '../../tooling/static-server.js';
import type { BenchTask } from '../bench-task.js';
import { workerHeap } from '../worker-heap.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const SECONDS = Number(process.env['HIVEMAP_STREAM_SECONDS'] ?? '180');
const PER_SECOND = 200;
const BURST_PER_SECOND = 5_000;
const BURST_SECONDS = 10;
const TICK_MS = 50;
const SAMPLE_MS = 5_000;
const AS_OF_MS = Date.parse('2026-11-20T08:00:00+08:00');
const PATIENCE_MS = 30_000;
/** Records that change again and again. */
const RECORDS = 4_000;

type Row = Readonly<Record<string, unknown>>;

export const liveStream: BenchTask = {
  id: 'live',
  title: `${String(PER_SECOND)} messages a second for ${String(SECONDS)} s`,
  variants: ['hive'],
  runs: 1,
  async measure(_variant, { browser }) {
    const listeners = new Set<ServerResponse>();
    const manifest = await manifestWith({ live: { href: '/feed', transport: 'sse' } });
    const sender = new Sender(await allMatters());
    let ended = '';
    const server = await serveStatic({
      root: `${root}tests/.output/bench`,
      mounts: { '/data/': `${root}data` },
      intercept: (request, response) => {
        if (request.url === '/live.json')
          response.writeHead(200, { 'Content-Type': 'application/json' }).end(manifest);
        else if (request.url === '/end.json')
          response.writeHead(200, { 'Content-Type': 'application/json' }).end(ended);
        else if (request.url === '/feed') {
          response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write(': bench\n\n');
          listeners.add(response);
        } else return false;
        return true;
      },
    });
    const context = await browser.newContext({ viewport: { width: 800, height: 450 } });
    try {
      const page = await context.newPage();
      await page.goto(`${server.origin}/city.html?src=/live.json&indicator=openMatters`);
      await page.waitForFunction(() => window.benchFinished, undefined, { timeout: 120_000 });
      const tasks = await watchTasks(page);
      const session = await context.newCDPSession(page);
      const workers = await workerHeap(session);
      const samples: { minutes: number; page: number; workers: number }[] = [];
      const began = performance.now();
      sender.start(listeners, PER_SECOND);
      while (performance.now() - began < SECONDS * 1000) {
        await pause(SAMPLE_MS);
        const minutes = (performance.now() - began) / 60_000;
        const megabytes = await tasks.besides(() => heapMegabytes(session));
        samples.push({ minutes, page: megabytes, workers: await workers() });
      }
      sender.stop();
      const steady = await tasks.take();
      const messages = sender.seq;
      sender.start(listeners, BURST_PER_SECOND);
      await pause(BURST_SECONDS * 1000);
      sender.stop();
      const burst = await tasks.take();
      ended = await manifestWith({ href: undefined, data: sender.rows() }, sender.asOf);
      const settleMilliseconds = await untilSame(page, await endTable(context, `${server.origin}/city.html`));
      const later = samples.slice(Math.floor(samples.length / 3));
      return {
        messages,
        burstMessages: sender.seq - messages,
        pageMegabytesPerMinute: slope(later.map(({ minutes, page: megabytes }) => ({ minutes, megabytes }))),
        workerMegabytesPerMinute: slope(
          later.map(({ minutes, workers: megabytes }) => ({ minutes, megabytes })),
        ),
        pageMegabytes: samples.at(-1)?.page ?? 0,
        workerMegabytes: samples.at(-1)?.workers ?? 0,
        longestTaskMilliseconds: Math.max(0, ...steady),
        longTasks: steady.length,
        burstLongestTaskMilliseconds: Math.max(0, ...burst),
        settleMilliseconds,
      };
    } finally {
      await context.close();
      await server.close();
    }
  },
};

interface TaskWatch {
  /** Does what is the measurement's own: the tasks that it lies in are not the page's. */
  readonly besides: <T>(measure: () => Promise<T>) => Promise<T>;
  /** Milliseconds of the long tasks since the last time. */
  readonly take: () => Promise<readonly number[]>;
}

/** A collection for a sample stops the page for 200 ms, often in the middle of a task. */
async function watchTasks(page: Page): Promise<TaskWatch> {
  type Span = readonly [from: number, to: number];
  type Watched = Window & { benchTasks: Span[] };
  await page.evaluate(() => {
    const tasks: Span[] = ((window as unknown as Watched).benchTasks = []);
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) tasks.push([startTime, startTime + duration]);
    }).observe({ type: 'longtask' });
  });
  const now = (): Promise<number> => page.evaluate(() => performance.now());
  let own: Span[] = [];
  return {
    async besides(measure) {
      const from = await now();
      const measured = await measure();
      own.push([from, await now()]);
      return measured;
    },
    async take() {
      const tasks = await page.evaluate(() => (window as unknown as Watched).benchTasks.splice(0));
      const kept = tasks.filter(([from, to]) => !own.some((one) => from < one[1] && to > one[0]));
      own = [];
      return kept.map(([from, to]) => to - from);
    },
  };
}

type Table = Window & { readonly benchTable: () => Promise<string> };

/** What is shown, without what is said of the time that it was shown at. */
async function tableOf(page: Page): Promise<string> {
  return page.evaluate(() => (window as unknown as Table).benchTable());
}

/** What a city that is read anew from what the feed has said shows. */
async function endTable(context: BrowserContext, url: string): Promise<string> {
  const page = await context.newPage();
  await page.goto(`${url}?src=/end.json&indicator=openMatters`);
  await page.waitForFunction(() => window.benchFinished, undefined, { timeout: 120_000 });
  const table = await tableOf(page);
  await page.close();
  return table;
}

/** @returns How long it took after the last message, at most; throws when it does not become so. */
async function untilSame(page: Page, wanted: string): Promise<number> {
  const began = performance.now();
  for (;;) {
    const shown = await tableOf(page);
    if (shown === wanted) return performance.now() - began;
    if (performance.now() - began > PATIENCE_MS)
      throw new Error(`The page shows another state than the feed has said.\n${shown}\n${wanted}`);
    await pause(100);
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

/** The demo city, with another entry for its matters. */
async function manifestWith(matters: object, asOf?: string): Promise<string> {
  const written = JSON.parse(await readFile(`${root}data/dazhou/city.json`, 'utf8')) as {
    asOf: string;
    resources: Record<string, Record<string, unknown>>;
  };
  const resources = Object.fromEntries(
    Object.entries(written.resources).map(([name, entry]) => [
      name,
      {
        ...entry,
        href: `/data/dazhou/${String(entry['href'])}`,
        ...(name === 'matters' ? matters : {}),
      },
    ]),
  );
  return JSON.stringify({ ...written, asOf: asOf ?? written.asOf, resources });
}

async function allMatters(): Promise<Map<string, Row>> {
  const text = gunzipSync(await readFile(`${root}data/dazhou/matters.ndjson.gz`)).toString('utf8');
  const rows = text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
  return new Map(rows.map((row) => [String(row['id']), row]));
}

/** Sends one record a message, as a sender that does not gather does: matters are closed, and opened again. */
class Sender {
  readonly #rows: Map<string, Row>;
  readonly #ids: readonly string[];
  #timer: ReturnType<typeof setInterval> | undefined;
  seq = 0;

  constructor(rows: Map<string, Row>) {
    this.#rows = rows;
    this.#ids = [...rows.keys()].slice(0, RECORDS);
  }

  get asOf(): string {
    return new Date(AS_OF_MS + this.seq * 10).toISOString();
  }

  rows(): readonly Row[] {
    return [...this.#rows.values()];
  }

  start(listeners: ReadonlySet<ServerResponse>, perSecond: number): void {
    const [began, first] = [performance.now(), this.seq];
    this.#timer = setInterval(() => {
      const due = first + ((performance.now() - began) / 1000) * perSecond;
      let text = '';
      while (this.seq < due) text += this.#next();
      for (const listener of listeners) listener.write(text);
    }, TICK_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #next(): string {
    const id = this.#ids[this.seq % this.#ids.length]!;
    this.seq++;
    const { closedAt: _, success: __, ...open } = this.#rows.get(id)!;
    const isClosed = this.seq % 3 === 0;
    const row = isClosed
      ? { ...open, stage: 'closed', closedAt: new Date(AS_OF_MS - 1000).toISOString(), success: true }
      : { ...open, stage: 'in-progress' };
    this.#rows.set(id, row);
    const message = { seq: this.seq, at: this.asOf, resource: 'matters', op: 'upsert', records: [row] };
    return `data: ${JSON.stringify(message)}\n\n`;
  }
}

/** Of the page, after a collection. */
async function heapMegabytes(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize / 2 ** 20;
}

function slope(samples: readonly { readonly minutes: number; readonly megabytes: number }[]): number {
  const count = samples.length;
  const mean = (of: (one: (typeof samples)[number]) => number): number =>
    samples.reduce((sum, one) => sum + of(one), 0) / count;
  const [at, size] = [mean(({ minutes }) => minutes), mean(({ megabytes }) => megabytes)];
  const spread = samples.reduce((sum, { minutes }) => sum + (minutes - at) ** 2, 0);
  return samples.reduce((sum, one) => sum + (one.minutes - at) * (one.megabytes - size), 0) / spread;
}
