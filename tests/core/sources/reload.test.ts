import type { CityEvent } from '@hivemap/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serveFaults, type FaultServer } from './made/fault-server.js';
import { countOpenMatters, loadedCity, openMatter, pathsOf, put } from './made/loaded-city.js';
import { collection, divisions, feature, manifest, square } from './small-city.js';

let server: FaultServer;
beforeEach(async () => {
  server = await serveFaults();
});
afterEach(() => server.close());

describe('a reload', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, at) => openMatter(`M${at}`));
  const resources = { divisions: { href: 'd.geojson' }, matters: { href: 'm.json' } };

  function serveCity(more: object = {}): string {
    put(server, '/city.json', manifest({ resources, ...more }));
    put(server, '/d.geojson', divisions());
    put(server, '/m.json', rows(3));
    return `${server.url}/city.json`;
  }

  it('of files that are still the same changes nothing: no event, no new view, no body sent again', async () => {
    const city = await loadedCity(serveCity());
    const before = await city.view({ view: 'city' });
    const events: CityEvent[] = [];
    city.subscribe((event) => events.push(event));
    server.forget();
    expect(await city.reload()).toBe(false);
    expect(pathsOf(server)).toEqual(['/city.json', '/d.geojson', '/m.json']);
    expect(server.requests.every(({ headers }) => headers['if-none-match'] !== undefined)).toBe(true);
    expect(await city.view({ view: 'city' })).toEqual(before);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(events).toEqual([]);
    city.close();
  });

  it('with a revision asks for the manifest alone, until the revision is another', async () => {
    const url = serveCity({ revision: 'r1' });
    const city = await loadedCity(url);
    put(server, '/m.json', rows(5));
    server.forget();
    expect(await city.reload()).toBe(false);
    expect(pathsOf(server)).toEqual(['/city.json']);
    put(server, '/city.json', manifest({ resources, revision: 'r2', asOf: '2026-11-21T08:00:00+08:00' }));
    expect(await city.reload()).toBe(true);
    expect(await countOpenMatters(city)).toBe(5);
    expect((await city.view({ view: 'city' })).asOf).toBe('2026-11-21T08:00:00+08:00');
    city.close();
  });

  it('takes what is new, says which resources, and leaves the others as they are', async () => {
    const city = await loadedCity(serveCity());
    const change = new Promise<CityEvent>((resolve) =>
      city.subscribe((event) => event.type === 'change' && resolve(event)),
    );
    put(server, '/m.json', [...rows(4), { id: 'bad' }]);
    expect(await city.reload()).toBe(true);
    expect(await change).toMatchObject({ resources: ['matters'] });
    expect(await countOpenMatters(city)).toBe(4);
    expect((await city.problems()).map(({ code }) => code)).toContain('missing-field');
    // The problem of a record that was never taken is gone with it; of what is shown nothing changes.
    put(server, '/m.json', rows(4));
    expect(await city.reload()).toBe(false);
    expect(await city.problems()).toEqual([]);
    city.close();
  });

  it('of a manifest that is gone, or must not be shown, fails by name and keeps the city', async () => {
    const city = await loadedCity(serveCity());
    server.fault = 'not found';
    await expect(city.reload()).rejects.toMatchObject({
      name: 'CityError',
      problems: [{ code: 'not-found' }],
    });
    server.fault = null;
    put(server, '/city.json', manifest({ resources, purpose: undefined }));
    await expect(city.reload()).rejects.toMatchObject({ problems: [{ code: 'no-purpose' }] });
    expect(await countOpenMatters(city)).toBe(3);
    put(server, '/city.json', manifest({ resources }));
    expect(await city.reload()).toBe(false);
    city.close();
  });

  it('lays pushed changes over the new file, but for those that are older than the file', async () => {
    const city = await loadedCity(serveCity());
    await city.apply([
      { resource: 'matters', op: 'upsert', at: '2026-11-20T09:00:00+08:00', records: [openMatter('N1')] },
      { resource: 'matters', op: 'upsert', at: '2026-11-22T09:00:00+08:00', records: [openMatter('N2')] },
    ]);
    expect(await countOpenMatters(city)).toBe(5);
    put(server, '/m.json', rows(2));
    expect(await city.reload()).toBe(true);
    expect(await countOpenMatters(city)).toBe(4);
    put(server, '/city.json', manifest({ resources, asOf: '2026-11-21T08:00:00+08:00' }));
    put(server, '/m.json', rows(1));
    expect(await city.reload()).toBe(true);
    expect(await countOpenMatters(city)).toBe(2);
    city.close();
  });
});

describe('a change that comes after everything was read', () => {
  it('is shown where it leads nowhere, and its resource and field are told', async () => {
    const grid = (code: string) =>
      feature({ code, kind: 'comprehensive', division: '511702001001' }, square(107, 31, 0.01));
    const grids = { data: collection(grid('511702001001001')) };
    const resources = { divisions: { data: divisions() }, grids, matters: { data: [openMatter('M1')] } };
    const city = await loadedCity(manifest({ resources }));
    const lost = async () => (await city.problems()).filter(({ code }) => code === 'missing-reference');
    expect(await lost()).toEqual([]);
    await city.apply([
      {
        resource: 'matters',
        op: 'upsert',
        records: [
          openMatter('M2', { division: '511799' }),
          openMatter('M3', { grid: '511702001001001' }),
          openMatter('M4', { grid: '511702001001002' }),
        ],
      },
    ]);
    expect(await countOpenMatters(city)).toBe(4);
    const told = (await lost()).map(({ resource, index, path, params }) => [
      resource,
      index,
      path,
      params?.['kind'],
    ]);
    expect(told).toEqual([
      ['matters', undefined, '/division', 'division'],
      ['matters', undefined, '/grid', 'grid'],
    ]);
    // A grid that comes meanwhile is known from then on.
    await city.apply([{ resource: 'grids', op: 'upsert', records: [grid('511702001001002')] }]);
    await city.apply([
      { resource: 'matters', op: 'upsert', records: [openMatter('M5', { grid: '511702001001002' })] },
    ]);
    expect(await lost()).toHaveLength(2);
    city.close();
  });
});
