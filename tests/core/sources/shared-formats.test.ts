import { formatOf, readRecords, validateCity } from '@hivemap/core';
import fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import type { FeatureCollection } from 'geojson';
import { topology } from 'topojson-server';
import { describe, expect, it } from 'vitest';
import { decodeEchartsFeature } from '../../../packages/core/src/sources/readers/decode-echarts.js';
import { serveFaults } from './made/fault-server.js';
import { readFile } from './made/read-records.js';
import { grids, serveKinds } from './made/served-kinds.js';
import { collection, manifest, square } from './small-city.js';

/** Of each parser. */
const RUNS = process.env['HIVEMAP_NIGHTLY'] ? 10_000 : 300;

const gridProblems = async (grids: object) => {
  const { problems, counts } = await validateCity(manifest({ resources: { grids } }));
  return {
    codes: problems.map(({ code, index, params }) => [code, index, params?.['reason']]),
    counts: counts['grids'],
  };
};

describe('a topology', () => {
  const all = collection(...grids) as FeatureCollection;

  it('that is quantised gives the polygons it was made from, to the step of its grid', async () => {
    const { features } = await readFile('topojson', JSON.stringify(topology({ grids: all }, 1e6)));
    expect(features.map(({ properties }) => properties)).toEqual(grids.map(({ properties }) => properties));
    const numbers = (list: readonly unknown[]) =>
      JSON.stringify(list)
        .match(/-?\d+\.?\d*(?:e-?\d+)?/g)!
        .map(Number);
    const [made, given] = [features, grids].map((list) =>
      list.map(({ geometry }) => Math.max(...numbers([geometry]))),
    );
    made!.forEach((value, at) => expect(value).toBeCloseTo(given![at]!, 6));
  });

  it('with no arcs, no geometry or arcs that do not exist has a problem for each, and keeps the others', async () => {
    const data = JSON.parse(JSON.stringify(topology({ grids: all }, 1e6))) as {
      objects: { grids: { geometries: Record<string, unknown>[] } };
    };
    const { geometries } = data.objects.grids;
    geometries[0]!['arcs'] = [];
    Object.assign(geometries[1]!, { type: null, arcs: undefined });
    geometries[2]!['arcs'] = [[99999]];
    geometries[3]!['type'] = 'GeometryCollection';
    const { codes, counts } = await gridProblems({ data });
    expect(counts).toEqual({ accepted: grids.length - 4, rejected: 4 });
    expect(codes).toEqual([
      ['geometry-invalid', 0, 'empty'],
      ['geometry-invalid', 1, 'missing'],
      ['geometry-invalid', 2, 'missing'],
      ['geometry-invalid', 3, 'kind'],
    ]);
  });

  it('that names one arc a million times is refused, not unfolded', async () => {
    const arcs = [Array.from({ length: 2000 }, () => [0, 0])];
    const bomb = {
      type: 'Polygon',
      arcs: [Array.from({ length: 100_000 }, () => 0)],
      properties: { code: 'G1' },
    };
    const text = JSON.stringify({
      type: 'Topology',
      arcs,
      objects: { grids: { type: 'GeometryCollection', geometries: [bomb] } },
    });
    const before = performance.now();
    const { features } = await readFile('topojson', text);
    expect(features[0]!.geometry).toMatchObject({ coordinates: null });
    expect(performance.now() - before).toBeLessThan(15_000);
  });
});

describe('a file of ECharts 3 or 4', () => {
  const encodeLine = (line: readonly (readonly number[])[]): { text: string; offset: readonly number[] } => {
    let before = line[0]!.map((value) => Math.round(value * 1024));
    const offset = before;
    const text = line.map((pair) => {
      const now = pair.map((value) => Math.round(value * 1024));
      const difference = now.map((value, side) => value - before[side]!);
      before = now;
      return String.fromCharCode(...difference.map((value) => ((value << 1) ^ (value >> 31)) + 64));
    });
    return { text: text.join(''), offset };
  };

  it('gives the polygons that it was made from, single and several', async () => {
    const rings = [square(107, 31, 0.5), square(108, 30, 1)].map(({ coordinates }) => coordinates[0]!);
    const lines = rings.map(encodeLine);
    const document = {
      type: 'FeatureCollection',
      UTF8Encoding: true,
      features: [
        {
          type: 'Feature',
          properties: { code: 'G1' },
          geometry: { type: 'Polygon', coordinates: [lines[0]!.text], encodeOffsets: [lines[0]!.offset] },
        },
        {
          type: 'Feature',
          properties: { code: 'G2' },
          geometry: {
            type: 'MultiPolygon',
            coordinates: lines.map(({ text }) => [text]),
            encodeOffsets: lines.map(({ offset }) => [offset]),
          },
        },
      ],
    };
    const { features } = await readFile('json', JSON.stringify(document));
    expect(features.map(({ geometry }) => geometry)).toEqual([
      { type: 'Polygon', coordinates: [rings[0]] },
      { type: 'MultiPolygon', coordinates: rings.map((ring) => [ring]) },
    ]);
    const [one] = document.features;
    const broken = { ...one!, geometry: { type: 'Polygon', coordinates: ['@@'], encodeOffsets: [7] } };
    await expect(readFile('json', JSON.stringify({ ...document, features: [broken] }))).rejects.toMatchObject(
      { code: 'damaged' },
    );
    const scaled = JSON.stringify({ UTF8Scale: 2048, ...document });
    expect((await readFile('json', scaled, { size: 9 })).features[0]!.geometry).toEqual({
      type: 'Polygon',
      coordinates: [rings[0]!.map((pair) => pair.map((value) => value / 2))],
    });
  });

  it('gives back any line of whole steps', () => {
    const step = fc.integer({ min: -8000, max: 8000 });
    fc.assert(
      fc.property(fc.array(fc.tuple(step, step), { minLength: 1, maxLength: 30 }), (steps) => {
        const line = steps.map((pair) => pair.map((value) => value / 1024));
        const { text, offset } = encodeLine(line);
        const one = { geometry: { type: 'LineString', coordinates: text, encodeOffsets: offset } };
        expect(decodeEchartsFeature(one, {})).toMatchObject({ geometry: { coordinates: line } });
      }),
      { numRuns: RUNS },
    );
  });
});

describe('a city', () => {
  it('is the same whatever its grids come in', async () => {
    const server = await serveFaults();
    serveKinds(server);
    const packed = server.files.get('/grids.fgb')!.body;
    server.files.set('/grids.fgb.gz', { type: 'application/gzip', body: gzipSync(packed) });
    for (const href of [
      'grids.geojson',
      'grids.topojson',
      'grids.json',
      'grids.ndjson',
      'grids.csv',
      'grids.fgb',
      'grids.fgb.gz',
      'collections/grids',
    ])
      expect(await gridProblems({ href: `${server.url}/${href}` }), href).toEqual({
        codes: [],
        counts: { accepted: grids.length, rejected: 0 },
      });
    await server.close();
  });

  it('a table of tiles, or divisions of tiles, are told to need records', async () => {
    const ids = { layer: 'a', property: 'id' };
    const { problems } = await validateCity(
      manifest({ resources: { units: { href: 'data:,x/{z}/{x}/{y}.mvt', ids } } }),
    );
    expect(problems.map(({ code }) => code)).toEqual(['tiles-only']);
    const none = await validateCity(
      manifest({ resources: { divisions: { href: 'data:,x.pmtiles', format: 'pmtiles', ids } } }),
    );
    expect(none.problems.map(({ code }) => code)).toEqual(['tiles-only', 'no-divisions']);
  });
});

describe('a file of which nothing is known', () => {
  it('gives its records as they are, whatever the format, with their places', async () => {
    const server = await serveFaults();
    serveKinds(server);
    for (const path of [
      'grids.geojson',
      'grids.topojson',
      'grids.ndjson',
      'grids.csv',
      'grids.fgb',
      'collections/grids',
    ]) {
      const records = [];
      for await (const batch of readRecords(`${server.url}/${path}`)) records.push(...batch);
      expect(
        records.map(({ index, fields }) => [index, fields['code']]),
        path,
      ).toEqual(grids.map(({ properties }, at) => [at, properties?.['code'] as string]));
      expect(
        records.every(({ geometry }) => (geometry as { type: string }).type === 'Polygon'),
        path,
      ).toBe(true);
    }
    const bounds = [107, 31, 107.001, 31.001] as const;
    const few = [];
    for await (const batch of readRecords(`${server.url}/grids.fgb`, { bounds, columns: { id: 'code' } }))
      few.push(...batch);
    expect(few.map(({ fields }) => fields['id'])).toEqual(['G0']);
    expect(formatOf('a/b.fgb')).toBe('flatgeobuf');
    expect(formatOf('https://tiles.example/{z}/{x}/{y}')).toBe('mvt');
    await expect(readRecords(`${server.url}/none.csv`).next()).rejects.toMatchObject({ code: 'not-found' });
    await server.close();
  });
});
