import fc from 'fast-check';
import type { MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { repairGeometry } from '../../../packages/core/src/spatial/repair-geometry.js';
import { signedArea } from '../../../packages/core/src/spatial/signed-area.js';
import type { Vertex } from '../../../packages/core/src/spatial/ring.js';

type Kind = 'point' | 'line' | 'polygon';
type Ring = number[][];

/** A closed square, counter-clockwise. */
const box = (west: number, south: number, size = 1): Ring => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const polygon = (...coordinates: unknown[]) => ({ type: 'Polygon', coordinates });
const parts = (...coordinates: unknown[]) => ({ type: 'MultiPolygon', coordinates });
const line = (...coordinates: unknown[]) => ({ type: 'LineString', coordinates });
const reversed = (ring: Ring): Ring => [...ring].reverse();

function areaOf(geometry: unknown): number {
  const { type, coordinates } = geometry as Polygon | MultiPolygon;
  const all = type === 'Polygon' ? [coordinates] : coordinates;
  return all.flat().reduce((sum, ring) => sum + signedArea(ring as Vertex[]), 0);
}

/** What the world has, whether it can be shown, what is said, and the area in square degrees. */
const CORPUS: readonly [name: string, written: unknown, kind: Kind, verdict: string, area?: number][] = [
  ['a good square', polygon(box(107, 31)), 'polygon', '', 1],
  ['a good square with a hole', polygon(box(107, 31), reversed(box(107.2, 31.2, 0.5))), 'polygon', '', 0.75],
  ['a clockwise square', polygon(reversed(box(107, 31))), 'polygon', 'winding', 1],
  [
    'a hole that runs like its outer ring',
    polygon(box(107, 31), box(107.2, 31.2, 0.5)),
    'polygon',
    'winding',
    0.75,
  ],
  ['a ring that is not closed', polygon(box(107, 31).slice(0, -1)), 'polygon', 'closed', 1],
  [
    'repeated vertices',
    polygon(box(107, 31).flatMap((vertex) => [vertex, vertex])),
    'polygon',
    'duplicates',
    1,
  ],
  ['a ring closed twice', polygon([...box(107, 31), [107, 31]]), 'polygon', 'duplicates', 1],
  [
    'a spike there and back',
    polygon([
      [107, 31],
      [108, 31],
      [109, 31],
      [108, 31],
      [108, 32],
      [107, 32],
      [107, 31],
    ]),
    'polygon',
    'duplicates',
    1,
  ],
  [
    'a spike at the seam',
    polygon([
      [107, 31],
      [108, 31],
      [108, 32],
      [107, 32],
      [107, 31],
      [106, 31],
      [107, 31],
    ]),
    'polygon',
    'duplicates',
    1,
  ],
  ['heights', polygon(box(107, 31).map((vertex) => [...vertex, 400])), 'polygon', '', 1],
  ['latitude first', polygon(box(107, 31).map(([x, y]) => [y, x])), 'polygon', 'swapped', 1],
  [
    'latitude first, clockwise',
    polygon(reversed(box(107, 31)).map(([x, y]) => [y, x])),
    'polygon',
    'swapped,winding',
    1,
  ],
  [
    'a bow tie',
    polygon([
      [107, 31],
      [108, 32],
      [108, 31],
      [107, 32],
      [107, 31],
    ]),
    'polygon',
    'untangled',
    0.5,
  ],
  [
    'a figure of eight with unequal halves',
    polygon([
      [0, 0],
      [4, 2],
      [4, 0],
      [0, 1],
      [0, 0],
    ]),
    'polygon',
    'winding,untangled',
  ],
  [
    'a hole that crosses its outer ring',
    polygon(box(107, 31), reversed(box(107.5, 31.5, 1))),
    'polygon',
    'untangled',
  ],
  [
    'a hole that touches its outer ring in a point',
    polygon(box(0, 0, 2), [
      [0, 1],
      [1, 1.5],
      [1, 0.5],
      [0, 1],
    ]),
    'polygon',
    '',
  ],
  ['two parts side by side', parts([box(107, 31)], [box(108, 31)]), 'polygon', 'united', 2],
  ['two parts that share half a border', parts([box(107, 31)], [box(108, 31.5)]), 'polygon', 'united', 2],
  ['two parts that overlap', parts([box(107, 31)], [box(107.5, 31)]), 'polygon', 'united', 1.5],
  ['a part within another', parts([box(107, 31)], [box(107.2, 31.2, 0.2)]), 'polygon', 'united', 1],
  [
    'an island in a lake',
    parts([box(107, 31), reversed(box(107.2, 31.2, 0.6))], [box(107.4, 31.4, 0.2)]),
    'polygon',
    '',
    0.68,
  ],
  ['two parts that touch in a corner', parts([box(107, 31)], [box(108, 32)]), 'polygon', '', 2],
  ['two parts apart', parts([box(107, 31)], [box(110, 31)]), 'polygon', '', 2],
  ['the same part twice', parts([box(107, 31)], [box(107, 31)]), 'polygon', 'united', 1],
  ['one part only', parts([box(107, 31)]), 'polygon', '', 1],
  ['an empty part among good ones', parts([box(107, 31)], []), 'polygon', 'dropped', 1],
  [
    'a hole without an area',
    polygon(box(107, 31), [
      [107.1, 31.1],
      [107.2, 31.2],
      [107.1, 31.1],
    ]),
    'polygon',
    'dropped',
    1,
  ],
  ['a line with a repeated vertex', line([107, 31], [107, 31], [108, 31]), 'line', 'duplicates'],
  ['a point in a list of one', { type: 'MultiPoint', coordinates: [[107, 31]] }, 'point', ''],
  [
    'a line of lines, one of them a point',
    {
      type: 'MultiLineString',
      coordinates: [
        [
          [107, 31],
          [108, 31],
        ],
        [[107, 31]],
      ],
    },
    'line',
    'dropped',
  ],

  ['a sliver beside the ground', parts([box(107, 31)], [box(109, 31, 0.0002)]), 'polygon', 'slivers', 1],
  ['a sliver of a hole', polygon(box(107, 31), reversed(box(107.5, 31.5, 0.0002))), 'polygon', 'slivers', 1],
  [
    'several slivers',
    parts([box(107, 31)], [box(109, 31, 0.0001)], [box(110, 31, 0.0002)]),
    'polygon',
    'slivers',
    1,
  ],
  ['a small island that is no sliver', parts([box(107, 31)], [box(109, 31, 0.001)]), 'polygon', '', 1.000001],
  [
    'two buildings, each smaller than a sliver',
    parts([box(107, 31, 0.0002)], [box(107.001, 31, 0.0002)]),
    'polygon',
    '',
  ],
  ['a yard of a few square meters', polygon(box(107, 31, 0.00003)), 'polygon', ''],
  ['a hole outside', polygon(box(107, 31), reversed(box(110, 31, 0.5))), 'polygon', 'dropped', 1],
  ['a hole as large as its ring', polygon(box(107, 31), reversed(box(107, 31))), 'polygon', '!degenerate'],
  [
    'two holes that overlap',
    polygon(box(107, 31), reversed(box(107.2, 31.2, 0.3)), reversed(box(107.4, 31.3, 0.3))),
    'polygon',
    'untangled',
  ],
  [
    'a ring that touches itself in a point',
    polygon([
      [0, 0],
      [2, 0],
      [1, 1],
      [2, 2],
      [0, 2],
      [1, 1],
      [0, 0],
    ]),
    'polygon',
    '',
    2,
  ],
  [
    'a vertex in the middle of a straight border',
    polygon([
      [107, 31],
      [107.5, 31],
      [108, 31],
      [108, 32],
      [107, 32],
      [107, 31],
    ]),
    'polygon',
    '',
    1,
  ],
  [
    'a pentagram',
    polygon([
      [0, 3],
      [2, -3],
      [-3, 1],
      [3, 1],
      [-2, -3],
      [0, 3],
    ]),
    'polygon',
    'winding,untangled',
  ],
  [
    'a bow tie beside a square',
    parts(
      [
        [
          [0, 0],
          [2, 2],
          [2, 0],
          [0, 2],
          [0, 0],
        ],
      ],
      [box(5, 0)],
    ),
    'polygon',
    'untangled',
    3,
  ],
  ['three parts in a row', parts([box(0, 0)], [box(1, 0)], [box(2, 0)]), 'polygon', 'united', 3],
  [
    'a part that fills the hole of another',
    parts([box(0, 0, 3), reversed(box(1, 1))], [box(1, 1)]),
    'polygon',
    'united',
    9,
  ],
  [
    'an unclosed clockwise ring with repeats',
    polygon([
      [107, 31],
      [107, 32],
      [107, 32],
      [108, 32],
      [108, 31],
    ]),
    'polygon',
    'duplicates,closed,winding',
    1,
  ],
  ['a ring at the antimeridian', polygon(box(179, 0)), 'polygon', '', 1],
  ['a ring at the pole', polygon(box(0, 89)), 'polygon', '', 1],
  ['negative longitudes', polygon(box(-0.5, 51)), 'polygon', '', 1],
  ['a line that crosses itself', line([0, 0], [2, 2], [2, 0], [0, 2]), 'line', ''],
  [
    'a line of two lists',
    {
      type: 'MultiLineString',
      coordinates: [
        [
          [0, 0],
          [1, 1],
        ],
        [
          [2, 2],
          [3, 3],
        ],
      ],
    },
    'line',
    '',
  ],
  ['a line with latitude first', line([31, 107], [32, 108]), 'line', 'swapped'],
  ['a point with latitude first', { type: 'Point', coordinates: [31, 107] }, 'point', 'swapped'],
  ['a point with a height', { type: 'Point', coordinates: [107, 31, 400] }, 'point', ''],
  ['a point at nought', { type: 'Point', coordinates: [0, 0] }, 'point', ''],

  ['a collection of geometries', { type: 'GeometryCollection', geometries: [] }, 'polygon', '!kind'],
  [
    'a feature where its geometry should be',
    { type: 'Feature', geometry: polygon(box(0, 0)) },
    'polygon',
    '!kind',
  ],
  ['a line where an area is wanted', line([0, 0], [1, 0], [1, 1], [0, 0]), 'polygon', '!kind'],
  [
    'axes swapped in some vertices only',
    polygon([
      [107, 31],
      [32, 107],
      [108, 32],
      [107, 32],
      [107, 31],
    ]),
    'polygon',
    '!range',
  ],
  [
    'a ring of one vertex repeated',
    polygon([
      [1, 1],
      [1, 1],
      [1, 1],
      [1, 1],
    ]),
    'polygon',
    '!degenerate',
  ],
  ['parts that are all empty', parts([], []), 'polygon', '!degenerate'],
  ['a point without coordinates', { type: 'Point', coordinates: [] }, 'point', '!empty'],
  ['a point of one number', { type: 'Point', coordinates: [107] }, 'point', '!malformed'],
  ['a point of points', { type: 'Point', coordinates: [[107, 31]] }, 'point', '!malformed'],
  ['a ring of points of points', polygon([[[107, 31]], [[108, 31]]]), 'polygon', '!malformed'],
  ['booleans as coordinates', { type: 'Point', coordinates: [true, false] }, 'point', '!number'],
  ['a number', 42, 'polygon', '!malformed'],
  ['a list', [107, 31], 'point', '!kind'],

  ['nothing', null, 'polygon', '!missing'],
  ['nothing at all', undefined, 'polygon', '!missing'],
  ['a text', 'POLYGON', 'polygon', '!malformed'],
  ['another kind', { type: 'Point', coordinates: [107, 31] }, 'polygon', '!kind'],
  ['an unknown kind', { type: 'Circle', coordinates: [107, 31] }, 'point', '!kind'],
  [
    'several points where one is wanted',
    {
      type: 'MultiPoint',
      coordinates: [
        [107, 31],
        [108, 31],
      ],
    },
    'point',
    '!kind',
  ],
  ['an empty list', polygon(), 'polygon', '!empty'],
  ['no list', { type: 'Polygon' }, 'polygon', '!malformed'],
  ['a list of nothing', { type: 'Polygon', coordinates: [null] }, 'polygon', '!malformed'],
  ['a vertex that is null', polygon([[107, 31], null, [108, 32], [107, 31]]), 'polygon', '!malformed'],
  [
    'NaN',
    polygon([
      [107, 31],
      [Number.NaN, 31],
      [108, 32],
      [107, 31],
    ]),
    'polygon',
    '!number',
  ],
  ['infinity', line([107, 31], [Number.POSITIVE_INFINITY, 31]), 'line', '!number'],
  ['numbers as text', { type: 'Point', coordinates: ['107', '31'] }, 'point', '!number'],
  ['a projected system', { type: 'Point', coordinates: [11_905_000, 3_640_000] }, 'point', '!range'],
  ['latitudes beyond both', { type: 'Point', coordinates: [120, 95] }, 'point', '!range'],
  [
    'two vertices',
    polygon([
      [107, 31],
      [108, 31],
      [107, 31],
    ]),
    'polygon',
    '!degenerate',
  ],
  [
    'a ring along a line',
    polygon([
      [107, 31],
      [108, 31],
      [109, 31],
      [107, 31],
    ]),
    'polygon',
    '!degenerate',
  ],
  ['a line of one place', line([107, 31], [107, 31]), 'line', '!degenerate'],
  ['times in the vertices', line([107, 31, 0, 1700000000], [108, 31, 0, 1700000060]), 'line', '!timed'],
  [
    'lists within lists within lists',
    { type: 'Polygon', coordinates: nested(20_000) },
    'polygon',
    '!malformed',
  ],
];

function nested(depth: number): unknown[] {
  let list: unknown[] = [];
  for (let level = 0; level < depth; level++) list = [list];
  return list;
}

describe('a shape from the world', () => {
  it.each(CORPUS)('%s', (_name, written, kind, verdict, area) => {
    const outcome = repairGeometry(written, [kind]);
    expect(outcome.geometry ? outcome.repairs.join() : `!${outcome.reason}`).toBe(verdict);
    if (area !== undefined) expect(areaOf(outcome.geometry)).toBeCloseTo(area, 6);
  });

  it('is one of at least 60 in this list', () => {
    expect(new Set(CORPUS.map(([name]) => name)).size).toBeGreaterThanOrEqual(60);
  });

  it('of more vertices than a screen can show is thinned out, and stays what it was', () => {
    const coast: Ring = Array.from({ length: 260_000 }, (_, at) => {
      const angle = (at / 260_000) * 2 * Math.PI;
      return [107 + Math.cos(angle), 31 + Math.sin(angle)];
    });
    const { geometry, repairs } = repairGeometry(polygon(coast), ['polygon']) as {
      geometry: Polygon;
      repairs: readonly string[];
    };
    expect(repairs).toContain('simplified');
    expect(geometry.coordinates[0]!.length).toBeLessThanOrEqual(100_001);
    expect(areaOf(geometry)).toBeCloseTo(Math.PI, 4);
  });

  it('is not changed where it came from', () => {
    // The last one is too deep to be copied.
    for (const [, written, kind] of CORPUS.slice(0, -1)) {
      const before = structuredClone(written);
      repairGeometry(written, [kind], ([x, y]) => [x + 1, y]);
      expect(written).toEqual(before);
    }
  });
});

describe('repairing', () => {
  const coordinate = fc.integer({ min: 0, max: 12 }).map((step) => step / 8);
  const ring = fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 9 });
  const shape = fc.oneof(
    fc.array(ring, { maxLength: 3 }).map((rings) => polygon(...rings)),
    fc.array(fc.array(ring, { maxLength: 2 }), { maxLength: 3 }).map((all) => parts(...all)),
  );

  it('a second time finds nothing more to do', () => {
    fc.assert(
      fc.property(shape, (written) => {
        const once = repairGeometry(written, ['polygon']);
        if (!once.geometry) return;
        expect(repairGeometry(once.geometry, ['polygon'])).toEqual({ geometry: once.geometry, repairs: [] });
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  it('gives outer rings counter-clockwise, or a reason', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          shape,
          fc.anything(),
          fc.record({ type: fc.constantFrom('Polygon', 'LineString', 'Point'), coordinates: fc.anything() }),
        ),
        (written) => {
          const outcome = repairGeometry(written, ['polygon', 'line', 'point']);
          if (!outcome.geometry) expect(outcome.reason).toMatch(/^[a-z-]+$/);
          else if (outcome.geometry.type === 'Polygon')
            expect(signedArea(outcome.geometry.coordinates[0] as Vertex[])).toBeGreaterThan(0);
        },
      ),
      { numRuns: 1000 },
    );
  }, 60_000);

  it('a coast of 100,000 vertices takes well under a second', () => {
    const coast: Ring = Array.from({ length: 100_000 }, (_, at) => {
      const angle = (at / 100_000) * 2 * Math.PI;
      const radius = 1 + 0.01 * Math.sin(angle * 900);
      return [107 + radius * Math.cos(angle), 31 + radius * Math.sin(angle)];
    });
    const start = performance.now();
    expect(repairGeometry(polygon(coast), ['polygon']).geometry).not.toBeNull();
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
