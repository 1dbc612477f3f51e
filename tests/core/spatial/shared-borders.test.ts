import fc from 'fast-check';
import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { areaKm2 } from '../../../packages/core/src/spatial/area-km2.js';
import { containsPoint } from '../../../packages/core/src/spatial/contains-point.js';
import { greatCircleMeters } from '../../../packages/core/src/spatial/great-circle-meters.js';
import { labelPoint } from '../../../packages/core/src/spatial/label-point.js';
import { overlapKm2 } from '../../../packages/core/src/spatial/overlap-km2.js';
import { sharedBorders } from '../../../packages/core/src/spatial/shared-borders.js';
import { silhouette } from '../../../packages/core/src/spatial/silhouette.js';

const STEP = 0.01;

/** A square of a sheet of squared paper. */
function cell(column: number, row: number): Polygon {
  // From whole numbers, so that neighbours have the same vertices.
  const [west, south, east, north] = [column * STEP, row * STEP, (column + 1) * STEP, (row + 1) * STEP];
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  };
}

const sheet = (columns: number, rows: number): Polygon[] =>
  Array.from({ length: columns * rows }, (_, at) => cell(at % columns, Math.floor(at / columns)));

const edgesIn = ({ coordinates }: { coordinates: number[][][] }): number =>
  coordinates.reduce((sum, line) => sum + line.length - 1, 0);

describe('areas of one sheet', () => {
  it('have each border between two of them once, and an outline that nobody shares', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }), (columns, rows) => {
        const { borders, outline, neighbours } = sharedBorders(sheet(columns, rows));
        expect(edgesIn(borders)).toBe((columns - 1) * rows + (rows - 1) * columns);
        expect(edgesIn(outline)).toBe(2 * (columns + rows));
        neighbours.forEach((all, area) => {
          for (const other of all) expect(neighbours[other]).toContain(area);
        });
      }),
    );
  });

  it('cover together what each of them covers, with a hole where one is missing', () => {
    const ring = sheet(3, 3).filter((_, at) => at !== 4);
    const shape = silhouette(ring);
    expect(shape.type).toBe('Polygon');
    expect(shape.coordinates).toHaveLength(2);
    const whole = ring.reduce((sum, part) => sum + areaKm2(part), 0);
    expect(areaKm2(shape)).toBeCloseTo(whole, 6);
    expect(containsPoint(shape, [0.015, 0.015])).toBe(false);
    expect(containsPoint(shape, [0.005, 0.015])).toBe(true);
  });

  it('that do not touch are several parts', () => {
    expect(silhouette([cell(0, 0), cell(5, 5)]).type).toBe('MultiPolygon');
    expect(() => silhouette([])).toThrow(RangeError);
  });

  it('share no point: one on a border lies in exactly one of them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }), (x, y) => {
        const areas = sheet(4, 4);
        const inside = areas.filter((area) => containsPoint(area, [x * 0.001, y * 0.001])).length;
        return inside === (x < 40 && y < 40 ? 1 : 0);
      }),
    );
  });
});

describe('points and distances', () => {
  it('a label stands inside, far from the border, in the largest part', () => {
    const hook: Polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [10, 0],
          [10, 1],
          [1, 1],
          [1, 10],
          [0, 10],
          [0, 0],
        ],
      ],
    };
    expect(containsPoint(hook, labelPoint(hook))).toBe(true);
    const far = cell(100, 100).coordinates;
    const larger = [
      [
        [2, 2],
        [3, 2],
        [3, 3],
        [2, 3],
        [2, 2],
      ],
    ];
    const [longitude] = labelPoint({ type: 'MultiPolygon', coordinates: [far, larger] });
    expect(longitude).toBeGreaterThan(2);
  });

  it('distances run over the sphere', () => {
    expect(greatCircleMeters([0, 0], [1, 0])).toBeCloseTo(111_195, -1);
    expect(greatCircleMeters([107, 31], [107, 31])).toBe(0);
    expect(greatCircleMeters([179.9, 0], [-179.9, 0])).toBeCloseTo(22_239, -1);
  });

  it('overlaps are what two shapes have in common', () => {
    expect(overlapKm2(cell(0, 0), cell(5, 5))).toBe(0);
    expect(overlapKm2(cell(0, 0), cell(1, 0))).toBe(0);
    expect(overlapKm2(cell(0, 0), cell(0, 0))).toBeCloseTo(areaKm2(cell(0, 0)), 9);
  });
});
