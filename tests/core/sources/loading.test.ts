import { loadCity, validateCity, type CityEvent, type CityHandle } from '@hivemap/core';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { serveRoutes, type Answer, type Routes } from './serve-routes.js';
import { collection, divisions, feature, manifest, matter, square } from './small-city.js';

let server: Routes | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function served(routes: Record<string, Answer | (() => Answer | null)>): Promise<string> {
  server = await serveRoutes(routes);
  return `${server.url}/city.json`;
}

const json = (value: unknown): Answer => ({ body: JSON.stringify(value) });

function eventOf<T extends CityEvent['type']>(
  city: CityHandle,
  type: T,
): Promise<Extract<CityEvent, { type: T }>> {
  return new Promise((resolve) => {
    const end = city.subscribe((event) => {
      if (event.type !== type) return;
      end();
      resolve(event as Extract<CityEvent, { type: T }>);
    });
  });
}

async function figureOf(city: CityHandle, indicator = 'openMatters') {
  const view = await city.view({ view: 'areas', division: null, indicators: [indicator] });
  return view.self.figures[indicator];
}

describe('a city whose files lie on a server', () => {
  it('is read whatever the format, packed or not, by name or by content', async () => {
    const rows = [matter('M1'), matter('M2')];
    const text = rows.map((row) => JSON.stringify(row)).join('\n');
    const csv = `\uFEFFid,type,division,tier,stage,collectedAt,success\r\nM1,02,511702001001,village,collected,20261005,是\r\n"M2",邻里,511702001001,村,采集,2026-10-05,\r\n`;
    const url = await served({
      '/city.json': json(
        manifest({
          resources: {
            divisions: { href: 'divisions.geojson.gz' },
            matters: { href: 'matters.ndjson.gz?v=1' },
            units: { href: 'units' },
            stations: { href: 'stations.csv' },
            rivers: { href: 'rivers.csv' },
            loads: { href: 'loads.json', columns: { count: '人数' } },
          },
        }),
      ),
      '/divisions.geojson.gz': { type: 'application/gzip', body: gzipSync(JSON.stringify(divisions())) },
      // A server that unpacks on the way: the browser has plain text under a packed name.
      '/matters.ndjson.gz?v=1': { headers: { 'content-encoding': 'gzip' }, body: gzipSync(text) },
      '/units': {
        type: 'text/csv; charset=utf-8',
        body: csv.replace(/.*/s, 'id,name,level,role\nU1,"政法委, 市",市,office\n'),
      },
      '/stations.csv': {
        body: 'id,type,division,name,经度,纬度\nS1,派出所,511702,东城派出所,107.01,31.01\n',
      },
      '/rivers.csv': { body: 'name,wkt\n州河,"LINESTRING (107 31, 107.01 31.02)"\n' },
      '/loads.json': json([{ scenic: 'S1', at: '2026-11-20T08:00:00+08:00', 人数: 12 }]),
    });
    const { problems, counts } = await validateCity(url);
    expect(problems.filter(({ code }) => code !== 'missing-reference')).toEqual([]);
    expect(
      Object.fromEntries(Object.entries(counts).map(([name, { accepted }]) => [name, accepted])),
    ).toEqual({
      divisions: 5,
      matters: 2,
      units: 1,
      stations: 1,
      rivers: 1,
      loads: 1,
    });
  });

  it('is tried again when the network fails, with headers asked for each time', async () => {
    let failures = 0;
    const url = await served({
      '/city.json': () => (failures++ < 2 ? null : json(manifest())),
    });
    const asked: string[] = [];
    const city = await loadCity(url, {
      requestHeaders: (address) => {
        asked.push(address);
        return { authorization: 'Bearer t' };
      },
    });
    expect(asked).toEqual([url, url, url]);
    expect(server!.requests.at(-1)!.headers.authorization).toBe('Bearer t');
    city.close();
  }, 20_000);

  it('tells how far it is, and when all is read', async () => {
    const matters = Array.from({ length: 3000 }, (_, at) => JSON.stringify(matter(`M${at}`))).join('\n');
    const url = await served({
      '/city.json': json(
        manifest({ resources: { divisions: { href: 'd.json' }, matters: { href: 'm.ndjson' } } }),
      ),
      '/d.json': json(divisions()),
      '/m.ndjson': { body: matters },
    });
    const progress: CityEvent[] = [];
    const city = await loadCity(url, { onProgress: (event) => progress.push(event) });
    expect((await city.view({ view: 'city' })).resources['matters']?.state).not.toBe('ready');
    await eventOf(city, 'loaded');
    expect((await city.view({ view: 'city' })).resources['matters']).toMatchObject({
      state: 'ready',
      records: 3000,
      bytes: matters.length,
      totalBytes: matters.length,
    });
    expect(progress.some((event) => event.type === 'progress' && event.resource === 'matters')).toBe(true);
    city.close();
  });

  it('can be given up at any time', async () => {
    const url = await served({
      '/city.json': json(manifest({ resources: { divisions: { href: 'd.json' } } })),
      '/d.json': json(divisions()),
    });
    for (const milliseconds of [0, 1, 3, 6]) {
      const aborter = new AbortController();
      const loading = loadCity(url, { signal: aborter.signal });
      setTimeout(() => aborter.abort(), milliseconds);
      const outcome = await loading.then(
        (city) => (city.close(), 'loaded'),
        (error: unknown) => (error as Error).name,
      );
      expect(['AbortError', 'loaded']).toContain(outcome);
    }
    await expect(loadCity(url, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    });
  });

  it('answers nothing once it is closed', async () => {
    const city = await loadCity(manifest());
    city.close();
    await expect(city.view({ view: 'city' })).rejects.toMatchObject({ name: 'AbortError' });
    await expect(city.apply([])).rejects.toMatchObject({ name: 'AbortError' });
    await expect(city.problems()).rejects.toMatchObject({ name: 'AbortError' });
    const open = await loadCity(manifest());
    await expect(open.view({ view: 'city' }, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    });
    await expect(open.view({ view: 'shapes', division: '999' })).rejects.toBeInstanceOf(RangeError);
    open.close();
  });

  it('refuses to go public on a whim of the page, without a review number', async () => {
    const city = await loadCity(manifest({ synthetic: false }));
    await expect(city.view({ view: 'city', scope: 'public' })).rejects.toMatchObject({ name: 'CityError' });
    expect((await city.view({ view: 'city' })).scope).toBe('internal');
    city.close();
  });
});

describe('a host that pushes changes', () => {
  const open = { stage: 'in-progress', closedAt: undefined };

  it('sees them in the figures, the last word on a record winning', async () => {
    const city = await loadCity(manifest({ resources: { matters: { data: [matter('M1', open)] } } }));
    await eventOf(city, 'loaded');
    expect(await figureOf(city)).toMatchObject({ value: 1 });
    const change = eventOf(city, 'change');
    await city.apply([
      {
        resource: 'matters',
        op: 'upsert',
        records: [matter('M2', open), matter('M3', open), matter('M1', open)],
      },
      { resource: 'matters', op: 'upsert', records: [matter('M3'), { id: 'M4' }, 'nonsense'] },
      { resource: 'nothing', op: 'remove', ids: ['a'] },
    ]);
    expect((await change).resources).toEqual(['matters']);
    expect(await figureOf(city)).toMatchObject({ value: 2 });
    const codes = (await city.problems()).map(({ code }) => code);
    expect(new Set(codes)).toEqual(new Set(['missing-field', 'wrong-type', 'unknown-resource']));
    await city.apply([{ resource: 'matters', op: 'remove', ids: ['M1'] }]);
    expect(await figureOf(city)).toMatchObject({ value: 1 });
    await city.apply([{ resource: 'matters', op: 'snapshot', records: [] }]);
    expect(await figureOf(city)).toMatchObject({ value: 0 });
    city.close();
  });

  it('moves the data to a later now, never to an earlier one', async () => {
    const city = await loadCity(manifest());
    await city.apply([
      {
        resource: 'loads',
        op: 'upsert',
        at: '2026-11-21T00:00:00+08:00',
        records: [{ scenic: 'S1', at: '2026-11-21', count: 3 }],
      },
    ]);
    expect((await city.view({ view: 'city' })).asOf).toBe('2026-11-21T00:00:00+08:00');
    await city.apply([{ resource: 'loads', op: 'upsert', at: '2026-11-19T00:00:00+08:00', records: [] }]);
    expect((await city.view({ view: 'city' })).asOf).toBe('2026-11-21T00:00:00+08:00');
    city.close();
  });

  it('may push while the file is still being read: the change wins', async () => {
    const lines = Array.from({ length: 2000 }, (_, at) => JSON.stringify(matter(`M${at}`, open))).join('\n');
    const url = await served({
      '/city.json': json(
        manifest({ resources: { divisions: { href: 'd.json' }, matters: { href: 'm.ndjson' } } }),
      ),
      '/d.json': json(divisions()),
      '/m.ndjson': { body: lines },
    });
    const city = await loadCity(url);
    const loaded = eventOf(city, 'loaded');
    await city.apply([{ resource: 'matters', op: 'upsert', records: [matter('M0'), matter('N1', open)] }]);
    await loaded;
    expect(await figureOf(city)).toMatchObject({ value: 2000 });
    city.close();
  });

  it('is heard four times a second at most, however fast it pushes', async () => {
    const city = await loadCity(manifest({ resources: { matters: { data: [matter('M0')] } } }));
    await eventOf(city, 'loaded');
    let changes = 0;
    city.subscribe((event) => void (changes += event.type === 'change' ? 1 : 0));
    const start = performance.now();
    for (let burst = 0; burst < 100; burst++) {
      void city.apply([{ resource: 'matters', op: 'upsert', records: [matter(`M${burst % 7}`, open)] }]);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await city.apply([]);
    const seconds = (performance.now() - start) / 1000;
    expect(changes).toBeLessThanOrEqual(Math.ceil(seconds * 4) + 1);
    expect(changes).toBeGreaterThan(0);
    expect(await figureOf(city)).toMatchObject({ value: 7 });
    city.close();
  });
});

describe('tracks of people and things', () => {
  it('are refused, in whatever shape they come', async () => {
    const track = [
      matter('M1', { lon: 107.01, lat: 31.01 }),
      matter('M1', { lon: 107.02, lat: 31.02, collectedAt: '2026-10-05T10:00:00+08:00' }),
      matter('M2'),
    ];
    const rivers = collection(
      feature(
        { name: '州河', coordTimes: ['2026-10-05T09:00:00Z'] },
        {
          type: 'LineString',
          coordinates: [
            [107, 31],
            [107.01, 31],
          ],
        },
      ),
      feature(
        { name: '巴河' },
        {
          type: 'LineString',
          coordinates: [
            [107, 31, 0, 1700000000],
            [107.01, 31, 0, 1700000060],
          ],
        },
      ),
    );
    const { problems, counts } = await validateCity(
      manifest({ resources: { matters: { data: track }, rivers: { data: rivers } } }),
    );
    expect(
      problems.filter(({ code }) => code === 'trajectory').map(({ resource, index }) => [resource, index]),
    ).toEqual([
      ['rivers', 0],
      ['rivers', 1],
      ['matters', 1],
    ]);
    // Of a thing that moved nothing is kept, not even where it was first.
    expect(counts['matters']).toEqual({ accepted: 1, rejected: 2 });
    expect(counts['rivers']).toEqual({ accepted: 1, rejected: 1 });
  });
});

describe('coordinates of another system', () => {
  it('come out in WGS 84, also of seats, and the input is not changed', async () => {
    const shifted = collection(
      feature(
        { code: '511702', level: 'county', name: '通川区', seat: [107.5, 31.2] },
        square(107.5, 31.2, 0.1),
      ),
    );
    const before = JSON.stringify(shifted);
    const city = await loadCity(manifest({ resources: { divisions: { crs: 'gcj02', data: shifted } } }));
    const { bounds } = await city.view({ view: 'city' });
    expect(JSON.stringify(shifted)).toBe(before);
    expect(bounds[0]).toBeLessThan(107.4975);
    expect(bounds[0]).toBeGreaterThan(107.494);
    city.close();
  });
});
