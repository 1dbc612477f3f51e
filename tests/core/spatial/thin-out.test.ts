import { validateCity } from '@hivemap/core';
import { describe, expect, it } from 'vitest';
import { areaKm2 } from '../../../packages/core/src/spatial/area-km2.js';
import { MOST_SHOWN_VERTICES, thinOut } from '../../../packages/core/src/spatial/thin-out.js';
import { collection, divisions, feature, manifest } from '../sources/small-city.js';

/** A coast: a circle with small teeth. */
function coast(vertices: number): { type: 'Polygon'; coordinates: [number, number][][] } {
  const ring = Array.from({ length: vertices - 1 }, (_, at): [number, number] => {
    const angle = (at / (vertices - 1)) * 2 * Math.PI;
    const radius = 0.1 + (at % 2) * 1e-7;
    return [107.2 + radius * Math.cos(angle), 31.2 + radius * Math.sin(angle)];
  });
  return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
}

describe('an outline of more vertices than a map can show', () => {
  it('is thinned out to what it can, keeps its shape, and says so', async () => {
    const outline = coast(220_000);
    const before = JSON.stringify(outline.coordinates[0]!.slice(0, 3));
    const data = collection(
      ...divisions().features,
      feature({ code: '511704', level: 'county', name: '海岸' }, outline),
    );
    const { problems, counts } = await validateCity(manifest({ resources: { divisions: { data } } }));
    expect(counts['divisions']).toEqual({ accepted: 6, rejected: 0 });
    expect(problems).toMatchObject([{ code: 'geometry-repaired', index: 5, params: { repairs: 'thinned' } }]);
    expect(JSON.stringify(outline.coordinates[0]!.slice(0, 3))).toBe(before);
    const thin = thinOut(outline) as typeof outline;
    expect(thin.coordinates[0]!.length).toBeLessThanOrEqual(MOST_SHOWN_VERTICES);
    expect(thin.coordinates[0]!.length).toBeGreaterThan(MOST_SHOWN_VERTICES / 2);
    expect(areaKm2(thin) / areaKm2(outline)).toBeCloseTo(1, 4);
  }, 60_000);

  it('is left alone when it is not, or is no outline at all', () => {
    const small = coast(100);
    for (const one of [
      small,
      null,
      3,
      { type: 'Point', coordinates: [1, 2] },
      { type: 'Polygon', coordinates: [['x'], 4] },
    ])
      expect(thinOut(one)).toBe(one);
    const broken = coast(200_000);
    broken.coordinates[0]![5] = ['x' as never, 1];
    expect(thinOut(broken)).toBe(broken);
  });
});
