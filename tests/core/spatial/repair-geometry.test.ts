import fc from 'fast-check';
import type { MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { repairGeometry } from '../../../packages/core/src/spatial/repair-geometry.js';
import { signedArea } from '../../../packages/core/src/spatial/signed-area.js';
import type { Vertex } from '../../../packages/core/src/spatial/ring.js';
import { CORPUS, parts, polygon, type Ring } from './shapes.js';

function areaOf(geometry: unknown): number {
  const { type, coordinates } = geometry as Polygon | MultiPolygon;
  const all = type === 'Polygon' ? [coordinates] : coordinates;
  return all.flat().reduce((sum, ring) => sum + signedArea(ring as Vertex[]), 0);
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

  it('gives the two halves of a ring that crosses its own border in one of its corners', () => {
    const knot: Ring = [
      [0.5, 1.25],
      [0.25, 0.25],
      [0.875, 1.5],
      [0.75, 0.5],
      [0.625, 1],
      [0.5, 1.25],
    ];
    const { geometry } = repairGeometry(polygon(knot), ['polygon']);
    expect(geometry?.type).toBe('MultiPolygon');
    expect(geometry?.coordinates.length).toBe(2);
  });

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

  it('a coast of 100,000 vertices is not compared edge by edge', () => {
    const coast: Ring = Array.from({ length: 100_000 }, (_, at) => {
      const angle = (at / 100_000) * 2 * Math.PI;
      const radius = 1 + 0.01 * Math.sin(angle * 900);
      return [107 + radius * Math.cos(angle), 31 + radius * Math.sin(angle)];
    });
    const start = performance.now();
    expect(repairGeometry(polygon(coast), ['polygon']).geometry).not.toBeNull();
    // Every edge with every other would take far longer.
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});
