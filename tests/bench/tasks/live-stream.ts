/** 200 messages a second into the demo city: what page and worker keep of them, and how long the page is held up. */
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { CDPSession } from 'playwright-core';
import { serveStatic } from '../../tooling/static-server.js';
import type { BenchTask } from '../bench-task.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const SECONDS = Number(process.env['HIVEMAP_STREAM_SECONDS'] ?? '180');
const PER_SECOND = 200;
const TICK_MS = 50;
const SAMPLE_MS = 5_000;
const AS_OF_MS = Date.parse('2026-11-20T08:00:00+08:00');
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
    const manifest = await liveManifest();
    const server = await serveStatic({
      root: `${root}tests/.output/bench`,
      mounts: { '/data/': `${root}data` },
      intercept: (request, response) => {
        if (request.url === '/live.json')
          response.writeHead(200, { 'Content-Type': 'application/json' }).end(manifest);
        else if (request.url === '/feed') {
          response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write(': bench\n\n');
          listeners.add(response);
        } else return false;
        return true;
      },
    });
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
    try {
      const page = await context.newPage();
      await page.goto(`${server.origin}/city.html?src=/live.json`);
      await page.waitForFunction(() => window.benchFinished, undefined, { timeout: 120_000 });
      await page.evaluate(() => {
        const tasks: number[] = [];
        Object.assign(window, { benchTasks: tasks });
        new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) tasks.push(duration);
        }).observe({ type: 'longtask' });
      });
      const session = await context.newCDPSession(page);
      const sent = stream(listeners, await someMatters());
      const samples: { minutes: number; megabytes: number }[] = [];
      const began = performance.now();
      while (performance.now() - began < SECONDS * 1000) {
        await new Promise((done) => setTimeout(done, SAMPLE_MS));
        samples.push({
          minutes: (performance.now() - began) / 60_000,
          megabytes: await heapMegabytes(session),
        });
      }
      const messages = sent.stop();
      const tasks = await page.evaluate(() => (window as unknown as { benchTasks: number[] }).benchTasks);
      return {
        messages,
        heapMegabytesPerMinute: slope(samples.slice(Math.floor(samples.length / 3))),
        heapMegabytes: samples.at(-1)?.megabytes ?? 0,
        longestTaskMilliseconds: Math.max(0, ...tasks),
        longTasks: tasks.length,
      };
    } finally {
      await context.close();
      await server.close();
    }
  },
};

async function liveManifest(): Promise<string> {
  const written = JSON.parse(await readFile(`${root}data/dazhou/city.json`, 'utf8')) as {
    resources: Record<string, Record<string, unknown>>;
  };
  const resources = Object.fromEntries(
    Object.entries(written.resources).map(([name, entry]) => [
      name,
      {
        ...entry,
        href: `/data/dazhou/${String(entry['href'])}`,
        ...(name === 'matters' ? { live: { href: '/feed', transport: 'sse' } } : {}),
      },
    ]),
  );
  return JSON.stringify({ ...written, resources });
}

async function someMatters(): Promise<readonly Row[]> {
  const text = gunzipSync(await readFile(`${root}data/dazhou/matters.ndjson.gz`)).toString('utf8');
  return text
    .split('\n', RECORDS)
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
}

/** One record a message, as a sender that does not gather sends them. */
function stream(listeners: ReadonlySet<ServerResponse>, rows: readonly Row[]): { stop: () => number } {
  let seq = 0;
  const began = performance.now();
  const timer = setInterval(() => {
    const due = ((performance.now() - began) / 1000) * PER_SECOND;
    let text = '';
    while (seq < due) {
      const at = new Date(AS_OF_MS + seq * 50).toISOString();
      const row = { ...rows[seq % rows.length]!, scale: 1 + (seq % 4) };
      text += `data: ${JSON.stringify({ seq: ++seq, at, resource: 'matters', op: 'upsert', records: [row] })}\n\n`;
    }
    for (const listener of listeners) listener.write(text);
  }, TICK_MS);
  return {
    stop: () => {
      clearInterval(timer);
      return seq;
    },
  };
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
