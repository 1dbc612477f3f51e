import { geoArea } from 'd3-geo';
import type { MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { rewound } from '../../../packages/core/src/index.js';
import { square } from '../view/small-city.js';

const GLOBE = 4 * Math.PI;

describe('an area for d3-geo', () => {
  it('is the county again, not the rest of the world, and the original stays as RFC 7946 has it', () => {
    const county = square(107, 31, 1);
    const before = structuredClone(county);
    expect(geoArea(county)).toBeGreaterThan(GLOBE / 2);
    expect(geoArea(rewound(county))).toBeLessThan(0.001);
    expect(county).toEqual(before);
    const islands: MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: [county.coordinates, square(110, 31, 1).coordinates],
    };
    expect(geoArea(rewound(islands))).toBeCloseTo(2 * geoArea(rewound(county)), 6);
    expect(rewound(rewound(islands))).toEqual(islands);
  });
});
