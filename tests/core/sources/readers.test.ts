import fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { ResourceDefinition } from '../../../packages/core/src/contract/define-resource.js';
import { RESOURCES } from '../../../packages/core/src/contract/resources.js';
import { jsonErrorAt } from '../../../packages/core/src/sources/readers/json-error-at.js';
import { parseWkt } from '../../../packages/core/src/sources/readers/parse-wkt.js';
import { readerFor } from '../../../packages/core/src/sources/readers/registry.js';
import type { ReadRecord } from '../../../packages/core/src/sources/readers/resource-reader.js';
import { ResourceContent } from '../../../packages/core/src/sources/resource-content.js';
import { SourceError } from '../../../packages/core/src/sources/source-error.js';
import { collection, feature, square } from './small-city.js';

type Name = 'units' | 'rivers' | 'grids';

/** Bytes in pieces of a given size. */
function textOf(bytes: Uint8Array, size = 7): ResourceContent {
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size));
      controller.close();
    },
  });
  return new ResourceContent({ stream }, () => undefined);
}

async function read(format: string, bytes: Uint8Array | string, name: Name = 'units', size?: number) {
  const raw = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  const skipped: number[] = [];
  const records: ReadRecord[] = [];
  const definition = RESOURCES[name] as unknown as ResourceDefinition;
  const context = { name, definition, columns: {}, skip: (index: number) => skipped.push(index) };
  for await (const batch of readerFor(undefined, `a.${format}`).read(textOf(raw, size), context))
    records.push(...batch);
  return {
    fields: records.map(({ raw: { fields } }) => fields),
    geometry: records.map((one) => one.raw.geometry),
    skipped,
  };
}

describe('a file in pieces', () => {
  it('is the same however it is cut: quotes, line breaks within them, marks, packed bytes', async () => {
    const csv = '\uFEFFid,name\r\nU1,"一, ""二""\n三"\r\n\r\nU2,四\r\n';
    const expected = [
      { id: 'U1', name: '一, "二"\n三' },
      { id: 'U2', name: '四' },
    ];
    for (const size of [1, 2, 3, 5, 1000]) {
      expect((await read('csv', csv, 'units', size)).fields).toEqual(expected);
      expect((await read('csv.gz', gzipSync(csv), 'units', size)).fields).toEqual(expected);
      expect(
        (await read('ndjson', '{"id":"U1"}\n\n{"id":\n[1]\n\u001E{"id":"U2"}', 'units', size)).skipped,
      ).toEqual([1, 2]);
    }
  });

  it('may be UTF-16', async () => {
    const text = '\uFEFF[{"id":"达州"}]';
    const bytes = new Uint8Array(text.length * 2);
    for (let at = 0; at < text.length; at++)
      new DataView(bytes.buffer).setUint16(at * 2, text.charCodeAt(at), true);
    expect((await read('json', bytes)).fields).toEqual([{ id: '达州' }]);
  });

  it('tells that its packed bytes end early', async () => {
    const packed = gzipSync(JSON.stringify([{ id: 'U1' }, { id: 'U2' }]));
    await expect(read('json.gz', packed.subarray(0, packed.length - 9))).rejects.toMatchObject({
      code: 'truncated',
    });
  });

  it('may have shared borders (TopoJSON), in an object of its name or the only one', async () => {
    const topology = {
      type: 'Topology',
      arcs: [
        [
          [107, 31],
          [108, 31],
          [108, 32],
          [107, 31],
        ],
      ],
      objects: {
        anything: {
          type: 'GeometryCollection',
          geometries: [
            { type: 'Polygon', arcs: [[0]], properties: { code: 'G1' } },
            { type: 'Polygon', arcs: [[9]], properties: { code: 'G2' } },
            null,
          ],
        },
      },
    };
    const { fields, geometry, skipped } = await read('topojson', JSON.stringify(topology), 'grids');
    expect(fields).toEqual([{ code: 'G1' }, { code: 'G2' }]);
    expect(geometry).toEqual([{ type: 'Polygon', coordinates: topology.arcs }, null]);
    expect(skipped).toEqual([2]);
    await expect(
      read('topojson', '{"type":"Topology","arcs":[],"objects":{}}', 'grids'),
    ).rejects.toBeInstanceOf(SourceError);
  });
});

describe('whatever bytes come', () => {
  it('a reader gives records or a typed error, nothing else', async () => {
    const good = JSON.stringify(collection(feature({ code: 'G1' }, square(107, 31, 1))));
    const mutated = fc
      .tuple(fc.nat(good.length - 1), fc.string({ maxLength: 4 }))
      .map(([at, text]) => good.slice(0, at) + text + good.slice(at + 1));
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.uint8Array({ maxLength: 60 }).map((rest) => new Uint8Array([0x1f, 0x8b, ...rest])),
      fc.oneof(fc.json(), fc.string(), mutated).map((text) => new TextEncoder().encode(text)),
    );
    await fc.assert(
      fc.asyncProperty(
        bytes,
        fc.constantFrom('csv', 'json', 'geojson', 'topojson', 'ndjson'),
        fc.constantFrom<Name[]>('units', 'rivers', 'grids'),
        async (input, format, name) => {
          const error = await read(format, input, name).then(
            () => null,
            (reason: unknown) => reason,
          );
          if (error !== null) expect(error).toBeInstanceOf(SourceError);
        },
      ),
      { numRuns: 1500 },
    );
  }, 60_000);

  it('the place of a JSON mistake is found wherever the engine finds one', () => {
    fc.assert(
      fc.property(fc.tuple(fc.json(), fc.nat(), fc.string({ maxLength: 3 })), ([json, place, text]) => {
        const broken =
          json.slice(0, place % (json.length + 1)) + text + json.slice((place % (json.length + 1)) + 1);
        let valid = true;
        try {
          JSON.parse(broken);
        } catch {
          valid = false;
        }
        expect(jsonErrorAt(broken) === null).toBe(valid);
      }),
      { numRuns: 3000 },
    );
  }, 30_000);
});

describe('well-known text', () => {
  it.each([
    ['POINT (107.5 31.2)', { type: 'Point', coordinates: [107.5, 31.2] }],
    ['SRID=4326;point(107.5 31.2)', { type: 'Point', coordinates: [107.5, 31.2] }],
    ['POINT Z (107 31 400)', { type: 'Point', coordinates: [107, 31, 400] }],
    [
      'LINESTRING (107 31, 108 3.1e1)',
      {
        type: 'LineString',
        coordinates: [
          [107, 31],
          [108, 31],
        ],
      },
    ],
    [
      'POLYGON ((0 0, 1 0, 1 1, 0 0))',
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 0],
          ],
        ],
      },
    ],
    [
      'MULTIPOINT ((1 2), (3 4))',
      {
        type: 'MultiPoint',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
    ],
    [
      'MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))',
      {
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [0, 0],
              [1, 0],
              [1, 1],
              [0, 0],
            ],
          ],
          [
            [
              [5, 5],
              [6, 5],
              [6, 6],
              [5, 5],
            ],
          ],
        ],
      },
    ],
    ['POLYGON EMPTY', { type: 'Polygon', coordinates: [] }],
    ['CIRCLE (1 2)', undefined],
    ['POINT (a b)', undefined],
    ['', undefined],
    ['POINT 1 2', undefined],
  ])('%s', (text, geometry) => expect(parseWkt(text)).toEqual(geometry));
});
