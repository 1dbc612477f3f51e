import type { Feature } from 'geojson';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serveFaults, type FaultServer } from './made/fault-server.js';
import { countOpenMatters, loadedCity, openMatter, pathsOf, put } from './made/loaded-city.js';
import { makeFlatgeobuf } from './made/make-flatgeobuf.js';
import { collection, divisions, feature, manifest, matter, square } from './small-city.js';

let server: FaultServer;
beforeEach(async () => {
  server = await serveFaults();
});
afterEach(() => server.close());

describe('a city that is locked to a division', () => {
  const villages = ['511702001001', '511702001002'] as const;
  const gridsOf = (code: string, west: number) =>
    collection(feature({ code: `G${code}`, kind: 'comprehensive', division: code }, square(west, 31, 0.01)));

  beforeEach(() => {
    put(server, '/d.geojson', divisions());
    put(server, '/g/511702001001.geojson', gridsOf(villages[0], 107));
    put(server, '/g/511702001002.geojson', gridsOf(villages[1], 107.02));
    put(
      server,
      '/g/511702.geojson',
      collection(...gridsOf(villages[0], 107).features, ...gridsOf(villages[1], 107.02).features),
    );
    put(
      server,
      '/g/511703.geojson',
      collection(
        feature({ code: 'G3', kind: 'comprehensive', division: '511703' }, square(107.05, 31, 0.01)),
      ),
    );
    put(server, '/m/511702001001.json', [openMatter('M1')]);
  });
  const city = (grids: object, more: object = {}) =>
    manifest({ resources: { divisions: { href: `${server.url}/d.geojson` }, grids, ...more } });
  const asked = (): string[] => pathsOf(server).filter((path) => path.startsWith('/g/'));

  it('asks for its own file only; its neighbours are never requested', async () => {
    const handle = await loadedCity(
      city(
        { href: `${server.url}/g/{division}.geojson` },
        { matters: { href: `${server.url}/m/{division}.json` } },
      ),
      { locked: villages[0] },
    );
    expect(pathsOf(server)).toEqual(['/d.geojson', '/g/511702001001.geojson', '/m/511702001001.json']);
    expect((await handle.view({ view: 'city' })).resources['grids']?.records).toBe(1);
    expect(await countOpenMatters(handle)).toBe(1);
    handle.close();
  });

  it('asks for the part that it lies in, or the parts that lie in it, where coverage says which there are', async () => {
    const counties = {
      href: `${server.url}/g/{division}.geojson`,
      coverage: { divisions: ['511702', '511703'] },
    };
    (await loadedCity(city(counties), { locked: villages[0] })).close();
    expect(asked()).toEqual(['/g/511702.geojson']);
    server.forget();
    const parts = {
      href: `${server.url}/g/{division}.geojson`,
      coverage: { divisions: [...villages, '511703'] },
    };
    (await loadedCity(city(parts), { locked: '511702' })).close();
    expect(asked()).toEqual(villages.map((code) => `/g/${code}.geojson`));
  });

  it('without a lock is read part by part; one that is missing costs itself', async () => {
    const handle = await loadedCity(
      city({
        href: `${server.url}/g/{division}.geojson`,
        coverage: { divisions: ['511702', '511799', '511703'] },
      }),
    );
    expect(asked()).toEqual(['/g/511702.geojson', '/g/511703.geojson', '/g/511799.geojson']);
    expect((await handle.view({ view: 'city' })).resources['grids']).toMatchObject({
      state: 'ready',
      records: 3,
    });
    const [problem] = await handle.problems();
    expect(problem).toMatchObject({ code: 'not-found', resource: 'grids', params: { division: '511799' } });
    expect(problem?.message).toContain('511799');
    handle.close();
  });

  it('reads of an indexed file no more than its surroundings', async () => {
    const far = Array.from({ length: 3000 }, (_, at) =>
      feature(
        { code: `F${at}`, kind: 'comprehensive', division: '511703', name: '远'.repeat(60) },
        square(100 + at / 1000, 20, 0.0005),
      ),
    );
    const body = makeFlatgeobuf([...far, ...(gridsOf(villages[0], 107).features as Feature[])]);
    put(server, '/g.fgb', body);
    const handle = await loadedCity(city({ href: `${server.url}/g.fgb` }), { locked: villages[0] });
    expect((await handle.view({ view: 'city' })).resources['grids']?.records).toBe(1);
    expect(server.requests.every(({ url, headers }) => url !== '/g.fgb' || headers.range !== undefined)).toBe(
      true,
    );
    handle.close();
  });
});

describe('records that hold for a time only', () => {
  it('are there while they hold: now, at another time that is asked for, and as time goes on', async () => {
    const data = [
      openMatter('M1'),
      openMatter('M2', { validTo: '2026-11-19' }),
      openMatter('M3', { validFrom: '2026-11-21T12:00:00+08:00' }),
      openMatter('M4', { validFrom: '2026-11-20', validTo: '2026-11-20' }),
    ];
    const city = await loadedCity(manifest({ resources: { matters: { data } } }));
    expect(await countOpenMatters(city)).toBe(2);
    expect(await countOpenMatters(city, '2026-11-19')).toBe(2);
    expect(await countOpenMatters(city, '2026-11-21T11:59:00+08:00')).toBe(1);
    expect(await countOpenMatters(city, '2026-11-21T12:00:00+08:00')).toBe(2);
    await city.apply([{ resource: 'matters', op: 'upsert', at: '2026-11-22T00:00:00+08:00', records: [] }]);
    expect(await countOpenMatters(city)).toBe(2);
    expect(await city.problems()).toEqual([]);
    city.close();
  });

  it('keep their place in the file when something is wrong with the others', async () => {
    const old = { ...openMatter('M0'), validTo: '2020-01-01' };
    const data = [old, matter('M1', { division: '511799' })];
    const city = await loadedCity(manifest({ resources: { matters: { data } } }));
    expect(await city.problems()).toMatchObject([{ code: 'missing-reference', index: 1 }]);
    city.close();
  });

  it('a division that is abolished takes its grids to where they belong now', async () => {
    const { features } = divisions();
    const gone = feature(
      { code: '511704', level: 'county', name: '旧区', validTo: '2020-12-31' },
      square(107.08, 31, 0.04),
    );
    const city = await loadedCity(
      manifest({ resources: { divisions: { data: collection(gone, ...features) } } }),
    );
    const codes = async (asOf?: string) =>
      (
        await city.view({ view: 'areas', division: null, indicators: [], ...(asOf ? { asOf } : {}) })
      ).children.map(({ code }) => code);
    expect(await codes()).toEqual(['511702', '511703']);
    expect(await codes('2020-06-01')).toEqual(['511702', '511703', '511704']);
    city.close();
  });
});

describe('what was not collected', () => {
  it('is not zero: a figure before coverage begins, or outside of it, has no value', async () => {
    const coverage = { divisions: ['511702'], from: '2026-01-01' };
    const city = await loadedCity(
      manifest({ resources: { matters: { data: [openMatter('M1')], coverage } } }),
    );
    const view = await city.view({ view: 'areas', division: null, indicators: ['openMatters'] });
    expect(view.children.map(({ code, figures }) => [code, figures['openMatters']])).toEqual([
      ['511702', expect.objectContaining({ state: 'value', value: 1 })],
      ['511703', { state: 'none', reason: 'not-collected' }],
    ]);
    city.close();
  });
});
