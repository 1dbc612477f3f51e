import { gunzipSync, gzipSync } from 'node:zlib';
import type { FeatureCollection } from 'geojson';
import { topology } from 'topojson-server';
import { describe, expect, it } from 'vitest';
import { memoryRanges } from '../../../packages/core/src/sources/memory-ranges.js';
import { archiveTiles } from '../../../packages/core/src/sources/tiles/archive-tiles.js';
import { readTile } from '../../../packages/core/src/sources/tiles/read-tile.js';
import { makeFlatgeobuf } from './made/make-flatgeobuf.js';
import { makeTile } from './made/make-tile.js';
import { packedArchive } from './made/packed-archive.js';
import { complaint, mutated, readOutcome } from './made/read-outcome.js';
import { readFile, readPartOfFlatgeobuf, readWholeFlatgeobuf } from './made/read-records.js';
import { grids } from './made/served-kinds.js';
import { collection, feature, square } from './small-city.js';

/** 2,000 of each format by night. */
const MUTATIONS = process.env['HIVEMAP_NIGHTLY'] ? 2000 : 400;
const IDS = { layer: 'grids', property: 'code' } as const;

describe('whatever is changed in the bytes of', () => {
  const tile = makeTile(
    Array.from({ length: 40 }, (_, at) => ({ id: `G${at}`, at: [at * 10, at * 20, 30] })),
  );
  const archive = packedArchive(
    Array.from({ length: 60 }, (_, at) => ({ zxy: [9, 408 + (at % 8), 208 + (at >> 3)], bytes: tile })),
  );
  const flatgeobuf = makeFlatgeobuf(
    Array.from({ length: 300 }, (_, at) =>
      feature({ code: `G${at}`, n: at, on: true }, square(100 + at / 100, 31, 0.01)),
    ),
  );
  const topojson = new TextEncoder().encode(
    JSON.stringify(topology({ grids: collection(...grids) as FeatureCollection }, 1e5)),
  );

  const readers: Readonly<Record<string, [Uint8Array, (bytes: Uint8Array) => Promise<unknown>]>> = {
    'a vector tile': [tile, async (bytes) => Promise.resolve(readTile(bytes, IDS, [0, 0, 0]))],
    'an archive of tiles': [
      archive,
      async (bytes) => {
        const tiles = await archiveTiles(memoryRanges(bytes), `m:${Math.random()}`, IDS);
        await tiles.features(9, 410, 210);
        await tiles.features(9, 408, 208);
      },
    ],
    'a FlatGeobuf file': [flatgeobuf, (bytes) => readWholeFlatgeobuf(bytes)],
    'a FlatGeobuf file with an index': [
      flatgeobuf,
      (bytes) => readPartOfFlatgeobuf(bytes, [100.5, 30, 101.2, 32]),
    ],
    'a topology': [topojson, (bytes) => readFile('topojson', bytes, { size: 4096 })],
  };

  it.each(Object.entries(readers))(
    '%s, it is read or refused by name, and in time',
    async (_name, [bytes, read]) => {
      const ends = new Map<string, number>();
      for (let seed = 1; seed <= MUTATIONS; seed++) {
        const outcome = await readOutcome(() => read(mutated(bytes, seed)));
        expect(complaint(outcome), `seed ${seed}`).toBeNull();
        ends.set(outcome.end, (ends.get(outcome.end) ?? 0) + 1);
      }
      // The changes do reach the reader, and not all of them its first bytes only.
      expect(ends.size).toBeGreaterThan(1);
    },
    300_000,
  );

  it('a reader that throws what is not typed, or takes too long, is found', async () => {
    const untyped = await readOutcome(() => Promise.reject(new TypeError('planted')));
    expect(complaint(untyped)).toContain('planted');
    const slow = await readOutcome(() => new Promise((resolve) => setTimeout(resolve, 30)));
    expect(complaint(slow, 20)).toContain('took');
    expect(complaint(slow)).toBeNull();
    expect(gunzipSync(gzipSync(mutated(flatgeobuf, 5)))).not.toEqual(Buffer.from(flatgeobuf));
  });
});
