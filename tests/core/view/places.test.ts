import type { Point } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { ResourceRecords } from '../../../packages/core/src/contract/resource-records.js';
import { computeView } from '../../../packages/core/src/view/compute-view.js';
import { demoCity } from './demo-city.js';
import { square, squareCity } from './small-city.js';

const point = (longitude: number, latitude: number): Point => ({
  type: 'Point',
  coordinates: [longitude, latitude],
});

describe('scenic areas', () => {
  const scenic = (capacity: number): ResourceRecords['scenicAreas'] => ({
    id: 'S1',
    name: '峡谷',
    grade: '4A',
    capacity,
    geometry: square(0.02, 0, 0.01),
  });
  const load = (count: number, at = '2026-11-20T07:45:00+08:00') => ({ scenic: 'S1', at, count });
  const statusOf = (capacity: number, ...loads: ResourceRecords['loads'][]) =>
    computeView(squareCity({ scenicAreas: [scenic(capacity)], loads }), { view: 'scenic', division: null })
      .areas[0]?.status;

  it('warn exactly at 80 % and stop exactly at 100 % of capacity', () => {
    expect(statusOf(1000, load(799))).toBe('ok');
    expect(statusOf(1000, load(800))).toBe('warn');
    expect(statusOf(1000, load(999))).toBe('warn');
    expect(statusOf(1000, load(1000))).toBe('stop');
    // 80 % of 12,345 is 9,876 exactly, which 0.8 × 12345 is not.
    expect(statusOf(12_345, load(9_876))).toBe('warn');
    expect(statusOf(12_345, load(9_875))).toBe('ok');
  });

  it('count what was last known today, not what comes later or was yesterday', () => {
    expect(statusOf(100, load(90, '2026-11-20T06:00:00+08:00'), load(10))).toBe('ok');
    expect(statusOf(100, load(10), load(100, '2026-11-20T08:15:00+08:00'))).toBe('ok');
    expect(statusOf(100, load(100, '2026-11-19T23:45:00+08:00'))).toBe('stale');
    expect(statusOf(100)).toBe('unknown');
  });

  it('name the suggestion whose clock runs out first', () => {
    const suggestion = (id: string, issuedAt: string, own = {}) =>
      ({ id, scenic: 'S1', kind: 'procuratorial', issuedAt, ...own }) as const;
    const nextOf = (...suggestions: ResourceRecords['suggestions'][]) =>
      computeView(squareCity({ scenicAreas: [scenic(9)], suggestions }), { view: 'scenic', division: null })
        .areas[0]?.suggestions.next;
    expect(nextOf()).toBeNull();
    expect(nextOf(suggestion('J1', '2026-10-01', { repliedAt: '2026-10-02' }))).toBeNull();
    expect(nextOf(suggestion('J1', '2026-10-01'), suggestion('J2', '2026-11-09', { urgent: true }))).toEqual({
      daysLeft: 4,
      urgent: true,
    });
    expect(nextOf(suggestion('J1', '2026-09-19'))).toEqual({ daysLeft: -1, urgent: false });
  });

  it('tell in their record what the rest of the day may bring, as their board does', () => {
    const city = demoCity('dazhou', ['divisions', 'scenicAreas', 'loads']);
    const { record } = computeView(city, { view: 'record', kind: 'scenic', id: 'S01', indicators: [] });
    if (record?.kind !== 'scenic') throw new Error('A scenic area was expected.');
    const board = computeView(city, { view: 'scenic-loads', division: null, until: record.until });
    expect(record.course?.forecast?.peak.count).toBeGreaterThan(0);
    expect(record.course).toEqual(board.areas.find(({ id }) => id === 'S01'));
  });

  it('have two months to answer a suggestion, 15 days an urgent one, the last day included', () => {
    const overdue = (issuedAt: string, asOf: string, urgent = false): number | undefined =>
      computeView(
        squareCity({
          scenicAreas: [scenic(9)],
          suggestions: [{ id: 'J', scenic: 'S1', kind: 'procuratorial', issuedAt, urgent }],
        }),
        { view: 'scenic', division: null, asOf },
      ).areas[0]?.suggestions.overdue;
    expect(overdue('2026-09-20', '2026-11-20T23:59:59+08:00')).toBe(0);
    expect(overdue('2026-09-20', '2026-11-21T00:00:00+08:00')).toBe(1);
    expect(overdue('2025-12-31', '2026-02-28')).toBe(0);
    expect(overdue('2025-12-31', '2026-03-01')).toBe(1);
    expect(overdue('2026-11-05', '2026-11-20', true)).toBe(0);
    expect(overdue('2026-11-05', '2026-11-21', true)).toBe(1);
  });

  it('know the nearest station of each kind, nearest first, and the reserves that they overlap', () => {
    const station = (
      id: string,
      type: ResourceRecords['stations']['type'],
      longitude: number,
    ): ResourceRecords['stations'] => ({
      id,
      type,
      name: id,
      division: '990101',
      geometry: point(longitude, 0.005),
    });
    const { areas, reserves } = computeView(
      squareCity({
        scenicAreas: [scenic(9)],
        stations: [
          station('far', 'police-station', 0.2),
          station('near', 'police-station', 0.05),
          station('office', 'justice-office', 0.03),
          station('eco', 'eco-procuratorate', 0.1),
        ],
        reserves: [
          { id: 'R1', name: '保护区', level: 'national', geometry: square(0.025, 0, 0.01) },
          { id: 'R2', name: '别处', level: 'local', geometry: square(0.2, 0, 0.01) },
        ],
      }),
      { view: 'scenic', division: '990101' },
    );
    expect(areas[0]?.nearest.map(({ id }) => id)).toEqual(['office', 'near']);
    // 0.025° of longitude at the equator is 2,780 m.
    expect(areas[0]?.nearest[1]?.distanceMeters).toBeCloseTo(2780, -1);
    expect(areas[0]?.ecoOffice?.id).toBe('eco');
    expect(areas[0]?.reserves.map(({ id }) => id)).toEqual(['R1']);
    expect(areas[0]?.reserves[0]?.overlapKm2).toBeCloseTo(0.618, 2);
    expect(reserves.map(({ id }) => id)).toEqual(['R1']);
  });
});

describe('parks', () => {
  const park: ResourceRecords['parks'] = {
    id: 'P1',
    name: '园区',
    level: 'city',
    liaison: 'U1',
    geometry: square(0.1, 0, 0.01),
  };
  const letter = (dueAt: string, own = {}): ResourceRecords['letters'] => ({
    id: `L${dueAt}`,
    park: 'P1',
    from: 'U1',
    to: 'U2',
    topic: '督办',
    issuedAt: '2026-11-01',
    dueAt,
    stage: 'issued',
    ...own,
  });
  const parkWith = (letters: readonly ResourceRecords['letters'][], asOf?: string) =>
    computeView(squareCity({ parks: [park], letters }), {
      view: 'parks',
      division: null,
      ...(asOf ? { asOf } : {}),
    }).parks[0];

  it('say which letters are late, by the data’s time alone', () => {
    const letters = [letter('2026-11-19'), letter('2026-12-20')];
    expect(parkWith(letters)).toMatchObject({ letters: { open: 2, overdue: 1, total: 2 }, status: 'stop' });
    expect(parkWith(letters, '2026-11-19T23:00:00+08:00')).toMatchObject({
      letters: { overdue: 0 },
      status: 'warn',
    });
    expect(parkWith(letters, '2026-10-01')).toMatchObject({ letters: { open: 0, total: 0 }, status: 'ok' });
    expect(parkWith([letter('2026-11-19', { stage: 'closed', closedAt: '2026-11-18' })])?.letters).toEqual({
      open: 0,
      overdue: 0,
      total: 1,
    });
  });

  it('warn two working days ahead, over a weekend', () => {
    // 20 November 2026 is a Friday.
    expect(parkWith([letter('2026-11-24')])?.status).toBe('warn');
    expect(parkWith([letter('2026-11-25')])?.status).toBe('ok');
  });

  it('show numerator and denominator of enforcement in the period', () => {
    const enforcements = [
      { park: 'P1', period: '2026-09', accepted: 8, concluded: 7 },
      { park: 'P1', period: '2026-10', accepted: 2, concluded: 1 },
      { park: 'P1', period: '2026-11', accepted: 90, concluded: 0 },
    ];
    const { parks } = computeView(squareCity({ parks: [park], enforcements }), {
      view: 'parks',
      division: null,
    });
    expect(parks[0]?.enforcement).toEqual({ state: 'value', value: 0.8, numerator: 8, denominator: 10 });
  });

  const unit = (id: string, division?: string): ResourceRecords['units'] => ({
    id,
    name: `单位${id}`,
    level: 'county',
    role: 'unit',
    ...(division ? { division } : {}),
  });
  const enterprise = (id: string, longitude: number, liaison?: string): ResourceRecords['enterprises'] => ({
    id,
    park: 'P1',
    name: `企业${id}`,
    ...(liaison ? { liaison } : {}),
    geometry: point(longitude, 0.005),
  });

  it('name who looks after which enterprise, one to one, and what does not lie in them', () => {
    const city = squareCity({
      parks: [park],
      units: [unit('U1'), unit('U2', '990101'), unit('U3')],
      enterprises: [enterprise('A', 0.105, 'U2'), enterprise('B', 0.106, 'U2'), enterprise('C', 0.2)],
    });
    const [mark] = computeView(city, { view: 'parks', division: null }).parks;
    expect(mark?.liaison?.id).toBe('U1');
    expect(mark?.units.map(({ id, enterprises }) => [id, enterprises])).toEqual([
      ['U1', 0],
      ['U2', 2],
    ]);
    expect(mark?.units[1]?.seat).not.toBeNull();
    expect(mark?.enterprises.map(({ id, liaison, outside }) => [id, liaison, outside])).toEqual([
      ['A', 'U2', undefined],
      ['B', 'U2', undefined],
      ['C', null, true],
    ]);
  });

  it('show typical cases up to this year, and enforcement by month in their record', () => {
    const exemplar = (id: string, year: number, of = 'P1'): ResourceRecords['exemplars'] => ({
      id,
      park: of,
      title: `案例${id}`,
      year,
      kind: 'mediation',
    });
    const city = squareCity({
      parks: [park],
      exemplars: [
        exemplar('X1', 2024),
        exemplar('X2', 2026),
        exemplar('X3', 2027),
        exemplar('X4', 2026, 'P2'),
      ],
      enforcements: [{ park: 'P1', period: '2026-10', accepted: 2, concluded: 1 }],
    });
    const { record } = computeView(city, { view: 'record', kind: 'park', id: 'P1', indicators: [] });
    if (record?.kind !== 'park') throw new Error('A park was expected.');
    expect(record.park.exemplars.map(({ id }) => id)).toEqual(['X2', 'X1']);
    expect(record.enforcementMonths).toHaveLength(12);
    expect(record.enforcementMonths.at(-1)).toEqual({
      period: '2026-10',
      figure: { state: 'value', value: 0.5, numerator: 1, denominator: 2 },
    });
    expect(record.enforcementMonths[0]?.figure).toEqual({ state: 'none', reason: 'no-cases' });
  });
});
