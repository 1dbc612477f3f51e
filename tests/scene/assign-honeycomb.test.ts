import { gunzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignHoneycomb, keptNeighbors } from '../../packages/elements/src/scene/assign-honeycomb.js';
import {
  LATTICE_NEIGHBORS,
  LATTICE_STEP,
  latticePlaces,
  latticePoint,
} from '../../packages/elements/src/scene/honeycomb-lattice.js';
import { FLOWER_PARTS } from '../../packages/elements/src/scene/cell-value.js';
import { cellCenters } from '../../packages/elements/src/scene/flower-geometry.js';
import { flowerPartAt } from '../../packages/elements/src/scene/flower-part-at.js';
import { worldOf } from '../../packages/elements/src/scene/flower-tree.js';
import type { Point } from '../../packages/elements/src/scene/hexagon.js';

const dazhou: readonly Point[] = (
  JSON.parse(
    gunzipSync(readFileSync(new URL('../../data/dazhou/communities.geojson.gz', import.meta.url))).toString(),
  ) as { features: readonly { geometry: { coordinates: [number, number] } }[] }
).features.map(({ geometry }) => worldOf(geometry.coordinates));

describe('one honeycomb of many flowers', () => {
  it('has flowers that fit into each other: no cell of one lies in another, and none is missing between', () => {
    const cells = (at: Point): Point[] => cellCenters(1).map(([x, y]) => [at[0] + x, at[1] + y]);
    const own = cells(latticePoint([0, 0]));
    for (const place of LATTICE_NEIGHBORS) {
      const [x, y] = latticePoint(place);
      expect(Math.hypot(x, y)).toBeCloseTo(LATTICE_STEP, 9);
      const gaps = cells([x, y]).flatMap((a) => own.map((b) => Math.hypot(a[0] - b[0], a[1] - b[1])));
      expect(Math.min(...gaps)).toBeCloseTo(Math.sqrt(3), 9);
    }
  });

  it('gives each community a place of its own, whatever their order, also when all stand on one point', () => {
    const points = fc.array(
      fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
      {
        maxLength: 80,
      },
    );
    fc.assert(
      fc.property(points, fc.constantFrom(0.5, 1, 2), (all, aspect) => {
        const places = assignHoneycomb(all, aspect).map(String);
        expect(new Set(places).size).toBe(all.length);
        expect(places.every((place) => latticePlaces(all.length, aspect).map(String).includes(place))).toBe(
          true,
        );
      }),
      { numRuns: 60 },
    );
    const crowd = assignHoneycomb(Array.from({ length: 500 }, () => [0.5, 0.5]));
    expect(new Set(crowd.map(String)).size).toBe(500);
  });

  it("keeps a city's neighbors near: half share a side, four of five are within two steps", () => {
    const places = assignHoneycomb(dazhou, 0.9);
    expect(keptNeighbors(dazhou, places, 1)).toBeGreaterThan(0.47);
    expect(keptNeighbors(dazhou, places, 2)).toBeGreaterThan(0.78);
    // By chance they would not.
    const shuffled = places.map((_, index) => places[(index * 997) % places.length]!);
    expect(keptNeighbors(dazhou, shuffled, 2)).toBeLessThan(0.1);
  });
});

describe('the cell under a point', () => {
  it('is the one whose center is nearest, and none beyond the flower', () => {
    const centers = cellCenters(10);
    fc.assert(
      fc.property(
        fc.double({ min: -40, max: 40, noNaN: true }),
        fc.double({ min: -40, max: 40, noNaN: true }),
        (x, y) => {
          const distances = centers.map(([cx, cy]) => Math.hypot(x - cx, y - cy));
          const nearest = distances.indexOf(Math.min(...distances));
          const part = flowerPartAt(x, y, 10);
          if (part !== null) expect(distances[part]! - distances[nearest]!).toBeLessThan(1e-9);
          // Within the circle inside a cell it is never missed, beyond the one outside it never found.
          if (distances[nearest]! < 8.6) expect(part).toBe(nearest);
          if (distances[nearest]! > 10) expect(part).toBe(null);
        },
      ),
      { numRuns: 500 },
    );
    expect(FLOWER_PARTS[flowerPartAt(0, -17, 10)!]).toBe('selfGovOrg');
    expect(FLOWER_PARTS[flowerPartAt(15, 8.6, 10)!]).toBe('residentUnit');
  });
});
