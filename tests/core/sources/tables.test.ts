import { validateCity } from '@hivemap/core';
import { csvFormat } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../packages/core/src/sources/decode-text.js';
import { chunksOf } from '../../../packages/core/src/sources/inflate.js';
import { SourceError } from '../../../packages/core/src/sources/source-error.js';
import { encodeGbk } from './made/encode-gbk.js';
import { serveFaults } from './made/fault-server.js';
import { piecesOf, readFile } from './made/read-records.js';
import { grids } from './made/served-kinds.js';
import { collection, feature, manifest } from './small-city.js';

/** Of each parser. */
const RUNS = process.env['HIVEMAP_NIGHTLY'] ? 10_000 : 300;

async function textOf(bytes: Uint8Array, size: number): Promise<string> {
  let text = '';
  for await (const piece of decodeText(chunksOf(piecesOf(bytes, size)))) text += piece;
  return text;
}

describe('text in the encodings of the field', () => {
  const chinese = 'id,name\nU1,达州市通川区"一"\nU2,网格化服务管理中心，及其他\n';

  it('is read in UTF-8 and in GBK, marked or not, wherever it is cut', async () => {
    for (const size of [1, 2, 3, 5, 8, 13, 1000]) {
      expect(await textOf(encodeGbk(chinese), size)).toBe(chinese);
      expect(await textOf(new TextEncoder().encode(chinese), size)).toBe(chinese);
      expect(await textOf(new TextEncoder().encode(`\uFEFF${chinese}`), size)).toBe(chinese);
    }
  });

  it('stays what it begins as: one bad byte in UTF-8 costs a character, not the file', async () => {
    const bytes = new TextEncoder().encode(`${chinese}坏?字`);
    bytes[bytes.length - 4] = 0xff;
    expect(await textOf(bytes, 17)).toBe(`${chinese}坏\uFFFD字`);
  });

  it('any text of GBK is the same in GBK and in UTF-8, however it is cut', async () => {
    const word = fc.stringMatching(/^[a-z,\n"一-龥（）、]{0,30}$/).map((text) => `区划代码，统计表：${text}`);
    await fc.assert(
      fc.asyncProperty(word, fc.integer({ min: 1, max: 40 }), async (text, size) => {
        expect(await textOf(encodeGbk(text), size)).toBe(text);
        expect(await textOf(new TextEncoder().encode(text), size)).toBe(text);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('a table', () => {
  const table = csvFormat([
    {
      编码: 'G1',
      类别: '综合网格',
      所属: '511702001001',
      备注: '一,\n二',
      X坐标: '',
      范围: 'POLYGON ((107 31, 107.01 31, 107.01 31.01, 107 31))',
    },
  ]);

  it('in GBK with foreign headers and values becomes grids, by the mappings of the manifest', async () => {
    const server = await serveFaults();
    server.files.set('/g.csv', { type: 'text/csv', body: encodeGbk(table) });
    const { problems, counts } = await validateCity(
      manifest({
        resources: {
          grids: {
            href: `${server.url}/g.csv`,
            columns: { code: '编码', kind: '类别', division: '所属', wkt: '范围' },
            values: { kind: { 综合网格: 'comprehensive' } },
          },
        },
      }),
    );
    await server.close();
    expect(counts['grids']).toEqual({ accepted: 1, rejected: 0 });
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ['unknown-field', '/备注'],
      ['unknown-field', '/X坐标'],
    ]);
  });

  it('may have semicolons or tabs, and coordinates in columns of any name', async () => {
    for (const delimiter of [',', ';', '\t']) {
      const text = [
        ['id', 'x; y', 'E', 'N'],
        ['S1', 'a, b', '107.5', '31.2'],
      ]
        .map((row) => row.map((cell) => (/[,;\t]/.test(cell) ? `"${cell}"` : cell)).join(delimiter))
        .join('\r\n');
      const { features } = await readFile('csv', text, { name: 'stations', columns: { lon: 'E', lat: 'N' } });
      expect(features).toEqual([
        feature({ id: 'S1', 'x; y': 'a, b' }, { type: 'Point', coordinates: [107.5, 31.2] }),
      ]);
    }
  });

  it('holds what it was written from, whatever is in its cells and however it is cut', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', '达', ' ', ';'),
      maxLength: 8,
    });
    const rows = fc.array(fc.record({ id: fc.stringMatching(/^[a-z]{1,5}$/), note: cell, other: cell }), {
      minLength: 1,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 1, max: 50 }), async (list, size) => {
        const { records } = await readFile('csv', csvFormat(list), { name: 'units', size });
        expect(records.map(({ raw }) => ({ ...raw.fields }))).toEqual(list);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('whatever bytes come', () => {
  it('each parser of text gives records or a typed error', async () => {
    const good = [
      JSON.stringify(collection(...grids.slice(0, 2))),
      csvFormat(grids.slice(0, 3).map(({ properties }) => properties ?? {})),
      JSON.stringify({
        UTF8Encoding: true,
        type: 'FeatureCollection',
        features: [{ geometry: { type: 'Polygon', coordinates: ['@@'], encodeOffsets: [[1, 2]] } }],
      }),
    ];
    const bytes = fc
      .tuple(fc.constantFrom(...good), fc.nat(), fc.uint8Array({ maxLength: 6 }), fc.nat(3))
      .map(([text, place, inserted, dropped]) => {
        const raw = new TextEncoder().encode(text);
        const at = place % raw.length;
        return Buffer.concat([raw.subarray(0, at), inserted, raw.subarray(at + dropped)]);
      });
    await fc.assert(
      fc.asyncProperty(
        bytes,
        fc.constantFrom('csv', 'json', 'topojson', 'ndjson', 'fgb'),
        async (input, format) => {
          const error = await readFile(format, input).then(
            () => null,
            (reason: unknown) => reason,
          );
          if (error !== null) expect(error).toBeInstanceOf(SourceError);
        },
      ),
      { numRuns: RUNS * 5 },
    );
  }, 300_000);
});
