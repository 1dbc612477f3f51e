import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { greatCircleMeters } from '../../../packages/core/src/spatial/great-circle-meters.js';
import { NearestIndex } from '../../../packages/core/src/spatial/nearest-index.js';

const position = fc.tuple(fc.integer({ min: -80, max: 80 }), fc.integer({ min: -89, max: 89 }));

describe('the nearest station', () => {
  it('is the one that a look at all of them finds, also near the poles and for those that lie together', () => {
    fc.assert(
      fc.property(fc.array(position, { minLength: 1, maxLength: 60 }), position, (places, from) => {
        const found = new NearestIndex(places).nearest(from[0], from[1]);
        const meters = places.map((place) => greatCircleMeters(from, place));
        expect(meters[found]).toBeCloseTo(Math.min(...meters), 3);
      }),
      { numRuns: 400 },
    );
  });

  it('is the first of equally near ones', () => {
    const index = new NearestIndex([
      [107.1, 31],
      [107, 31],
      [107, 31],
    ]);
    expect(index.nearest(107, 31)).toBe(1);
    expect(() => new NearestIndex([])).toThrow('At least one place');
  });
});
