import type { FeedState } from '@hivemap/core';
import { afterEach, expect, it, vi } from 'vitest';
import { LocalCity } from '../../../packages/core/src/sources/local-city.js';
import { FAULTS, serveFaults, type FaultServer } from './made/fault-server.js';
import { countOpenMatters, openMatter, put } from './made/loaded-city.js';
import { divisions, manifest } from './small-city.js';

const FAULT_NAMES = ['server error', 'cut off and closed', 'nonsense', 'a login page instead'] as const;
const never = (): never => {
  throw new Error('No feed is opened here.');
};

vi.setConfig({ testTimeout: 30_000 });

let closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.reverse()) await close();
  closing = [];
});

it('what is asked for again goes through faults: last figures, stale, few questions, and caught up', async () => {
  const files: FaultServer = await serveFaults();
  const resources = { divisions: { href: 'd.geojson' }, matters: { href: 'm.json', refreshSeconds: 1 } };
  put(files, '/city.json', manifest({ resources, scope: 'internal' }));
  put(files, '/d.geojson', divisions());
  put(files, '/m.json', [openMatter('A'), openMatter('B')]);
  const city = new LocalCity({
    source: { url: `${files.url}/city.json` },
    locale: 'en',
    retryDelayMs: 5,
    openFeeds: { sse: never, websocket: never, mqtt: never },
  });
  closing.push(
    () => files.close(),
    () => city.close(),
  );
  let state: FeedState | undefined;
  city.subscribe((event) => {
    if (event.type === 'feeds') [state] = event.feeds;
  });
  await city.open();
  await expect.poll(() => countOpenMatters(city), { timeout: 5000 }).toBe(2);
  put(files, '/m.json', [openMatter('A'), openMatter('B'), openMatter('C')]);
  for (const name of FAULT_NAMES) {
    expect(name in FAULTS).toBe(true);
    files.fault = name;
    files.forget();
    await expect.poll(() => files.requests.length, { timeout: 5000 }).toBeGreaterThan(0);
    await new Promise((resolve) => setTimeout(resolve, 300));
    // Tries of one question.
    expect(files.requests.length, name).toBeLessThanOrEqual(6);
    expect(await countOpenMatters(city), name).toBe(2);
  }
  await expect.poll(() => state?.state, { timeout: 5000 }).toBe('stale');
  expect(state!.refused).toBeGreaterThanOrEqual(2);
  files.fault = null;
  await expect.poll(() => countOpenMatters(city), { timeout: 5000 }).toBe(3);
  await expect.poll(() => state?.state, { timeout: 5000 }).toBe('live');
});
