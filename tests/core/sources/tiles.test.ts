import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SourceError } from '../../../packages/core/src/sources/source-error.js';
import { openTiles } from '../../../packages/core/src/sources/tiles/open-tiles.js';
import { readTile } from '../../../packages/core/src/sources/tiles/read-tile.js';
import { serveFaults, type FaultServer } from './made/fault-server.js';
import { loadedCity } from './made/loaded-city.js';
import { makeTile } from './made/make-tile.js';
import { packedArchive } from './made/packed-archive.js';
import { complaint, readOutcome } from './made/read-outcome.js';
import { manifest } from './small-city.js';

const IDS = { layer: 'grids', property: 'code' } as const;
const request = { signal: new AbortController().signal, retryDelayMs: 1 };

let server: FaultServer;
beforeAll(async () => {
  server = await serveFaults();
});
afterAll(() => server.close());

describe('tiles', () => {
  const tile = makeTile([
    { id: 'G1', at: [0, 0, 1024], more: { phone: '13800138000' } },
    { id: 'G2', at: [2048, 2048, 1024] },
  ]);
  const archive = packedArchive([
    { zxy: [9, 408, 208], bytes: tile },
    { zxy: [8, 204, 104], bytes: makeTile([{ id: 'G1', at: [0, 0, 10] }]) },
  ]);

  beforeAll(() => {
    server.files.set('/grids.pmtiles', { type: 'application/octet-stream', body: archive });
    server.files.set('/tiles/9/408/208.pbf', { type: 'application/x-protobuf', body: gzipSync(tile) });
  });

  it('of an archive are described and read, identifiers and places only', async () => {
    const tokens = { ...request, requestHeaders: () => ({ 'x-token': 't' }) };
    server.forget();
    const tiles = await openTiles(
      { format: 'pmtiles', href: `${server.url}/grids.pmtiles`, ids: IDS },
      tokens,
    );
    expect(tiles.description).toEqual({
      format: 'pmtiles',
      href: `${server.url}/grids.pmtiles`,
      ...IDS,
      minZoom: 8,
      maxZoom: 9,
      bounds: [107, 31, 108, 32],
    });
    const features = await tiles.features(9, 408, 208);
    expect(features.map(({ id }) => id)).toEqual(['G1', 'G2']);
    expect(JSON.stringify(features)).not.toContain('138');
    const [[west = 0, north = 0] = []] = features[0]!.geometry.coordinates[0] as number[][];
    expect([west, north]).toEqual([
      (408 / 512) * 360 - 180,
      expect.closeTo((Math.atan(Math.sinh(Math.PI * (1 - 416 / 512))) * 180) / Math.PI, 9),
    ]);
    expect(await tiles.features(9, 0, 0)).toEqual([]);
    expect(await tiles.tile(20, 0, 0)).toBeNull();
    expect(server.requests.every(({ headers }) => headers['x-token'] === 't' && headers.range)).toBe(true);
  });

  it('are part of what a city says of itself on a duty desk, and not in public', async () => {
    const grids = { href: `${server.url}/grids.pmtiles`, ids: IDS };
    const city = await loadedCity(manifest({ resources: { grids } }));
    const stateIn = async (scope: 'internal' | 'public') =>
      (await city.view({ view: 'city', scope })).resources['grids'];
    expect(await stateIn('internal')).toMatchObject({ state: 'ready', tiles: { format: 'pmtiles', ...IDS } });
    expect(await stateIn('public')).toEqual(
      expect.not.objectContaining({ tiles: expect.anything() as unknown }),
    );
    city.close();
  });

  it('of a template are asked for one by one; where there is none, nothing is', async () => {
    const tiles = await openTiles(
      { format: 'mvt', href: `${server.url}/tiles/{z}/{x}/{y}.pbf`, ids: IDS },
      request,
    );
    expect((await tiles.features(9, 408, 208)).map(({ id }) => id)).toEqual(['G1', 'G2']);
    expect(await tiles.features(9, 1, 1)).toEqual([]);
    server.fault = 'a login page instead';
    await expect(tiles.features(9, 408, 208)).rejects.toBeInstanceOf(SourceError);
    server.fault = 'server error';
    await expect(tiles.features(9, 408, 208)).rejects.toMatchObject({ code: 'unreadable' });
    server.fault = null;
  });

  it('are refused in GCJ-02 and BD-09, without identifiers, and without their layer', async () => {
    const address = { format: 'pmtiles', href: `${server.url}/grids.pmtiles` } as const;
    for (const crs of ['gcj02', 'bd09'] as const)
      await expect(openTiles({ ...address, ids: IDS, crs }, request)).rejects.toMatchObject({
        code: 'tiles-crs',
      });
    await expect(openTiles(address, request)).rejects.toMatchObject({ code: 'tiles-ids' });
    await expect(
      openTiles({ ...address, ids: { layer: 'roads', property: 'id' } }, request),
    ).rejects.toMatchObject({ code: 'tiles-ids' });
  });

  it('of every kind that the specification allows or forbids are read or refused by name', async () => {
    const folder = dirname(createRequire(import.meta.url).resolve('@mapbox/mvt-fixtures'));
    const paths = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.mvt'));
    expect(paths.length).toBeGreaterThan(50);
    let features = 0;
    for (const path of paths) {
      const packed = await readFile(join(folder, path));
      const bytes = packed[0] === 0x1f ? gunzipSync(packed) : packed;
      for (const layer of ['hello', 'water', 'road', 'building', 'osm', 'migrations']) {
        const read = () => Promise.resolve(readTile(bytes, { layer, property: 'id' }, [14, 8801, 5373]));
        const outcome = await readOutcome(async () => void (features += (await read()).length));
        expect(complaint(outcome), path).toBeNull();
      }
    }
    expect(features).toBeGreaterThan(100);
  });

  it('that close a path two hundred million times do not fill the memory', () => {
    const bytes = Uint8Array.from(tile);
    const closing = bytes.indexOf(15, bytes.indexOf(26));
    expect(closing).toBeGreaterThan(0);
    const hostile = Buffer.concat([
      bytes.subarray(0, closing),
      Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0x0f),
      bytes.subarray(closing),
    ]);
    expect(() => readTile(hostile, IDS, [0, 0, 0])).toThrow(SourceError);
  });
});
