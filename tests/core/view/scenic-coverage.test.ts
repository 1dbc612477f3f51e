import type { Point } from 'geojson';
import { describe, expect, it } from 'vitest';
import { computeView } from '../../../packages/core/src/view/compute-view.js';
import type { CoverAsked } from '../../../packages/core/src/view/coverage-views.js';
import { demoCity } from './demo-city.js';
import { square, squareCity } from './small-city.js';

const point = (x: number, y: number): Point => ({ type: 'Point', coordinates: [x, y] });
/** 0.02° at the equator: 2.2 km wide. */
const area = {
  id: 'S1',
  name: '方谷',
  grade: '4A' as const,
  capacity: 1000,
  geometry: square(0, 0, 0.02),
};
const station = (
  id: string,
  x: number,
  y: number,
  type: 'police-station' | 'tribunal' = 'police-station',
) => ({
  id,
  type,
  division: '990101',
  name: id,
  geometry: point(x, y),
});
const city = squareCity({
  scenicAreas: [area],
  stations: [station('A', 0, 0.01), station('far', 0.09, 0.01), station('T', 0.02, 0.01, 'tribunal')],
});
const ask = (cover: Partial<CoverAsked>, scope?: 'public') =>
  computeView(city, {
    view: 'scenic',
    division: null,
    cover: { types: ['police-station'], meters: 1500, ...cover },
    ...(scope ? { scope } : {}),
  });

describe('coverage by stations', () => {
  it('is a circle around each station that reaches an area, and what lies beyond is a gap with its size', () => {
    const view = ask({});
    expect(view.reaches?.map(({ id }) => id)).toEqual(['A']);
    const { gap, areaKm2 } = view.areas[0]!;
    // The half circle of 1.5 km, cut where the area ends 1.1 km north and south.
    expect(areaKm2 - gap!.areaKm2!).toBeCloseTo(3, 1);
    expect(gap?.shape?.type).toBe('MultiPolygon');
  });

  it('is whole where several reach, and nothing where none does', () => {
    const both = ask({ types: ['police-station', 'tribunal'] });
    expect(both.areas[0]!.gap!.areaKm2!).toBeLessThan(ask({}).areas[0]!.gap!.areaKm2!);
    expect(ask({ meters: 5000 }).areas[0]?.gap).toEqual({ shape: null, areaKm2: 0 });
    const nobody = ask({ types: ['justice-office'] });
    expect(nobody.areas[0]?.gap?.areaKm2).toBe(nobody.areas[0]?.areaKm2);
  });

  it('is what the host says of a station, in place of its circle', () => {
    const view = ask({ reaches: [{ station: 'A', shape: square(0, 0, 0.01) }] });
    expect(view.reaches?.[0]).toMatchObject({ id: 'A', isGiven: true });
    expect(view.areas[0]!.gap!.areaKm2! / view.areas[0]!.areaKm2).toBeCloseTo(0.75, 2);
  });

  it('is not told in public scope, not computed from nonsense, and not there unless asked for', () => {
    expect(ask({}, 'public').reaches).toBeUndefined();
    expect(ask({}, 'public').areas[0]?.gap).toBeUndefined();
    expect(() => ask({ meters: 0 })).toThrow('metres was expected');
    expect(computeView(city, { view: 'scenic', division: null }).reaches).toBeUndefined();
  });

  it('has three candidates of each kind for a router, the nearest in a straight line first', () => {
    const record = computeView(demoCity('dazhou', ['divisions', 'scenicAreas', 'stations']), {
      view: 'record',
      kind: 'scenic',
      id: 'S01',
      indicators: [],
    }).record;
    const { candidates, scenic } = record as Extract<typeof record, { kind: 'scenic' }>;
    expect(candidates).toHaveLength(9);
    for (const { type, id } of scenic.nearest)
      expect(candidates.find((one) => one.type === type)?.id).toBe(id);
  });
});
