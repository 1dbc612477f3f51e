import type { LineString } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { ResourceRecords } from '../../../packages/core/src/contract/resource-records.js';
import { computeView } from '../../../packages/core/src/view/compute-view.js';
import { demoCity } from './demo-city.js';
import { square, squareCity } from './small-city.js';

const line = (...coordinates: [number, number][]): LineString => ({ type: 'LineString', coordinates });

const area = (own: Partial<ResourceRecords['campaignAreas']>): ResourceRecords['campaignAreas'] => ({
  id: 'A1',
  kind: 'market',
  name: '集贸市场',
  leadUnit: 'U1',
  deadline: '2026-12-31',
  status: 'active',
  geometry: square(0.02, 0, 0.01),
  ...own,
});
/** Two pieces of one river that runs east, 0.1° of longitude at the equator: 11.1 km. */
const rivers: ResourceRecords['rivers'][] = [
  { name: '渠江', geometry: line([0.05, 0], [0.1, 0]) },
  { name: '渠江', geometry: line([0, 0], [0.02, 0], [0.05, 0]) },
];
const marksOf = (
  areas: readonly ResourceRecords['campaignAreas'][],
  lens: { asOf?: string; scope?: 'public' } = {},
) =>
  computeView(squareCity({ campaignAreas: areas, rivers }), { view: 'campaigns', division: null, ...lens })
    .areas;

describe('clean-up areas', () => {
  it('are overdue the day after their deadline, and due soon seven days before, unless they are done', () => {
    const at = (deadline: string, asOf: string, status = 'active') => {
      const [mark] = marksOf([area({ deadline, status })], { asOf });
      return [mark?.status, mark?.daysLeft];
    };
    expect(at('2026-11-20', '2026-11-20T23:59:59+08:00')).toEqual(['warn', 0]);
    expect(at('2026-11-20', '2026-11-21T00:00:00+08:00')).toEqual(['stop', -1]);
    expect(at('2026-11-27', '2026-11-20T08:00:00+08:00')).toEqual(['warn', 7]);
    expect(at('2026-11-28', '2026-11-20T08:00:00+08:00')).toEqual(['ok', 8]);
    expect(at('2026-11-01', '2026-11-20T08:00:00+08:00', 'done')).toEqual(['ok', null]);
  });

  it('lie along the real line of their river, by kilometre from where it begins', () => {
    // Drawn with two points, a little off the river.
    const geometry = line([0.01, 0.0005], [0.06, 0.0005]);
    const [mark] = marksOf([area({ kind: 'sand-mining', permit: 'prohibited', geometry })]);
    expect(mark?.reach?.river).toBe('渠江');
    expect(mark?.reach?.fromKm).toBeCloseTo(1.112, 3);
    expect(mark?.reach?.toKm).toBeCloseTo(6.672, 3);
    expect(mark?.size.unit).toBe('km');
    expect(mark?.size.value).toBeCloseTo(5.56, 2);
    // The river's own vertices, not the two points.
    const { coordinates } = mark!.shape as LineString;
    expect(coordinates.map(([x]) => Number(x?.toFixed(4)))).toEqual([0.01, 0.02, 0.05, 0.06]);
    expect(coordinates.every(([, y]) => y === 0)).toBe(true);
  });

  it('are of unknown state where no river runs along a reach', () => {
    const geometry = line([0.01, 0.05], [0.06, 0.05]);
    const [mark] = marksOf([area({ kind: 'sand-mining', permit: 'prohibited', geometry })]);
    expect([mark?.reach, mark?.status]).toEqual([null, 'unknown']);
    expect(mark?.shape).toEqual(geometry);
  });

  it('show the public the permits of rivers, and no counts, no units’ ids and no other place', () => {
    const geometry = line([0.01, 0], [0.06, 0]);
    const reach = area({
      id: 'A2',
      kind: 'sand-mining',
      permit: 'permitted',
      geometry,
      before: 30,
      after: 7,
      effect: 2,
    });
    const marks = marksOf([area({ before: 30, after: 7 }), reach], { scope: 'public' });
    expect(marks.map(({ id }) => id)).toEqual(['A2']);
    expect(JSON.stringify(marks)).not.toMatch(/"before"|"after"|"effect"|U1/);
    expect(marksOf([reach])[0]).toMatchObject({ before: 30, after: 7, effect: 2 });
  });

  it('of the demo city all lie along a river that has a name', () => {
    const city = demoCity('dazhou', ['divisions', 'campaignAreas', 'rivers', 'units']);
    const { areas } = computeView(city, { view: 'campaigns', division: null });
    expect(areas).toHaveLength(39);
    const reaches = areas.filter(({ kind }) => kind === 'sand-mining');
    expect(reaches).toHaveLength(11);
    for (const { reach, size } of reaches) {
      expect(reach?.river).not.toBeNull();
      expect(reach!.toKm - reach!.fromKm).toBeCloseTo(size.value, 1);
    }
    for (const { leadUnit } of areas) expect(leadUnit.name).not.toBeNull();
    expect(areas[0]?.status).toBe('stop');
  });
});
