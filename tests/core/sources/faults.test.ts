import type { CityEvent, ViewOf } from '@hivemap/core';
import { describe, expect, it } from 'vitest';
import { CityEngine } from '../../../packages/core/src/sources/city-engine.js';
import { FAULTS, serveFaults, type FaultServer } from './made/fault-server.js';
import { cityWith, grids, KINDS, LOCKED, serveKinds, type Kind } from './made/served-kinds.js';

type FaultName = keyof typeof FAULTS;

/** What a fault is reported as; those that are got over without a word have none. */
const CODES: Readonly<Record<FaultName, readonly string[]>> = {
  'not found': ['not-found'],
  gone: ['not-found'],
  forbidden: ['unreadable'],
  'not logged in': ['unreadable'],
  'too many requests, come back at once': [],
  'too many requests, come back tomorrow': ['unreadable'],
  'server error': ['unreadable'],
  'busy for a moment': [],
  busy: ['unreadable'],
  'a login page instead': ['html-instead'],
  'cut off and closed': ['truncated'],
  'cut off and said to be whole': ['truncated', 'not-json', 'damaged'],
  'longer than it is said to be': ['truncated', 'unreadable', 'not-json', 'damaged'],
  'reset in the middle': ['truncated'],
  'drips byte by byte': ['timeout'],
  'never answers': ['timeout'],
  'stops in the middle': ['timeout'],
  'wrong media type': [],
  'packed twice': [],
  'moved to another path': [],
  'moved to another origin': ['redirected'],
  'moved in circles': ['redirected'],
  'ranges ignored': [],
  'wrong range': ['no-ranges'],
  'nothing in it': ['empty'],
  'no content': ['empty'],
  nonsense: ['not-json', 'damaged', 'empty'],
};

/** Half a table is a table, when its server says that it is whole. */
const UNSEEN: ReadonlySet<string> = new Set([
  'cut off and said to be whole csv',
  'longer than it is said to be csv',
  'nonsense csv',
  'nonsense ndjson',
]);
const BY_PARTS: ReadonlySet<Kind> = new Set<Kind>(['flatgeobuf by box', 'pmtiles']);
/** Tries of an address; more in a minute would not let a server get up again. */
const MOST_REQUESTS = 6;

interface Trial {
  readonly engine: CityEngine;
  readonly events: CityEvent[];
}

function open(server: FaultServer, kind: Kind, patienceMs: number): Trial {
  const events: CityEvent[] = [];
  const engine = new CityEngine({
    source: { manifest: cityWith(kind), baseUrl: `${server.url}/` },
    locale: 'en',
    locked: LOCKED[kind],
    retryDelayMs: 2,
    patienceMs,
    onEvent: (event) => events.push(event),
  });
  return { engine, events };
}

function stateOf(engine: CityEngine) {
  const { resources }: ViewOf<{ view: 'city' }> = engine.view({ view: 'city' });
  return resources['grids']!;
}

function problemsOf(engine: CityEngine): readonly string[] {
  return engine.problems().flatMap(({ code, resource }) => (resource === 'grids' ? [code] : []));
}

/** A request to an address, however often. */
function mostAsked(server: FaultServer): number {
  const counts = new Map<string, number>();
  for (const { url = '', headers } of server.requests) {
    const key = `${url} ${headers.range ?? ''}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

async function tryFault(fault: FaultName, kind: Kind): Promise<void> {
  const server = await serveFaults();
  serveKinds(server);
  const { engine, events } = open(server, kind, CODES[fault].includes('timeout') ? 500 : 20_000);
  const label = `${fault}, ${kind}`;
  try {
    await engine.open();
    await engine.loaded();
    const good = stateOf(engine);
    expect(good, label).toMatchObject({ state: 'ready', records: kind === 'pmtiles' ? 0 : grids.length });
    expect(problemsOf(engine), label).toEqual([]);
    const harmless = CODES[fault].length === 0 || (fault === 'wrong range' && !BY_PARTS.has(kind));
    server.fault = fault;
    server.forget();
    const started = performance.now();
    const changed = await engine.reload();
    // Four times the patience, and time to think.
    expect(performance.now() - started, label).toBeLessThan(10_000);
    if (UNSEEN.has(`${fault} ${kind}`)) return;
    if (harmless) {
      expect([changed, stateOf(engine), problemsOf(engine)], label).toEqual([false, good, []]);
    } else {
      expect(CODES[fault], label).toContain(problemsOf(engine).at(-1));
      // What was there stays, and says so.
      expect(stateOf(engine), label).toMatchObject({ ...good, state: 'error' });
      expect(engine.counts()['grids']?.accepted, label).toBe(good.records);
    }
    if (fault !== 'moved in circles') expect(mostAsked(server), label).toBeLessThanOrEqual(MOST_REQUESTS);
    expect(server.strays, label).toBe(0);
    server.fault = null;
    expect(await engine.reload(), label).toBe(!harmless);
    expect([stateOf(engine), problemsOf(engine)], label).toEqual([good, []]);
    expect(
      events.every(({ type }) => type !== 'failed'),
      label,
    ).toBe(true);
  } finally {
    engine.close();
    await server.close();
  }
}

describe('a server with a fault', () => {
  it.concurrent.each(Object.keys(FAULTS) as FaultName[])(
    '%s: named, got over or survived with the last good data, and recovered from',
    async (fault) => {
      await Promise.all((Object.keys(KINDS) as Kind[]).map((kind) => tryFault(fault, kind)));
    },
    60_000,
  );

  it('is told from a good one: the check finds records that a fault has changed', async () => {
    const server = await serveFaults();
    serveKinds(server);
    const { engine } = open(server, 'geojson', 20_000);
    await engine.open();
    await engine.loaded();
    const body = server.files.get('/grids.geojson')!.body;
    const text = new TextDecoder()
      .decode(body)
      .replace('"households":3,', '"households":4,')
      .replace('"households":3}', '"households":4}');
    server.files.set('/grids.geojson', {
      type: 'application/geo+json',
      body: new TextEncoder().encode(text),
    });
    expect(await engine.reload()).toBe(true);
    engine.close();
    await server.close();
  });
});
