import type { Change, CityEvent, FeedState } from '@hivemap/core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { LocalCity } from '../../../packages/core/src/sources/local-city.js';
import { openEventStream } from '../../../packages/core/src/sources/feeds/open-event-stream.js';
import { openMqtt } from '../../../packages/core/src/sources/feeds/open-mqtt.js';
import { openWebSocket } from '../../../packages/core/src/sources/feeds/open-web-socket.js';
import { Poll } from '../../../packages/core/src/sources/feeds/poll.js';
import { serveFaults, type FaultServer } from './made/fault-server.js';
import { serveBroker, serveEvents, serveSockets, type FeedServer } from './made/feed-servers.js';
import { countOpenMatters, openMatter, put } from './made/loaded-city.js';
import { divisions, manifest } from './small-city.js';

// Node 20 has none of its own.
if (!('WebSocket' in globalThis)) Object.assign(globalThis, { WebSocket });

const OPEN_FEEDS = { sse: openEventStream, websocket: openWebSocket, mqtt: openMqtt };
/** As the real ones, a hundred times less patient. */
const IMPATIENT = { silenceMs: 60_000, graceMs: 150, retryMs: 30, longestRetryMs: 200, gapMs: 150 };

vi.setConfig({ testTimeout: 30_000 });

let closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.reverse()) await close();
  closing = [];
});

interface Living {
  readonly city: LocalCity;
  readonly files: FaultServer;
  readonly feed: FeedServer;
  /** As last told. */
  readonly state: () => FeedState | undefined;
}

/** A city of two open matters with a live feed; resolves when it is live. */
async function liveCity(
  transport: keyof typeof OPEN_FEEDS,
  feed: FeedServer,
  patience: Partial<typeof IMPATIENT> = {},
): Promise<Living> {
  const files = await serveFaults();
  const { href, topic } = feed;
  const live = { href, transport, ...(topic === undefined ? {} : { topic }) };
  const resources = { divisions: { href: 'd.geojson' }, matters: { href: 'm.json', live } };
  put(files, '/city.json', manifest({ resources, scope: 'internal' }));
  put(files, '/d.geojson', divisions());
  put(files, '/m.json', [openMatter('A'), openMatter('B')]);
  const city = new LocalCity({
    source: { url: `${files.url}/city.json` },
    locale: 'en',
    openFeeds: OPEN_FEEDS,
    feedPatience: { ...IMPATIENT, ...patience },
  });
  let states: readonly FeedState[] = [];
  city.subscribe((event: CityEvent) => {
    if (event.type === 'feeds') states = event.feeds;
  });
  closing.push(
    () => files.close(),
    () => feed.close(),
    () => city.close(),
  );
  await city.open();
  const living = { city, files, feed, state: () => states[0] };
  await until('it is live', () => living.state()?.state === 'live' && feed.connections > 0);
  return living;
}

let seconds = 0;
function change(seq: number, ids: readonly string[], more: Partial<Change> = {}): Change {
  const at = `2026-11-20T09:00:${String(seconds++ % 60).padStart(2, '0')}+08:00`;
  return { seq, at, resource: 'matters', op: 'upsert', records: ids.map((id) => openMatter(id)), ...more };
}

describe.each([
  ['sse', serveEvents],
  ['websocket', serveSockets],
  ['mqtt', serveBroker],
] as const)('a live feed by %s', (transport, serve) => {
  it('changes the figures, moves the time of the data, and says that it is live', async () => {
    const { city, feed, state } = await liveCity(transport, await serve());
    const moved = change(1, ['C', 'D']);
    await feed.send(moved);
    await until('four matters', async () => (await countOpenMatters(city)) === 4);
    await until('it is told', () => state()?.received === 1);
    expect(state()).toMatchObject({
      resources: ['matters'],
      transport,
      state: 'live',
      at: moved.at,
      gaps: 0,
    });
    expect((await city.view({ view: 'city' })).asOf).toBe(moved.at);
  });

  it('is stale soon after its server is gone, keeps the last figures, and catches up when it is back', async () => {
    const { city, feed, state } = await liveCity(transport, await serve());
    await feed.send(change(1, ['C']));
    await until('three matters', async () => (await countOpenMatters(city)) === 3);
    await feed.kill();
    await until('it is stale', () => state()?.state === 'stale');
    expect(await countOpenMatters(city)).toBe(3);
    await feed.restore();
    await until('it is live again', () => state()?.state === 'live' && feed.connections > 0);
    await feed.send(change(2, ['C', 'D', 'E']));
    await until('five matters', async () => (await countOpenMatters(city)) === 5);
    expect(state()!.reconnects).toBeGreaterThan(0);
  });

  it('goes on past what is no message: counted, told as a problem, nothing lost', async () => {
    const { city, feed, state } = await liveCity(transport, await serve());
    for (const bad of [
      '{"seq": 1',
      '[7]',
      { resource: 'spells', op: 'upsert', records: [] },
      { resource: 'matters', op: 'burn' },
    ])
      await feed.send(bad);
    await feed.send(change(1, ['C', 'D']));
    await until('four matters', async () => (await countOpenMatters(city)) === 4);
    await until('they are counted', () => state()?.refused === 4);
    const problems = (await city.problems()).filter(({ path }) => path === '/resources/matters/live');
    expect(problems.map(({ code }) => code).sort()).toEqual([
      'not-json',
      'unknown-resource',
      'wrong-type',
      'wrong-type',
    ]);
  });
});

describe('a live feed', () => {
  it('that names what nobody knows is counted, and goes on with what can be shown', async () => {
    const { city, feed, state } = await liveCity('sse', await serveEvents());
    const { records: _, ...removal } = change(1, [], { op: 'remove', ids: ['nobody', '__proto__', 'A'] });
    await feed.send(removal);
    await until('the known one is gone', async () => (await countOpenMatters(city)) === 1);
    await feed.send(
      change(2, [], { records: [openMatter('E', { division: '511702001099' }), openMatter('C')] }),
    );
    await feed.send(change(3, ['D']));
    await until('all are shown', async () => (await countOpenMatters(city)) === 4);
    await until('they are counted', () => state()?.received === 3);
    expect(state()).toMatchObject({ state: 'live', refused: 0 });
  });

  it('asks the server for what it missed while it was away', async () => {
    for (const [transport, serve] of [
      ['sse', serveEvents],
      ['websocket', serveSockets],
    ] as const) {
      const { city, feed, state } = await liveCity(transport, await serve());
      await feed.send(change(1, ['C']));
      await until('three matters', async () => (await countOpenMatters(city)) === 3);
      await feed.kill();
      await feed.send(change(2, ['D']));
      await feed.restore();
      await until('four matters', async () => (await countOpenMatters(city)) === 4);
      expect(state()!.gaps).toBe(0);
    }
  });

  it('reads the file again when messages stay missing, and not when they only come late', async () => {
    const { city, files, feed, state } = await liveCity('sse', await serveEvents());
    await feed.send(change(1, ['C']));
    await feed.send(change(3, ['D']));
    await feed.send(change(2, ['E']));
    await until('five matters', async () => (await countOpenMatters(city)) === 5);
    await pause(2 * IMPATIENT.gapMs);
    expect(files.requests.filter(({ url }) => url === '/m.json')).toHaveLength(1);
    put(
      files,
      '/m.json',
      ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((id) => openMatter(id)),
    );
    await feed.send(change(5, ['G']));
    await until('seven matters', async () => (await countOpenMatters(city)) === 7);
    await until('it is told', () => state()?.gaps === 1);
  });

  it('reads the file again after an absence when its messages have no numbers', async () => {
    const { city, files, feed, state } = await liveCity('sse', await serveEvents());
    const { seq: _, ...unnumbered } = change(1, ['C']);
    await feed.send(unnumbered);
    await until('three matters', async () => (await countOpenMatters(city)) === 3);
    await feed.kill();
    put(
      files,
      '/m.json',
      ['A', 'C', 'D', 'E', 'F'].map((id) => openMatter(id)),
    );
    await feed.restore();
    await until('five matters', async () => (await countOpenMatters(city)) === 5);
    await until('it is told', () => state()?.gaps === 1);
  });

  it('takes a feed that counts from the beginning again', async () => {
    const { city, feed } = await liveCity('sse', await serveEvents());
    await feed.send(change(50, ['C']));
    await feed.send(change(51, ['D']));
    await until('four matters', async () => (await countOpenMatters(city)) === 4);
    await feed.send(change(1, ['E', 'F']));
    await feed.send(change(2, [], { op: 'remove', ids: ['D'] }));
    await until('two more and one less', async () => (await countOpenMatters(city)) === 5);
  });

  it('takes a server that was started anew with another clock, and reads the file again', async () => {
    const { city, files, feed, state } = await liveCity('websocket', await serveSockets());
    await feed.send(change(50, ['C', 'D', 'E']));
    await until('five matters', async () => (await countOpenMatters(city)) === 5);
    await feed.kill();
    put(
      files,
      '/m.json',
      ['A', 'B', 'C'].map((id) => openMatter(id)),
    );
    await feed.restore();
    await until('it is connected', () => feed.connections > 0 && state()!.reconnects > 0);
    await feed.send(change(1, ['F'], { at: '2026-11-19T09:00:00+08:00' }));
    await until('it is what the server says', async () => (await countOpenMatters(city)) === 3);
    await feed.send(change(2, ['G', 'H'], { at: '2026-11-19T09:00:01+08:00' }));
    await until('the feed is followed', async () => (await countOpenMatters(city)) === 5);
  });

  it('connects anew after a silence: the other end may be gone without a word', async () => {
    const { feed, state } = await liveCity('websocket', await serveSockets(), { silenceMs: 300 });
    await until('it has connected again', () => (state()?.reconnects ?? 0) > 0);
    await until('it is live', () => feed.connections > 0 && state()?.state === 'live');
  });

  it('misses nothing between the reading of a file and its connection, early or late', async () => {
    for (const delayMs of [0, 700]) {
      const [files, feed] = [await serveFaults(), await serveEvents()];
      const live = { href: feed.href, transport: 'sse' };
      const resources = { divisions: { href: 'd.geojson' }, matters: { href: 'm.json', live } };
      put(files, '/city.json', manifest({ resources, scope: 'internal' }));
      put(files, '/d.geojson', divisions());
      put(files, '/m.json', [openMatter('A')]);
      const sse: typeof openEventStream = (address, opening, listener) => {
        let close = (): void => undefined;
        const timer = setTimeout(() => (close = openEventStream(address, opening, listener)), delayMs);
        return () => {
          clearTimeout(timer);
          close();
        };
      };
      const city = new LocalCity({
        source: { url: `${files.url}/city.json` },
        locale: 'en',
        openFeeds: { ...OPEN_FEEDS, sse },
        feedPatience: IMPATIENT,
      });
      closing.push(
        () => files.close(),
        () => feed.close(),
        () => city.close(),
      );
      await city.open();
      if (delayMs > 0) {
        // Read, and not connected yet: what happens now is in the file alone.
        await until('it is read', async () => (await countOpenMatters(city)) === 1);
        put(files, '/m.json', [openMatter('A'), openMatter('B')]);
      } else {
        await until('it is connected', () => feed.connections > 0);
        await feed.send(change(1, ['B']));
      }
      await until('two matters', async () => (await countOpenMatters(city)) === 2);
    }
  });

  it('ends with its city', async () => {
    const { city, feed } = await liveCity('sse', await serveEvents());
    city.close();
    await until('nobody is connected', () => feed.connections === 0);
    await pause(2 * IMPATIENT.longestRetryMs);
    expect(feed.connections).toBe(0);
  });
});

describe('what is asked for again and again', () => {
  it('is stale when it could not be read for three intervals, and fresh with the next reading', async () => {
    let works = true;
    const poll = new Poll({ seconds: 0.05, read: () => Promise.resolve(works), onState: () => undefined });
    closing.push(() => poll.stop());
    poll.start();
    await until('it is read', () => poll.counts.received > 2);
    expect(poll.state).toBe('live');
    works = false;
    await until('it is stale', () => poll.state === 'stale');
    works = true;
    await until('it is live', () => poll.state === 'live');
  });

  it('is read by the interval of its resource', async () => {
    const files = await serveFaults();
    const resources = { divisions: { href: 'd.geojson' }, matters: { href: 'm.json', refreshSeconds: 1 } };
    put(files, '/city.json', manifest({ resources, scope: 'internal' }));
    put(files, '/d.geojson', divisions());
    put(files, '/m.json', [openMatter('A')]);
    const city = new LocalCity({
      source: { url: `${files.url}/city.json` },
      locale: 'en',
      openFeeds: OPEN_FEEDS,
    });
    closing.push(
      () => files.close(),
      () => city.close(),
    );
    await city.open();
    await until('it is read', async () => (await countOpenMatters(city)) === 1);
    put(files, '/m.json', [openMatter('A'), openMatter('B')]);
    await until('two matters', async () => (await countOpenMatters(city)) === 2);
  });
});

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function until(what: string, condition: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + 15_000;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`Waited 15 s for: ${what}`);
    await pause(25);
  }
}
