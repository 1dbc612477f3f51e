import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFeaturePages } from '../../../packages/core/src/sources/readers/read-feature-pages.js';
import type { ReadRecord } from '../../../packages/core/src/sources/readers/resource-reader.js';
import { serveFaults, type FaultServer } from './made/fault-server.js';
import { grids, serveKinds } from './made/served-kinds.js';
import { collection } from './small-city.js';

describe('an API of features', () => {
  let server: FaultServer;
  beforeAll(async () => {
    server = await serveFaults();
    serveKinds(server);
  });
  afterAll(() => server.close());

  const pages = async (path: string, bounds?: [number, number, number, number]) => {
    const skipped: number[] = [];
    const request = {
      signal: new AbortController().signal,
      requestHeaders: () => ({ authorization: 'Bearer t' }),
      retryDelayMs: 1,
      onBytes: () => undefined,
      bounds,
    };
    server.forget();
    const records: ReadRecord[] = [];
    const batches = readFeaturePages(`${server.url}${path}`, request, {
      skip: (index) => void skipped.push(index),
    });
    for await (const batch of batches) records.push(...batch);
    return { records, skipped };
  };
  const put = (path: string, value: unknown): void => {
    server.files.set(path, {
      type: 'application/geo+json',
      body: new TextEncoder().encode(JSON.stringify(value)),
    });
  };

  it('is read along its next links, on the origin that the manifest names, with tokens on every page', async () => {
    const { records } = await pages('/collections/grids');
    expect(records.map(({ raw }) => raw.fields['code'])).toEqual(
      grids.map(({ properties }) => properties?.['code'] as string),
    );
    expect(records.map(({ index }) => index)).toEqual(grids.map((_, at) => at));
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(
      Array.from({ length: 4 }, () => 'Bearer t'),
    );
    const asked = new URL(server.requests[1]!.url ?? '', server.url).searchParams;
    expect([asked.get('f'), asked.get('limit'), asked.has('bbox')]).toEqual(['json', '1000', false]);
  });

  it('is asked for a box where the city is locked', async () => {
    put('/collections/few/items', collection());
    expect((await pages('/collections/few/items', [107, 31, 107.5, 31.5])).records).toEqual([]);
    expect(new URL(server.requests[0]!.url ?? '', server.url).searchParams.get('bbox')).toBe(
      '107,31,107.5,31.5',
    );
    await expect(pages('/collections/few/items')).rejects.toMatchObject({ code: 'empty' });
  });

  it('whose links lead in circles is left after one round', async () => {
    const links = [{ rel: 'next', href: '/collections/round/items?page=1' }];
    put('/collections/round/items', { ...collection(grids[0]), links });
    put('/collections/round/items?page=1', { ...collection(grids[1]), links });
    await expect(pages('/collections/round/items')).rejects.toMatchObject({ code: 'truncated' });
    expect(server.requests.length).toBeLessThan(4);
  });

  it('that holds nonsense on a page skips it by its place in the whole', async () => {
    put('/collections/odd/items', {
      ...collection(grids[0], 'x'),
      links: [{ rel: 'next', href: '?page=1' }],
    });
    put('/collections/odd/items?page=1', collection(null, grids[1]));
    const { records, skipped } = await pages('/collections/odd/items');
    expect([records.map(({ index }) => index), skipped]).toEqual([
      [0, 3],
      [1, 2],
    ]);
  });
});
