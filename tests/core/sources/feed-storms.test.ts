/** A feed through two hundred hang-ups, a wrong clock and a page that was frozen, by a clock that the test turns. */
import type { Change, FeedState } from '@hivemap/core';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Feed, FEED_PATIENCE, type FeedOptions } from '../../../packages/core/src/sources/feeds/feed.js';
import type { OpenFeed } from '../../../packages/core/src/sources/feeds/feed-transport.js';
import { openEventStream } from '../../../packages/core/src/sources/feeds/open-event-stream.js';
import { Poll } from '../../../packages/core/src/sources/feeds/poll.js';
import { initialState, type CityState } from '../../../packages/elements/src/city/city-state.js';
import { reduceFeeds } from '../../../packages/elements/src/city/reduce-feeds.js';
import { freshness } from '../../../packages/elements/src/wall/freshness.js';
import { MemoryFeed } from './made/memory-feed.js';

const DAY_MS = 86_400_000;
const AS_OF = '2026-11-20T08:00:00+08:00';
const AS_OF_MS = Date.parse(AS_OF);

const ended: { stop: () => void }[] = [];
afterEach(() => {
  for (const one of ended.splice(0)) one.stop();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function change(seq: number, atMs = AS_OF_MS + seq * 1000): Change {
  return { seq, at: new Date(atMs).toISOString(), resource: 'matters', op: 'upsert', records: [] };
}

interface Followed {
  readonly feed: Feed;
  readonly seen: Set<number>;
  readonly gaps: () => number;
}

function follow(open: OpenFeed, options: Partial<FeedOptions> = {}): Followed {
  const seen = new Set<number>();
  let gaps = 0;
  const feed = new Feed({
    address: { href: 'http://127.0.0.1/feed', transport: 'sse' },
    open,
    requestHeaders: undefined,
    patience: FEED_PATIENCE,
    asOfMs: AS_OF_MS,
    onChanges: (changes) => {
      for (const { seq } of changes) if (seq !== undefined) seen.add(seq);
    },
    onGap: () => gaps++,
    onRefused: () => undefined,
    onState: () => undefined,
    ...options,
  });
  ended.push(feed);
  return { feed, seen, gaps: () => gaps };
}

/** What is wrong with a feed after two hundred hang-ups, twenty of which nobody was told of. */
async function afterStorm(openOf: (server: MemoryFeed) => OpenFeed): Promise<readonly string[]> {
  vi.useFakeTimers();
  const server = new MemoryFeed();
  const { feed, seen } = follow(openOf(server));
  feed.start();
  let seq = 0;
  for (let storm = 0; storm < 200; storm++) {
    while (server.connections === 0) await vi.advanceTimersByTimeAsync(10);
    server.send(change(++seq));
    if (storm % 10 === 9) {
      // Half-open: no word, no sign of life, and no end.
      const asked = server.askedAt.length;
      const since = performance.now();
      while (server.askedAt.length === asked && performance.now() - since < 40_000)
        await vi.advanceTimersByTimeAsync(100);
    } else server.hangUp();
    // Said while nobody listens.
    server.send(change(++seq));
  }
  await vi.advanceTimersByTimeAsync(60_000);
  const pauses = server.hungUpAt.map((at) => (server.askedAt.find((asked) => asked > at) ?? Infinity) - at);
  const wrong: string[] = [];
  if (server.most > 1) wrong.push('several connections at once');
  if (server.askedAt.length < 200) wrong.push('it gave up');
  if (new Set(pauses.map(Math.round)).size < 30) wrong.push('all pages come back at once');
  if (Math.min(...pauses) < FEED_PATIENCE.retryMs / 2) wrong.push('the server gets no rest');
  if (seen.size !== seq) wrong.push('messages are missing');
  if (feed.state !== 'live') wrong.push(`it is ${feed.state}`);
  return wrong;
}

describe('two hundred hang-ups of a feed', () => {
  it('leave one connection, which comes back after a pause of its own and misses nothing', async () => {
    expect(await afterStorm((server) => server.open)).toEqual([]);
  });

  it('are a check that finds a connection that is never closed, pages in step, and a lost answer', async () => {
    const never =
      (server: MemoryFeed): OpenFeed =>
      (...args) => {
        server.open(...args);
        return () => undefined;
      };
    expect(await afterStorm(never)).toContain('several connections at once');
    const deaf =
      (server: MemoryFeed): OpenFeed =>
      (address, opening, listener) =>
        server.open(address, { ...opening, since: null }, listener);
    expect(await afterStorm(deaf)).toContain('messages are missing');
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    expect(await afterStorm((server) => server.open)).toContain('all pages come back at once');
  });

  it('of a server that is down are tried ever more rarely, for ever', async () => {
    vi.useFakeTimers();
    const server = new MemoryFeed();
    server.isUp = false;
    const { feed } = follow(server.open);
    feed.start();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.askedAt.length).toBeLessThanOrEqual(10);
    await vi.advanceTimersByTimeAsync(DAY_MS);
    expect(server.askedAt.length).toBeGreaterThan(DAY_MS / FEED_PATIENCE.longestRetryMs / 1.1);
    server.isUp = true;
    const since = performance.now();
    while (server.connections === 0) await vi.advanceTimersByTimeAsync(10);
    expect(performance.now() - since).toBeLessThan(FEED_PATIENCE.longestRetryMs + 50);
    expect(feed.state).toBe('live');
  });
});

it('a feed that is not allowed in asks for a token each time, and comes in with a good one', async () => {
  const tokens: unknown[] = [];
  const server = createServer((request, response) => {
    tokens.push(request.headers['x-token']);
    const isGood = request.headers['x-token'] === 'third';
    response.writeHead(isGood ? 200 : 401, { 'content-type': isGood ? 'text/event-stream' : 'text/plain' });
    if (isGood) response.write(': hello\n\n');
    else response.end('who are you?');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const words = ['first', 'second', 'third'];
  const states: string[] = [];
  const { feed } = follow(openEventStream, {
    address: { href: `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed`, transport: 'sse' },
    requestHeaders: () => ({ 'x-token': words[Math.min(tokens.length, 2)]! }),
    patience: { ...FEED_PATIENCE, retryMs: 60, graceMs: 40 },
    onState: () => states.push(feed.state),
  });
  feed.start();
  await expect.poll(() => feed.state).toBe('live');
  expect(tokens).toEqual(words);
  expect(states).toContain('stale');
  feed.stop();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** The feed as the city's state has it. */
function stateOf({ feed }: Followed): FeedState {
  return { resources: ['matters'], transport: 'sse', state: feed.state, at: feed.at, ...feed.counts };
}

type Reducer = (state: CityState, action: Parameters<typeof reduceFeeds>[1]) => CityState;

/**
 * What is said of the age of the data in five minutes of which the feed is silent in the last four, on a machine whose
 * clock is off.
 */
async function falseAges(offMs: number, reducer: Reducer): Promise<readonly string[]> {
  vi.useFakeTimers();
  vi.setSystemTime(AS_OF_MS + offMs);
  const server = new MemoryFeed();
  const followed = follow(server.open, { freshMs: 20_000 });
  const lastAt = AS_OF_MS + 60_000;
  let state: CityState = { ...initialState, status: 'ready', city: { asOf: AS_OF } as CityState['city'] };
  const wrong = new Set<string>();
  followed.feed.start();
  for (let second = 1; second <= 300; second++) {
    await vi.advanceTimersByTimeAsync(1000);
    // It lives, and has nothing new to say.
    if (second % 10 === 0) server.beat();
    if (second <= 60 && second > 1) server.send({ ...change(second), at: undefined } as unknown as Change);
    state = reducer(state, { type: 'feeds', feeds: [stateOf(followed)], now: Date.now() });
    const { status, staleSince } = freshness(state);
    if (second > 90 && status !== 'stale')
      wrong.add(`it is ${status} after ${String(second - 60)} s of silence`);
    if (status !== 'stale') continue;
    if (state.statusSince > lastAt) wrong.add('it is stale since a time that the data have not reached');
    if (state.statusSince < AS_OF_MS) wrong.add('it is stale since before its last message');
    if (staleSince === null) wrong.add('nobody says since when');
  }
  return [...wrong];
}

describe('how old the data are', () => {
  it('is told by their own time, on a machine whose clock is a day off', async () => {
    for (const off of [-DAY_MS, 0, DAY_MS, 400 * DAY_MS])
      expect(await falseAges(off, reduceFeeds)).toEqual([]);
    const naive: Reducer = (state, { feeds, now }) => ({
      ...reduceFeeds(state, { type: 'feeds', feeds, now }),
      statusSince: now,
    });
    expect(await falseAges(DAY_MS, naive)).toEqual([
      'it is stale since a time that the data have not reached',
    ]);
    expect(await falseAges(-DAY_MS, naive)).toEqual(['it is stale since before its last message']);
  });

  it('does not change when the clock is set while they are followed', async () => {
    vi.useFakeTimers();
    const server = new MemoryFeed();
    const { feed } = follow(server.open, { freshMs: 60_000 });
    const poll = new Poll({ seconds: 20, read: () => Promise.resolve(true), onState: () => undefined });
    ended.push(poll);
    feed.start();
    poll.start();
    for (const off of [DAY_MS, -DAY_MS]) {
      await vi.advanceTimersByTimeAsync(10_000);
      server.send(change(1));
      vi.setSystemTime(Date.now() + off);
      await vi.advanceTimersByTimeAsync(10_000);
      server.beat();
      expect([feed.state, poll.state]).toEqual(['live', 'live']);
    }
  });

  it('is not forgotten by a page that was frozen for half a minute', async () => {
    vi.useFakeTimers();
    const server = new MemoryFeed();
    const { feed, seen } = follow(server.open, { freshMs: 20_000 });
    let answers = true;
    const read = (): Promise<boolean> => (answers ? Promise.resolve(true) : new Promise(() => undefined));
    const poll = new Poll({ seconds: 5, read, onState: () => undefined });
    ended.push(poll);
    feed.start();
    poll.start();
    await vi.advanceTimersByTimeAsync(1000);
    server.send(change(1));
    await vi.advanceTimersByTimeAsync(9000);
    // Nothing comes through, then all timers that are due run at once.
    server.isUp = answers = false;
    vi.advanceTimersByTime(30_000);
    expect([feed.state, poll.state]).toEqual(['stale', 'stale']);
    server.isUp = true;
    server.send(change(2));
    // When it tries again is left to chance, within its patience.
    for (let ms = 0; feed.state !== 'live' && ms < FEED_PATIENCE.longestRetryMs; ms += 100)
      await vi.advanceTimersByTimeAsync(100);
    expect([feed.state, [...seen]]).toEqual(['live', [1, 2]]);
  });

  it('is not moved by one message whose clock is days ahead, and is by a feed that was away for days', async () => {
    vi.useFakeTimers();
    const server = new MemoryFeed();
    const refused: string[] = [];
    const ats: (string | undefined)[] = [];
    const { feed, seen } = follow(server.open, {
      onRefused: (refusal) => refused.push(refusal),
      onChanges: (changes) => changes.forEach(({ seq, at }) => (seen.add(seq!), ats.push(at))),
    });
    feed.start();
    await vi.advanceTimersByTimeAsync(100);
    const [soon, later] = [
      new Date(AS_OF_MS + 2000).toISOString(),
      new Date(AS_OF_MS + 9 * DAY_MS).toISOString(),
    ];
    server.send({ ...change(1), at: '2099-01-01T00:00:00Z' });
    server.send({ ...change(2), at: soon });
    expect([feed.at, refused, feed.counts.refused, [...seen]]).toEqual([soon, ['feed-clock'], 1, [1, 2]]);
    server.send({ ...change(3), at: '2020-01-01T00:00:00Z' });
    expect(feed.at).toBe(soon);
    server.send({ ...change(4), at: later });
    server.send({ ...change(5), at: later });
    expect(feed.at).toBe(later);
    expect(ats).toEqual([undefined, soon, '2020-01-01T00:00:00Z', undefined, later]);
  });
});
