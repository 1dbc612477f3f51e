import fc from 'fast-check';
import { booleanPointInPolygon } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { FenceEngine, type WatchedFence } from '../../../packages/core/src/fences/fence-engine.js';
import { FenceBorder } from '../../../packages/core/src/fences/fence-border.js';
import { square } from '../view/small-city.js';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const MINUTE_MS = 60_000;
const zone = { timeZone: 'Asia/Shanghai' };
/** A yard of 0.01°, about 1.1 km, with a hole of a tenth of that in its middle. */
const yard: WatchedFence = {
  id: 'F1',
  geometry: {
    type: 'Polygon',
    coordinates: [...square(107, 31, 0.01).coordinates, ...square(107.0045, 31.0045, 0.001).coordinates],
  },
};
const IN = [107.002, 31.002] as const;
const OUT = [107.05, 31.05] as const;

describe('the fence engine', () => {
  it('counts who enters, dwells and leaves, once each', () => {
    const engine = new FenceEngine([yard], zone);
    const at = (minute: number, [longitude, latitude]: readonly [number, number]): boolean =>
      engine.observe('vessel-7', longitude, latitude, NOON + minute * MINUTE_MS);
    at(0, OUT);
    at(1, IN);
    at(2, IN);
    expect(engine.take()).toEqual([{ fence: 'F1', entered: 1, exited: 0, dwelled: 0, inside: 1 }]);
    at(11, IN);
    at(12, IN);
    expect(engine.take()).toEqual([{ fence: 'F1', entered: 0, exited: 0, dwelled: 1, inside: 1 }]);
    at(13, OUT);
    expect(engine.take()).toEqual([{ fence: 'F1', entered: 0, exited: 1, dwelled: 0, inside: 0 }]);
    expect(engine.take()).toEqual([]);
  });

  it('takes positions that waver about the border for one stay', () => {
    const engine = new FenceEngine([yard], zone);
    // 0.0001° of longitude are 9.5 m here: less than what counts as leaving.
    for (let step = 0; step < 100; step++)
      engine.observe(1, 107 + (step % 2 === 0 ? 0.0001 : -0.0001), 31.002, NOON + step * 1000);
    expect(engine.take()).toEqual([{ fence: 'F1', entered: 1, exited: 0, dwelled: 0, inside: 1 }]);
    engine.observe(1, 106.9995, 31.002, NOON + 200_000);
    expect(engine.take()[0]).toMatchObject({ exited: 1, inside: 0 });
  });

  it('knows a hole for outside', () => {
    const engine = new FenceEngine([yard], { ...zone, exitMeters: 5 });
    engine.observe(1, 107.005, 31.005, NOON);
    expect(engine.take()).toEqual([]);
    engine.observe(1, 107.002, 31.005, NOON + 1000);
    engine.observe(1, 107.005, 31.005, NOON + 2000);
    expect(engine.take()).toEqual([{ fence: 'F1', entered: 1, exited: 1, dwelled: 0, inside: 0 }]);
  });

  it('watches in the hours of the fence only', () => {
    const engine = new FenceEngine([{ ...yard, hours: '22:00-06:00' }], zone);
    engine.observe(1, ...IN, NOON);
    expect(engine.take()).toEqual([]);
    engine.observe(1, ...IN, NOON + 10 * 60 * MINUTE_MS);
    expect(engine.take()).toMatchObject([{ entered: 1 }]);
  });

  it('leaves out what comes too late, and what is no place', () => {
    const engine = new FenceEngine([yard], zone);
    expect(engine.observe(1, ...IN, NOON)).toBe(true);
    expect(engine.observe(1, ...OUT, NOON - 1)).toBe(false);
    expect(engine.observe(1, Number.NaN, 31, NOON)).toBe(false);
    expect(engine.observe(1, 107, 131, NOON)).toBe(false);
    expect(engine.take()).toMatchObject([{ entered: 1, exited: 0 }]);
  });

  it('forgets who is silent, and gives out no id', () => {
    const engine = new FenceEngine([yard], zone);
    engine.observe('川S-vessel', ...IN, NOON);
    engine.observe('other', ...OUT, NOON + 11 * MINUTE_MS);
    const counts = engine.take();
    expect(counts).toEqual([{ fence: 'F1', entered: 1, exited: 0, dwelled: 0, inside: 0 }]);
    expect(JSON.stringify([counts, engine])).not.toContain('vessel');
  });

  it('says of every point what turf says', () => {
    const border = new FenceBorder(yard.geometry);
    const near = fc.double({ min: -0.002, max: 0.012, noNaN: true });
    fc.assert(
      fc.property(near, near, (x, y) => {
        const point = [107 + x, 31 + y];
        expect(border.contains(point[0]!, point[1]!)).toBe(booleanPointInPolygon(point, yard.geometry));
      }),
    );
  });

  it('finds every fence that a place lies in, of a thousand', () => {
    const fences = Array.from({ length: 1000 }, (_, index) => ({
      id: `F${index}`,
      geometry: square(107 + (index % 40) * 0.008, 31 + Math.floor(index / 40) * 0.008, 0.01),
    }));
    const engine = new FenceEngine(fences, zone);
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 0.33, noNaN: true }),
        fc.double({ min: 0, max: 0.21, noNaN: true }),
        (x, y) => {
          engine.clear();
          engine.observe(1, 107 + x, 31 + y, NOON);
          const borders = fences.filter(({ geometry }) =>
            new FenceBorder(geometry).contains(107 + x, 31 + y),
          );
          expect(engine.take().map(({ fence }) => fence)).toEqual(borders.map(({ id }) => id));
        },
      ),
      { numRuns: 40 },
    );
  });
});
