import { booleanPointInPolygon } from '@turf/turf';
import fc from 'fast-check';
import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { CellIndex, CRACK_DEGREES, NOWHERE } from '../../../packages/core/src/spatial/cell-index.js';
import { containsPoint } from '../../../packages/core/src/spatial/contains-point.js';
import { rayCrosses } from '../../../packages/core/src/spatial/ray-crosses.js';
import type { AreaShape } from '../../../packages/core/src/view/view.js';
import { square } from '../view/small-city.js';
import { jitteredCells, randomNumbers } from './jittered-cells.js';

const cells = jitteredCells(12);
const seed = fc.integer({ min: 1, max: 1_000_000 });

/** A point on the straight line between two vertices, as near as numbers come. */
function between([ax = 0, ay = 0]: number[], [bx = 0, by = 0]: number[], share: number): [number, number] {
  return [ax + (bx - ax) * share, ay + (by - ay) * share];
}

function turned(polygon: Polygon, by: number, reverse: boolean): Polygon {
  const open = polygon.coordinates[0]!.slice(0, -1);
  const ring = [...open.slice(by), ...open.slice(0, by)];
  if (reverse) ring.reverse();
  return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
}

describe('which cell a point lies in', () => {
  it('is the one that a slow and simple search finds, for points anywhere', () => {
    const index = new CellIndex(cells);
    const random = randomNumbers(3);
    for (let count = 0; count < 4000; count++) {
      const point: [number, number] = [105.9 + 2.2 * random(), 29.9 + 2.2 * random()];
      const slow = cells.findIndex((cell) => booleanPointInPolygon(point, cell));
      expect(index.cellAt(...point)).toBe(slow);
    }
  });

  it('is exactly one for a point on a border, whichever way the rings run and wherever they begin', () => {
    fc.assert(
      fc.property(
        seed,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.array(fc.tuple(fc.nat(11), fc.boolean()), { minLength: 144, maxLength: 144 }),
        (start, share, turns) => {
          const shapes = jitteredCells(12, start);
          // Inner cells of one row: what lies on the outer border is in no second cell.
          const other = shapes.map((shape, at) => turned(shape, ...turns[at]!));
          const [one, two] = [new CellIndex(shapes), new CellIndex(other)];
          for (const { coordinates } of shapes.slice(37, 47)) {
            const ring = coordinates[0]!;
            for (let at = 1; at < ring.length; at++) {
              const point = between(ring[at - 1]!, ring[at]!, share);
              const owners = other.flatMap((shape, cell) => (containsPoint(shape, point) ? [cell] : []));
              expect(owners).toHaveLength(1);
              expect(one.cellAt(...point)).toBe(owners[0]);
              expect(two.cellAt(...point)).toBe(owners[0]);
            }
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  it('does not hang on rounding: with plain arithmetic some points on a border lie in no cell or in two', () => {
    // The planted defect: the crossing computed from either end, as most libraries do.
    const plain = (ring: number[][], x: number, y: number): boolean => {
      let inside = false;
      for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
        const [[xi = 0, yi = 0] = [], [xj = 0, yj = 0] = []] = [ring[i], ring[j]];
        if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
      }
      return inside;
    };
    let torn = 0;
    for (let start = 1; start < 30; start++) {
      const shapes = jitteredCells(3, start);
      const ring = shapes[4]!.coordinates[0]!;
      for (let at = 1; at < ring.length; at++) {
        for (const share of [0.1, 0.3, 0.5, 0.7, 0.9]) {
          const point = between(ring[at - 1]!, ring[at]!, share);
          if (shapes.filter(({ coordinates }) => plain(coordinates[0]!, ...point)).length !== 1) torn++;
          expect(shapes.filter((shape) => containsPoint(shape, point))).toHaveLength(1);
        }
      }
    }
    expect(torn).toBeGreaterThan(0);
  });

  it('is a cell also on the outer border, and in a crack that rounding left between neighbors', () => {
    const index = new CellIndex([square(0, 0, 1), square(1 + CRACK_DEGREES / 2, 0, 1)]);
    expect(index.cellAt(2 + CRACK_DEGREES / 2, 0.5)).toBe(1);
    expect(index.cellAt(0.5, 1)).toBe(0);
    expect(index.cellAt(2 + CRACK_DEGREES / 2, 1)).toBe(1);
    expect(index.cellAt(1 + CRACK_DEGREES / 8, 0.5)).toBe(0);
    expect(index.cellAt(1 + (CRACK_DEGREES * 3) / 8, 0.5)).toBe(1);
    expect(index.cellAt(2 + 3 * CRACK_DEGREES, 0.5)).toBe(NOWHERE);
  });

  it('is none at 39, −77, at 0, 0, far away and for what is no number', () => {
    const index = new CellIndex(cells);
    const nowhere = [
      [39, -77],
      [0, 0],
      [1e300, 31],
      [Number.NaN, 31],
      [107, Infinity],
    ];
    for (const [x = 0, y = 0] of nowhere) expect(index.cellAt(x, y)).toBe(NOWHERE);
    expect(new CellIndex([]).cellAt(0, 0)).toBe(NOWHERE);
  });

  it('of cells that overlap is the first, also where one lies wholly within the other', () => {
    const shapes = [square(0.4, 0.4, 0.2), square(0, 0, 1), square(0.9, 0, 1)];
    const index = new CellIndex(shapes);
    expect(index.cellAt(0.5, 0.5)).toBe(0);
    expect(index.cellAt(0.2, 0.5)).toBe(1);
    expect(index.cellAt(0.95, 0.5)).toBe(1);
    expect(new CellIndex(shapes.toReversed()).cellAt(0.5, 0.5)).toBe(1);
    const random = randomNumbers(5);
    for (let count = 0; count < 2000; count++) {
      const [x, y] = [2 * random(), random()];
      expect(index.cellAt(x, y)).toBe(shapes.findIndex((shape) => containsPoint(shape, [x, y])));
    }
  });

  it('respects holes, parts, slivers and cells of very different size', () => {
    const hole = square(0.4, 0.4, 0.2).coordinates[0]!.toReversed();
    const ring: AreaShape = { type: 'Polygon', coordinates: [square(0, 0, 1).coordinates[0]!, hole] };
    const parts: AreaShape = {
      type: 'MultiPolygon',
      coordinates: [square(5, 5, 1).coordinates, square(0.45, 0.45, 0.05).coordinates],
    };
    const sliver: Polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [2, 0],
          [3, 1e-9],
          [3, 2e-9],
          [2, 0],
        ],
      ],
    };
    const shapes = [ring, parts, sliver, square(2, 2, 1e-5)];
    const index = new CellIndex(shapes);
    expect([index.cellAt(0.1, 0.1), index.cellAt(0.55, 0.55), index.cellAt(0.46, 0.46)]).toEqual([
      0,
      NOWHERE,
      1,
    ]);
    expect([index.cellAt(5.5, 5.5), index.cellAt(2.5, 7e-10), index.cellAt(2.000005, 2.000005)]).toEqual([
      1, 2, 3,
    ]);
  });

  it('does not depend on how long a border is: a cell of 40,000 vertices', () => {
    const count = 40_000;
    const vertices = Array.from({ length: count }, (_, at) => {
      const angle = (at / count) * 2 * Math.PI;
      const radius = 1 + 0.1 * Math.sin(angle * 200);
      return [radius * Math.cos(angle), radius * Math.sin(angle)];
    });
    const star: Polygon = { type: 'Polygon', coordinates: [[...vertices, vertices[0]!]] };
    const index = new CellIndex([star]);
    const random = randomNumbers(9);
    for (let tries = 0; tries < 300; tries++) {
      const point: [number, number] = [2.4 * random() - 1.2, 2.4 * random() - 1.2];
      expect(index.cellAt(...point)).toBe(containsPoint(star, point) ? 0 : NOWHERE);
    }
  });
});

describe('a ray to the east', () => {
  it('crosses an edge or not whichever end comes first', () => {
    const degree = fc.double({ min: -180, max: 180, noNaN: true });
    fc.assert(
      fc.property(degree, degree, degree, degree, degree, degree, (ax, ay, bx, by, x, y) => {
        return rayCrosses(ax, ay, bx, by, x, y) === rayCrosses(bx, by, ax, ay, x, y);
      }),
    );
  });
});
