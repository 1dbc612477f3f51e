import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRanges } from '../../../packages/core/src/sources/open-ranges.js';
import { readFlatgeobufPart } from '../../../packages/core/src/sources/readers/flatgeobuf/read-flatgeobuf-part.js';
import { serveFaults, type FaultServer } from './made/fault-server.js';
import { makeFlatgeobuf } from './made/make-flatgeobuf.js';
import {
  asFeatures,
  contextOf,
  gathered,
  readFile,
  readPartOfFlatgeobuf,
  readWholeFlatgeobuf,
} from './made/read-records.js';
import { grids } from './made/served-kinds.js';
import { feature, square } from './small-city.js';

const request = { signal: new AbortController().signal, retryDelayMs: 1 };

let server: FaultServer;
beforeAll(async () => {
  server = await serveFaults();
});
afterAll(() => server.close());

describe('a FlatGeobuf file', () => {
  it('holds what the GeoJSON of it holds, however its bytes arrive, packed or not', async () => {
    const bytes = makeFlatgeobuf(grids);
    for (const size of [1, 7, 64, 1000, 1 << 20])
      expect(asFeatures(await readWholeFlatgeobuf(bytes, size))).toEqual(grids);
    expect((await readFile('fgb.gz', gzipSync(bytes), { size: 100 })).features).toEqual(grids);
    expect(asFeatures(await readWholeFlatgeobuf(makeFlatgeobuf(grids, { index: false })))).toEqual(grids);
  });

  it('keeps holes, several parts, lines, points, missing values and nested ones', async () => {
    const hole = {
      type: 'Polygon',
      coordinates: [...square(107, 31, 1).coordinates, ...square(107.2, 31.2, 0.1).coordinates],
    };
    const parts = { type: 'MultiPolygon', coordinates: [square(1, 1, 1).coordinates, hole.coordinates] };
    const line = {
      type: 'LineString',
      coordinates: [
        [1, 2],
        [3, 4],
      ],
    };
    const features = [
      feature({ a: 'x', n: 1.5, core: { branches: 2 } }, hole),
      feature({ a: '达州', on: true }, parts),
      feature({}, line),
      feature({ a: 'p' }, { type: 'Point', coordinates: [5, 6] }),
    ];
    expect(asFeatures(await readWholeFlatgeobuf(makeFlatgeobuf(features)))).toEqual(features);
  });

  it('is asked over HTTP for the part in a box only, with the tokens of the host on every request', async () => {
    const many = Array.from({ length: 20_000 }, (_, at) =>
      feature(
        { code: `G${at}`, name: 'x'.repeat(100) },
        square(100 + Math.floor(at / 200) * 0.01, 30 + (at % 200) * 0.01, 0.01),
      ),
    );
    const body = makeFlatgeobuf(many);
    server.files.set('/many.fgb', { type: 'application/octet-stream', body });
    let received = 0;
    const tokens = { ...request, requestHeaders: () => ({ authorization: 'Bearer t' }) };
    const ranges = await openRanges(`${server.url}/many.fgb`, tokens, (bytes) => (received = bytes));
    server.forget();
    const found = await gathered(
      (await readFlatgeobufPart(ranges, [100.105, 30.505, 100.118, 30.518], contextOf()))!,
    );
    const expected = many.filter(
      (_, at) => [10, 11].includes(Math.floor(at / 200)) && [50, 51].includes(at % 200),
    );
    expect(asFeatures(found)).toEqual(expected);
    expect(found.map(({ index }) => many[index])).toEqual(expected);
    expect(received).toBeLessThan(body.length / 10);
    expect(
      server.requests.every(({ headers }) => headers.authorization === 'Bearer t' && headers.range),
    ).toBe(true);
    expect(server.requests.length).toBeLessThan(12);
  });

  it('finds the same features by its index as by looking at all, for any box and any number', async () => {
    for (const count of [1, 2, 15, 16, 17, 33, 257, 1000]) {
      const some = Array.from({ length: count }, (_, at) =>
        feature({ code: `G${at}` }, square((at * 37) % 100, (at * 53) % 60, 0.5)),
      );
      const bytes = makeFlatgeobuf(some);
      for (const [west, south, size] of [
        [0, 0, 100],
        [10, 10, 20],
        [50.25, 3, 0.1],
        [-9, -9, 1],
      ] as const) {
        const inside = some.filter((_, at) => {
          const [x, y] = [(at * 37) % 100, (at * 53) % 60];
          return x <= west + size && y <= south + size && x + 0.5 >= west && y + 0.5 >= south;
        });
        expect(
          asFeatures(await readPartOfFlatgeobuf(bytes, [west, south, west + size, south + size])),
        ).toEqual(inside);
      }
    }
  });

  it('in metres, cut off, or with one damaged feature among good ones, is said to be so', async () => {
    await expect(readWholeFlatgeobuf(makeFlatgeobuf(grids, { crs: 3857 }))).rejects.toMatchObject({
      code: 'unknown-crs',
      params: { crs: 'EPSG:3857' },
    });
    const bytes = makeFlatgeobuf(grids);
    await expect(readWholeFlatgeobuf(bytes.subarray(0, bytes.length - 5))).rejects.toMatchObject({
      code: 'truncated',
    });
    await expect(
      readWholeFlatgeobuf(new TextEncoder().encode('<!doctype html><p>Log in</p>')),
    ).rejects.toMatchObject({
      code: 'html-instead',
    });
    const damaged = Uint8Array.from(bytes);
    // The table of the last feature: its first offset leads far beyond the file.
    const last = lastFeatureOffset(damaged);
    damaged.fill(0xff, last + 4, last + 8);
    const skipped: number[] = [];
    expect(await readWholeFlatgeobuf(damaged, 500, skipped)).toHaveLength(grids.length - 1);
    expect(skipped).toEqual([grids.length - 1]);
  });
});

/** Where the last feature's size stands. */
function lastFeatureOffset(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = bytes.length - 8; at > 0; at--)
    if (view.getUint32(at, true) === bytes.length - at - 4) return at;
  throw new Error('There is no last feature.');
}

describe('a server of another origin', () => {
  it('may keep its Content-Range to itself: the length of a part has to do', async () => {
    const bytes = makeFlatgeobuf(grids);
    const silent = createServer(({ headers }, response) => {
      const [, from = '0', to = '0'] = /bytes=(\d+)-(\d+)/.exec(headers.range ?? '') ?? [];
      response.writeHead(206);
      response.end(bytes.subarray(Number(from), Number(to) + 1));
    });
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/grids.fgb`;
    const ranges = await openRanges(url, request, () => undefined);
    const part = await readFlatgeobufPart(ranges, [107, 31, 107.001, 31.001], contextOf());
    expect(asFeatures(await gathered(part!))).toEqual(grids.slice(0, 1));
    silent.close();
  });
});
