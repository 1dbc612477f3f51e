import { describe, expect, it } from 'vitest';
import type { ResourceRecords } from '../../../packages/core/src/contract/resource-records.js';
import { computeView } from '../../../packages/core/src/view/compute-view.js';
import { demoCity } from './demo-city.js';
import { square, squareCity } from './small-city.js';

const area = (id: string, capacity: number): ResourceRecords['scenicAreas'] => ({
  id,
  name: id,
  grade: '4A',
  capacity,
  geometry: square(0.02, 0, 0.01),
});
const load = (scenic: string, count: number, at = '2026-11-20T07:45:00+08:00') => ({ scenic, at, count });

function areasOf(scenicAreas: ResourceRecords['scenicAreas'][], loads: ResourceRecords['loads'][]) {
  const query = { view: 'scenic-loads', division: null, until: '18:00' } as const;
  return computeView(squareCity({ scenicAreas, loads }), query).areas;
}

describe('scenic areas by load', () => {
  it('stand the fullest first, and those without a load last', () => {
    const all = areasOf(
      [area('empty', 100), area('half', 100), area('full', 100), area('none', 0)],
      [load('half', 50), load('full', 100), load('none', 70)],
    );
    expect(all.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'full stop',
      'half ok',
      'empty unknown',
      'none unknown',
    ]);
  });

  it('change exactly at 80 % and at 100 %', () => {
    const statusOf = (count: number) => areasOf([area('S', 12_345)], [load('S', count)])[0]?.status;
    expect([9875, 9876, 12_344, 12_345].map(statusOf)).toEqual(['ok', 'warn', 'warn', 'stop']);
  });

  it('with more than five times their capacity are doubtful', () => {
    expect(areasOf([area('S', 100)], [load('S', 501)])[0]?.doubtful).toBe(true);
    expect(areasOf([area('S', 100)], [load('S', 501)])[0]?.status).toBe('unknown');
    expect(areasOf([area('S', 100)], [load('S', 500)])[0]?.doubtful).toBe(false);
    expect(areasOf([area('S', 100)], [load('S', 500)])[0]?.status).toBe('stop');
  });

  it('keep the clock on the wall where it is changed: the hour that comes twice, and closing time', () => {
    // 25 October 2026: 02:00 to 03:00 comes twice in Berlin.
    const city = squareCity(
      {
        scenicAreas: [area('S', 100)],
        loads: [
          load('S', 10, '2026-10-25T02:30:00+02:00'),
          load('S', 20, '2026-10-25T02:15:00+01:00'),
          load('S', 30, '2026-10-25T10:00:00+01:00'),
        ],
      },
      { timeZone: 'Europe/Berlin' },
    );
    const asked = { view: 'scenic-loads', division: null, until: '18:00' } as const;
    const view = computeView(city, { ...asked, asOf: '2026-10-25T10:30:00+01:00' });
    expect(view.until).toBe('2026-10-25T17:00:00.000Z');
    expect(view.areas[0]?.today).toEqual([
      { at: '2026-10-25T00:30:00.000Z', count: 10 },
      { at: '2026-10-25T01:15:00.000Z', count: 20 },
      { at: '2026-10-25T09:00:00.000Z', count: 30 },
    ]);
    // 29 March 2026: 02:00 is followed by 03:00; the day has 23 hours.
    const spring = computeView(city, { ...asked, asOf: '2026-03-29T10:00:00+02:00' });
    expect(spring.until).toBe('2026-03-29T16:00:00.000Z');
    expect(spring.areas[0]?.today).toEqual([]);
  });

  it('take no time for closing that is none', () => {
    const query = { view: 'scenic-loads', division: null, until: '6 pm' } as const;
    expect(() => computeView(squareCity(), query)).toThrow(RangeError);
  });

  it('of the demo city have a forecast with an error, made from earlier days only', () => {
    const city = demoCity('dazhou', ['divisions', 'scenicAreas', 'loads']);
    const query = {
      view: 'scenic-loads',
      division: null,
      until: '18:00',
      asOf: '2026-11-19T11:00:00+08:00',
    } as const;
    const canyon = computeView(city, query).areas.find(({ id }) => id === 'S01')!;
    expect(canyon.load?.count).toBe(2442);
    expect(canyon.forecast?.days).toBeGreaterThanOrEqual(20);
    // It came to 4,381.
    expect(Math.abs((canyon.forecast?.peak.count ?? 0) - 4381)).toBeLessThan(1500);
    expect(canyon.forecast?.error).toBeGreaterThan(0);
    expect(canyon.today.every(({ at }) => Date.parse(at) <= Date.parse(query.asOf))).toBe(true);
  });
});
