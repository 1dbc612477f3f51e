import type { FeedState } from '@hivemap/core';
import { expect, it, onTestFinished, vi } from 'vitest';
import { WebSocket } from 'ws';
import { LocalCity } from '../../packages/core/src/sources/local-city.js';
import { openEventStream } from '../../packages/core/src/sources/feeds/open-event-stream.js';
import { openMqtt } from '../../packages/core/src/sources/feeds/open-mqtt.js';
import { openWebSocket } from '../../packages/core/src/sources/feeds/open-web-socket.js';
import { FeedLog } from '../../packages/hivemap/src/cli/simulate/feed-log.js';
import { livingAnswers, livingManifest } from '../../packages/hivemap/src/cli/simulate/living-files.js';
import { LivingCity, type Row } from '../../packages/hivemap/src/cli/simulate/living-city.js';
import { publishMqtt } from '../../packages/hivemap/src/cli/simulate/publish-mqtt.js';
import { serveSockets } from '../../packages/hivemap/src/cli/simulate/serve-sockets.js';
import { cityFiles } from '../../packages/hivemap/src/cli/serve/city-files.js';
import { startServer } from '../../packages/hivemap/src/cli/serve/start-server.js';
import { serveBroker } from '../core/sources/made/feed-servers.js';
import { countOpenMatters } from '../core/sources/made/loaded-city.js';
import { divisions, manifest, matter } from '../core/sources/small-city.js';
import { scratchFolder } from './run-command.js';

// Node 20 has none of its own.
if (!('WebSocket' in globalThis)) Object.assign(globalThis, { WebSocket });

const HOUR_MS = 3_600_000;
vi.setConfig({ testTimeout: 30_000 });
const AS_OF = '2026-11-20T08:00:00+08:00';

/** One matter of the last day that was closed on it, one that was not, and one that was closed on it but is older. */
const MATTERS = [
  matter('OLD', {
    collectedAt: '2026-11-01T09:00:00+08:00',
    acceptedAt: undefined,
    closedAt: '2026-11-19T20:00:00+08:00',
  }),
  matter('QUICK', {
    collectedAt: '2026-11-19T09:00:00+08:00',
    acceptedAt: '2026-11-19T10:00:00+08:00',
    closedAt: '2026-11-19T12:00:00+08:00',
  }),
  matter('SLOW', {
    stage: 'in-progress',
    collectedAt: '2026-11-19T11:00:00+08:00',
    acceptedAt: '2026-11-19T13:00:00+08:00',
    closedAt: undefined,
  }),
] as Row[];

it('lives the last day again: matters are collected, accepted and closed at their hours, a day later', () => {
  const city = new LivingCity({ matters: MATTERS }, AS_OF);
  const told = city.advance(24 * HOUR_MS).map(({ at, records }) => {
    const [{ id, stage }] = records as readonly [Row];
    return `${at.slice(5, 16)} ${String(id)} ${String(stage)}`;
  });
  expect(told).toEqual([
    '11-20T09:00 QUICK-1 collected',
    '11-20T10:00 QUICK-1 accepted',
    '11-20T11:00 SLOW-1 collected',
    '11-20T12:00 QUICK-1 closed',
    '11-20T13:00 SLOW-1 accepted',
    // The oldest that is open in the county, where one was closed on the last day.
    '11-20T20:00 SLOW closed',
  ]);
  expect(city.now).toBe('2026-11-21T08:00:00+08:00');
  expect(city.advance(HOUR_MS).map(({ records }) => records[0]!['id'])).toEqual(['QUICK-2']);
});

it('counts visitors, alarms and messages of links as on the last day, and no link that was silent', () => {
  const city = new LivingCity(
    {
      loads: [
        { scenic: 'S1', at: '2026-11-19T10:00:00+08:00', count: 70 },
        { scenic: 'S1', at: '2026-11-18T10:00:00+08:00', count: 7 },
      ],
      alarms: [
        { fence: 'F1', hour: '2026-11-19T09:00:00+08:00', subject: 'intrusion', count: 3, verified: 1 },
      ],
      links: [
        { id: 'L1', lastSyncAt: '2026-11-20T07:58:00+08:00' },
        { id: 'L2', lastSyncAt: '2026-11-17T07:58:00+08:00' },
      ],
    },
    AS_OF,
  );
  const told = city.advance(2.5 * HOUR_MS);
  const of = (name: string): Row[] =>
    told.filter(({ resource }) => resource === name).flatMap(({ records }) => records);
  expect(of('loads')).toEqual([{ scenic: 'S1', at: '2026-11-20T10:00:00+08:00', count: 70 }]);
  // An hour is counted when it is over.
  expect(told.find(({ resource }) => resource === 'alarms')?.at).toBe('2026-11-20T10:00:00+08:00');
  expect(new Set(of('links').map(({ id }) => id))).toEqual(new Set(['L1']));
  expect(of('links').at(-1)).toEqual({ id: 'L1', lastSyncAt: '2026-11-20T10:28:00+08:00' });
});

it.each(['sse', 'websocket', 'mqtt'] as const)(
  'is followed by a city that listens by %s',
  async (transport) => {
    const living = new LivingCity({ matters: MATTERS }, AS_OF);
    const log = new FeedLog();
    const text = JSON.stringify(
      manifest({
        scope: 'internal',
        asOf: AS_OF,
        resources: { divisions: { data: divisions() }, matters: { href: 'm.json' } },
      }),
    );
    const files = cityFiles('/nowhere/city.json', text)!;
    const live = await liveBy(transport, log);
    const server = await startServer({
      page: await scratchFolder(),
      city: files,
      port: 0,
      wall: false,
      answer: livingAnswers(living, log, () => livingManifest(files.manifest, living, live)),
    });
    const city = new LocalCity({
      source: { url: new URL('/city/city.json', server.address).href },
      locale: 'en',
      openFeeds: { sse: openEventStream, websocket: openWebSocket, mqtt: openMqtt },
    });
    onTestFinished(async () => {
      city.close();
      await server.close();
    });
    let states: readonly FeedState[] = [];
    city.subscribe((event) => {
      if (event.type === 'feeds') states = event.feeds;
    });
    await city.open();
    await until(() => states[0]?.state === 'live');
    await until(async () => (await countOpenMatters(city)) === 1);
    for (const happening of living.advance(5.5 * HOUR_MS)) log.add(happening);
    await until(async () => (await city.view({ view: 'city' })).asOf === '2026-11-20T13:00:00+08:00');
    expect(await countOpenMatters(city)).toBe(2);
    expect(await city.problems()).toEqual([]);
  },
);

async function liveBy(transport: 'sse' | 'websocket' | 'mqtt', log: FeedLog) {
  if (transport === 'sse') return { href: '/feed', transport };
  if (transport === 'websocket') {
    const sockets = await serveSockets(log, 0);
    onTestFinished(() => sockets.close());
    return { href: sockets.address, transport };
  }
  const broker = await serveBroker();
  const publishing = await publishMqtt(log, broker.href, broker.topic!);
  onTestFinished(async () => {
    await publishing.close();
    await broker.close();
  });
  return { href: broker.href, transport, topic: broker.topic! };
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + 15_000;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error('Waited 15 s');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
