/** Five thousand messages a second for ten seconds, a fifth of them twice, a fifth out of order, some lost. */
import type { Change } from '@hivemap/core';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readManifest } from '../../../packages/core/src/contract/read-manifest.js';
import { ChangeQueue } from '../../../packages/core/src/sources/change-queue.js';
import { EventLimit } from '../../../packages/core/src/sources/feeds/event-limit.js';
import { Feed, FEED_PATIENCE } from '../../../packages/core/src/sources/feeds/feed.js';
import { MOST_BYTES } from '../../../packages/core/src/sources/feeds/feed-transport.js';
import { openEventStream } from '../../../packages/core/src/sources/feeds/open-event-stream.js';
import { openMatter } from './made/loaded-city.js';
import { MemoryFeed } from './made/memory-feed.js';
import { manifest } from './small-city.js';

const STEP_MS = 5;
const PER_STEP = 25;
const RECORDS = 3000;
const AS_OF_MS = Date.parse('2026-11-20T08:00:00+08:00');

afterEach(() => void vi.useRealTimers());
vi.setConfig({ testTimeout: 30_000 });

type Row = Readonly<Record<string, unknown>>;

/** Numbers from 0 to 1, the same in each run: mulberry32. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The message with a number; a record says by its scale and its hour which message was the last on it. */
function message(seq: number, chance: () => number): Change {
  const id = `M${String(Math.floor(chance() * RECORDS))}`;
  const at = new Date(AS_OF_MS + seq).toISOString();
  if (chance() < 0.08) return { seq, at, resource: 'matters', op: 'remove', ids: [id] };
  const acceptedAt = new Date(AS_OF_MS - 86_400_000 + seq * 1000).toISOString();
  return { seq, at, resource: 'matters', op: 'upsert', records: [openMatter(id, { acceptedAt })] };
}

/** What the server has: the last word on each record. */
class Truth {
  readonly rows = new Map<string, Row>();

  take({ records = [], ids = [] }: Change): void {
    for (const id of ids) this.rows.delete(id);
    for (const row of records as Row[]) this.rows.set(String(row['id']), row);
  }
}

const words = (rows: Iterable<Row>): string[] =>
  [...rows]
    .map(({ id, acceptedAt }) => `${String(id)} ${new Date(acceptedAt as string | number).toISOString()}`)
    .sort();

interface Outcome {
  readonly shown: readonly string[];
  readonly wanted: readonly string[];
  readonly received: number;
  readonly rereads: number;
  readonly mostWaiting: number;
}

/**
 * @param lost - The share of messages of the first half that never come; the second is to be right without a file.
 * @param spoil - A defect that is put into the way of the messages.
 */
function stream(
  milliseconds: number,
  lost: number,
  spoil: (change: Change) => Change = (change) => change,
): Outcome {
  vi.useFakeTimers();
  const given = readManifest(manifest({ resources: { matters: { data: [] } } }), () => undefined, 0)!;
  const queue = new ChangeQueue(given, (finding) => expect(finding).toBeNull());
  const [server, truth] = [new MemoryFeed(), new Truth()];
  let shown: readonly Row[] = [];
  let rereads = 0;
  let mostWaiting = 0;
  const feed = new Feed({
    address: { href: 'http://127.0.0.1/feed', transport: 'sse' },
    open: server.open,
    requestHeaders: undefined,
    patience: FEED_PATIENCE,
    asOfMs: AS_OF_MS,
    onChanges: (changes) => {
      for (const change of changes) queue.add(spoil(change));
    },
    onGap: () => {
      rereads++;
      const asOf = queue.latest ?? given.asOf;
      const file = [...truth.rows.values()];
      shown = queue.takeSince('matters', { ...given, asOf })?.applyTo(file) ?? file;
    },
    onRefused: (refusal) => expect(refusal).toBeNull(),
    onState: () => undefined,
  });
  feed.start();
  vi.advanceTimersByTime(100);
  const chance = chances(8);
  const late: { at: number; change: Change }[] = [];
  for (let ms = 0; ms < milliseconds + 50; ms += STEP_MS) {
    for (let one = 0; one < PER_STEP && ms < milliseconds; one++) {
      const change = message((ms / STEP_MS) * PER_STEP + one + 1, chance);
      truth.take(change);
      const luck = chance();
      if (luck < lost && ms < milliseconds / 2) continue;
      if (luck < 0.2) late.push({ at: ms + 1 + Math.floor(chance() * 40), change });
      else server.send(change);
      if (chance() < 0.2) late.push({ at: ms + Math.floor(chance() * 40), change });
    }
    for (let index = late.length - 1; index >= 0; index--)
      if (late[index]!.at <= ms) server.send(late.splice(index, 1)[0]!.change);
    vi.advanceTimersByTime(STEP_MS);
    if (ms % 250 === 0) {
      const overlay = queue.take('matters');
      mostWaiting = Math.max(mostWaiting, overlay?.size ?? 0);
      shown = overlay?.applyTo(shown) ?? shown;
    }
  }
  vi.advanceTimersByTime(FEED_PATIENCE.gapMs + 1000);
  shown = queue.take('matters')?.applyTo(shown) ?? shown;
  const { received } = feed.counts;
  feed.stop();
  return { shown: words(shown), wanted: words(truth.rows.values()), received, rereads, mostWaiting };
}

describe('fifty thousand messages in ten seconds', () => {
  it('lead to what the server has, with no more waiting than there are records', () => {
    const { shown, wanted, received, rereads, mostWaiting } = stream(10_000, 0.001);
    expect(received).toBeGreaterThan(55_000);
    expect(shown).toEqual(wanted);
    expect(rereads).toBeGreaterThan(0);
    expect(rereads).toBeLessThan(6);
    expect(mostWaiting).toBeLessThanOrEqual(RECORDS);
  });

  it('are a check that finds messages without their order', () => {
    const { shown, wanted } = stream(1000, 0, ({ seq: _, ...change }) => change);
    expect(shown).not.toEqual(wanted);
  });
});

describe('an event that is too large', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const read = (limit: EventLimit, text: string, size: number): string[] => {
    const all = bytes(text);
    const said: string[] = [];
    for (let at = 0; at < all.length; at += size)
      for (const part of limit.take(all.subarray(at, at + size)))
        said.push(part.tooLarge ? '!' : new TextDecoder().decode(part.bytes));
    return said;
  };

  it('is left out alone, however the bytes are cut and the lines end', () => {
    for (const end of ['\n', '\r\n', '\r'])
      for (const size of [1, 3, 7, 1000]) {
        const event = (data: string): string => `data: ${data}${end}${end}`;
        const said = read(
          new EventLimit(30),
          event('a') + event('x'.repeat(60)) + event('b') + event('c'),
          size,
        );
        expect(said.filter((one) => one === '!')).toHaveLength(1);
        const after = said.slice(said.indexOf('!') + 1).join('');
        expect(after.replaceAll(/[\r\n]+/g, ' ').trim()).toBe('data: b data: c');
      }
  });

  it('of more than 20 MB is counted, and what comes after it on the same connection is taken', async () => {
    let connections = 0;
    const server = createServer((_, response) => {
      connections++;
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      const small = (seq: number): string =>
        `data: ${JSON.stringify({ seq, resource: 'matters', op: 'remove', ids: ['A'] })}\n\n`;
      response.write(small(1));
      response.write('data: ["');
      for (let sent = 0; sent <= MOST_BYTES; sent += 1_000_000) response.write('x'.repeat(1_000_000));
      response.write(`"]\n\n${small(3)}`);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const seen: (number | undefined)[] = [];
    const refused: string[] = [];
    let gaps = 0;
    const feed = new Feed({
      address: { href: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, transport: 'sse' },
      open: openEventStream,
      requestHeaders: undefined,
      patience: { ...FEED_PATIENCE, gapMs: 20 },
      asOfMs: AS_OF_MS,
      onChanges: (changes) => seen.push(...changes.map(({ seq }) => seq)),
      onGap: () => gaps++,
      onRefused: (refusal) => refused.push(refusal),
      onState: () => undefined,
    });
    feed.start();
    await expect.poll(() => gaps, { timeout: 10_000 }).toBe(1);
    expect([seen, refused, feed.counts.refused, connections]).toEqual([[1, 3], ['message-too-large'], 1, 1]);
    feed.stop();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
});
