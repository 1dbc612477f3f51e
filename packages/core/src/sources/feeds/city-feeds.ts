import { instantOf } from '../../contract/instant-of.js';
import type { Manifest } from '../../contract/manifest.js';
import type { Finding } from '../../contract/problem-list.js';
import type { ResourceName } from '../../contract/resource-records.js';
import type { Change, FeedState, RequestHeaders } from '../../view/city-handle.js';
import { Coalescer } from '../coalescer.js';
import { Feed, FEED_PATIENCE, type FeedPatience } from './feed.js';
import type { FeedAddress, OpenFeed } from './feed-transport.js';
import { Poll, STALE_INTERVALS } from './poll.js';
import type { Refusal } from './read-message.js';

export type OpenFeeds = Readonly<Record<FeedAddress['transport'], OpenFeed>>;

export interface CityFeedsOptions {
  readonly manifest: Manifest;
  readonly baseUrl: string | undefined;
  /** Code of the division that the city is kept within. */
  readonly locked: string | undefined;
  readonly open: OpenFeeds;
  readonly requestHeaders: RequestHeaders | undefined;
  readonly patience?: Partial<FeedPatience> | undefined;
  readonly onChanges: (changes: readonly Change[]) => void;
  /** @returns Whether the resource could be read. */
  readonly reread: (name: ResourceName) => Promise<boolean>;
  /** A feed of these resources is connected for the first time. */
  readonly onFirst?: ((resources: readonly ResourceName[]) => void) | undefined;
  readonly report: (finding: Finding) => void;
  /** At most once a second. */
  readonly onStates: (states: readonly FeedState[]) => void;
}

const STATES_INTERVAL_MS = 1000;

interface Running {
  readonly resources: readonly ResourceName[];
  readonly transport: FeedState['transport'];
  readonly source: Feed | Poll;
}

/** Everything that keeps a city's data fresh: one connection a feed, whatever it feeds, and what is asked for again. */
export class CityFeeds {
  readonly #running: readonly Running[];
  readonly #telling: Coalescer;

  constructor(options: CityFeedsOptions) {
    const telling = new Coalescer(() => options.onStates(this.#states()), STATES_INTERVAL_MS);
    const tell = (): void => telling.request();
    this.#telling = telling;
    this.#running = [...feedsOf(options, tell), ...pollsOf(options, tell)];
  }

  #states(): readonly FeedState[] {
    return this.#running.map(({ resources, transport, source }) => ({
      resources,
      transport,
      state: source.state,
      at: source instanceof Feed ? source.at : null,
      reconnects: 0,
      gaps: 0,
      ...source.counts,
    }));
  }

  /** Connects the feeds: before their resources are read, so that nothing is missed in between. */
  connect(): void {
    for (const { source } of this.#running) if (source instanceof Feed) source.start();
  }

  /** Everything is read: what is asked for again is waited for from now on. */
  start(): void {
    for (const { source } of this.#running) if (source instanceof Poll) source.start();
    if (this.#running.length > 0) this.#telling.request();
  }

  stop(): void {
    for (const { source } of this.#running) source.stop();
    this.#telling.stop();
  }
}

function entriesOf({ manifest }: CityFeedsOptions) {
  return Object.entries(manifest.resources) as [ResourceName, (typeof manifest.resources)[ResourceName]][];
}

function feedsOf(options: CityFeedsOptions, onState: () => void): Running[] {
  const { asOf, timeZone } = options.manifest;
  const addresses = new Map<string, { address: FeedAddress; resources: ResourceName[]; seconds: number[] }>();
  for (const [name, entry] of entriesOf(options)) {
    if (!entry?.live) continue;
    const address = addressOf(entry.live, options);
    const key = JSON.stringify(address);
    const known = addresses.get(key) ?? { address, resources: [], seconds: [] };
    known.resources.push(name);
    if (entry.refreshSeconds !== undefined) known.seconds.push(entry.refreshSeconds);
    addresses.set(key, known);
  }
  return [...addresses.values()].map(({ address, resources, seconds }) => ({
    resources,
    transport: address.transport,
    source: new Feed({
      address,
      open: options.open[address.transport],
      requestHeaders: options.requestHeaders,
      patience: { ...FEED_PATIENCE, ...options.patience },
      asOfMs: instantOf(asOf, timeZone, 'end'),
      freshMs: seconds.length > 0 ? Math.min(...seconds) * 1000 * STALE_INTERVALS : undefined,
      onChanges: options.onChanges,
      onFirst: () => options.onFirst?.(resources),
      onGap: () => {
        for (const name of resources) void options.reread(name).catch(() => false);
      },
      onRefused: (refusal) => options.report(refused(resources[0]!, refusal)),
      onState,
    }),
  }));
}

function pollsOf(options: CityFeedsOptions, onState: () => void): Running[] {
  return entriesOf(options).flatMap(([name, entry]) =>
    entry?.refreshSeconds !== undefined && !entry.live && entry.href !== undefined
      ? [
          {
            resources: [name],
            transport: 'poll' as const,
            source: new Poll({
              seconds: entry.refreshSeconds,
              read: () => options.reread(name),
              onState,
            }),
          },
        ]
      : [],
  );
}

function refused(resource: ResourceName, code: Refusal): Finding {
  return {
    code,
    severity: 'warning',
    resource: 'manifest',
    path: `/resources/${resource}/live`,
    ...(code === 'wrong-type' ? { params: { expected: 'object' } } : {}),
  };
}

/** Absolute; `{division}` in it is the division that the city is kept within, or the city. */
function addressOf(
  { href, transport, topic }: FeedAddress,
  { baseUrl, locked, manifest }: CityFeedsOptions,
): FeedAddress {
  const inDivision = (text: string): string => text.replaceAll('{division}', locked ?? manifest.code);
  const url = new URL(inDivision(href), baseUrl);
  // A relative address of a socket is one of the page's own server.
  if (transport !== 'sse' && /^https?:$/.test(url.protocol))
    url.protocol = url.protocol.replace('http', 'ws');
  return { href: url.href, transport, ...(topic === undefined ? {} : { topic: inDivision(topic) }) };
}
