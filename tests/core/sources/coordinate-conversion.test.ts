import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromWgs84, toWgs84 } from '../../../packages/core/src/sources/coordinate-conversion.js';

const METERS_PER_DEGREE = 111_320;

function meters([ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]): number {
  return Math.hypot((ax - bx) * Math.cos((ay * Math.PI) / 180), ay - by) * METERS_PER_DEGREE;
}

describe('a place in China', () => {
  it('comes back to within a metre from GCJ-02 and BD-09', () => {
    const china = fc.tuple(
      fc.double({ min: 75, max: 134, noNaN: true }),
      fc.double({ min: 19, max: 52, noNaN: true }),
    );
    fc.assert(
      fc.property(china, fc.constantFrom('gcj02' as const, 'bd09' as const), (place, crs) => {
        const there = fromWgs84(crs)!(place);
        expect(meters(there, place)).toBeGreaterThan(1);
        expect(meters(toWgs84(crs)!(there), place)).toBeLessThan(1);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['gcj02', 'bd09'] as const)(
    'anywhere on a grid over China comes back to within a metre, both ways, in %s',
    (crs) => {
      const [there, back] = [fromWgs84(crs)!, toWgs84(crs)!];
      let worst = 0;
      let places = 0;
      for (let longitude = 73.5; longitude <= 135; longitude += 0.5) {
        for (let latitude = 18; latitude <= 53.5; latitude += 0.5, places++) {
          const place = [longitude, latitude] as const;
          worst = Math.max(worst, meters(back(there(place)), place), meters(there(back(place)), place));
        }
      }
      expect(places).toBeGreaterThan(8000);
      expect(worst).toBeLessThan(1);
    },
  );

  it('stays where it is in WGS 84 and CGCS2000', () => {
    expect(toWgs84('wgs84')).toBeUndefined();
    expect(toWgs84('cgcs2000')).toBeUndefined();
  });

  it('is where a published pair says: Tiananmen in GCJ-02', () => {
    expect(meters(toWgs84('gcj02')!([116.397428, 39.90923]), [116.391184, 39.907826])).toBeLessThan(5);
  });

  it('is not changed in the input', () => {
    const place = [107.5, 31.2] as const;
    toWgs84('gcj02')!(place);
    expect(place).toEqual([107.5, 31.2]);
  });
});
