import { describe, expect, it } from 'vitest';
import type { ResourceRecords } from '../../../packages/core/src/contract/resource-records.js';
import { checkChain } from '../../../packages/core/src/sources/check-chain.js';
import { chainParents } from '../../../packages/core/src/view/chain-parents.js';
import type { CityRecords } from '../../../packages/core/src/view/city-snapshot.js';
import { computeView } from '../../../packages/core/src/view/compute-view.js';
import { AS_OF, squareCity } from './small-city.js';

type Unit = ResourceRecords['units'];
const unit = (id: string, own: Partial<Unit> = {}): Unit => ({
  id,
  name: `单位 ${id}`,
  level: 'county',
  role: 'unit',
  ...own,
});
const duty = (id: string, own: Partial<ResourceRecords['duties']> = {}): ResourceRecords['duties'] => ({
  id,
  unit: 'U1',
  title: `职责 ${id}`,
  weight: 1,
  done: 0.5,
  ...own,
});

const GROUP = unit('G', { role: 'leading-group', level: 'city', coLed: true, division: '990100' });
const U1 = unit('U1', { parent: 'G', division: '990101', role: 'office' });

const chainOf = (records: CityRecords, query: object = {}) =>
  computeView(squareCity({ units: [GROUP, U1], ...records }), { view: 'chain', ...query });
const findings = (records: CityRecords): string[] => {
  const found: string[] = [];
  checkChain(squareCity(records), ({ code, resource, index, path }) =>
    found.push(`${code} ${resource}/${String(index)}${path ?? ''}`),
  );
  return found;
};

describe('the responsibility chain', () => {
  it('tells of each unit its duties, the next day something is due, and how far it is', () => {
    const view = chainOf({
      duties: [
        duty('D1', { weight: 3, done: 1, dueAt: '2026-10-01' }),
        duty('D2', { dueAt: '2026-11-25', done: 0.2 }),
        duty('D3', { dueAt: '2026-12-25', done: 0 }),
      ],
    });
    const found = view.units.find(({ id }) => id === 'U1');
    expect(found?.duties).toEqual({
      count: 3,
      done: 1,
      overdue: 0,
      progress: (3 + 0.2) / 5,
      nextDue: '2026-11-25',
      daysLeft: 3,
    });
    expect(found?.status).toBe('warn');
    expect(found?.parent).toBe('G');
    expect(view.calendarAssumed).toBe(true);
  });

  it('counts a duty as overdue from the day after the last one, in the time of the city', () => {
    const overdue = (asOf: string): number | undefined =>
      chainOf({ duties: [duty('D1', { dueAt: '2026-11-20' })] }, { asOf }).units[1]?.duties.overdue;
    expect(overdue('2026-11-20T23:59:00+08:00')).toBe(0);
    expect(overdue('2026-11-21T00:01:00+08:00')).toBe(1);
  });

  it('puts the last assessment beside the one before, and tells none of fewer than five answers', () => {
    const row = (period: string, score: number, sample = 37): ResourceRecords['assessments'] => ({
      unit: 'U1',
      kind: 'performance',
      period,
      score,
      sample,
    });
    const rows = [row('2026-Q2', 0.8), row('2026-Q4', 0.1), row('2026-Q3', 0.86)];
    const [assessed] = chainOf({ assessments: rows }).units[1]?.assessments ?? [];
    expect(assessed?.period).toBe('2026-Q3');
    expect(assessed?.figure).toMatchObject({ state: 'value', value: 0.86 });
    expect(assessed?.previous).toMatchObject({ period: '2026-Q2', figure: { value: 0.8 } });
    const [small] = chainOf({ assessments: [row('2026-Q3', 0.9, 4)] }).units[1]?.assessments ?? [];
    expect(small?.figure).toEqual({ state: 'insufficient', denominator: 4, minimum: 5 });
  });

  it('adds up what conferences decided and how much is done, of this year and never more than there was', () => {
    const held = (id: string, heldAt: string, resolutions: number, resolved: number) => ({
      id,
      unit: 'G',
      title: id,
      heldAt,
      resolutions,
      resolved,
    });
    const view = chainOf({
      conferences: [
        held('K1', '2026-02-01', 4, 3),
        held('K2', '2026-08-01', 2, 9),
        held('K3', '2025-12-31', 7, 0),
        held('K4', '2026-12-01', 7, 0),
      ],
    });
    expect(view.conferences).toEqual({ count: 2, items: 6, resolved: 5 });
  });

  it('shows the public no unit below the county and no assessment', () => {
    const units = [GROUP, U1, unit('T', { parent: 'U1', division: '990101101', level: 'township' })];
    const assessments = [
      { unit: 'U1', kind: 'performance' as const, period: '2026-Q3', score: 1, sample: 40 },
    ];
    const view = chainOf({ units, assessments }, { scope: 'public' });
    expect(view.units.map(({ id }) => id)).toEqual(['G', 'U1']);
    expect(view.units.flatMap((one) => one.assessments)).toEqual([]);
    const asked = computeView(squareCity({ units }), {
      view: 'record',
      kind: 'unit',
      id: 'T',
      indicators: [],
      scope: 'public',
    });
    expect(asked.record).toBe(null);
  });
});

describe('a chain with faults in it', () => {
  const circle = [unit('A', { parent: 'C' }), unit('B', { parent: 'A' }), unit('C', { parent: 'B' })];

  it('cuts a circle at the unit that comes first, and loses none', () => {
    const places = chainParents([GROUP, ...circle, unit('D', { parent: 'C' })]);
    expect(places.get('A')).toEqual({ parent: null, flaw: 'cycle' });
    expect(places.get('B')?.parent).toBe('A');
    expect(places.get('C')?.parent).toBe('B');
    expect(places.get('D')).toEqual({ parent: 'C', flaw: null });
    expect(chainParents([unit('S', { parent: 'S' })]).get('S')).toEqual({ parent: null, flaw: 'cycle' });
  });

  it('never leads from a unit back to it, however the parents are drawn', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const units = Array.from({ length: 12 }, (_, at) =>
        unit(`U${String(at)}`, { parent: `U${String((at * seed * 7 + seed * seed + at * at) % 13)}` }),
      );
      const places = chainParents(units);
      for (const { id } of units) {
        let steps = 0;
        for (let at: string | null = id; at !== null; at = places.get(at)?.parent ?? null) steps += 1;
        expect(steps).toBeLessThanOrEqual(13);
      }
    }
  });

  it('counts duties that nobody answers for', () => {
    expect(chainOf({ duties: [duty('D1'), duty('D2', { unit: 'nobody' })] }).unassigned).toBe(1);
  });

  it('names circles, units below nobody, weights that do not add up and clocks that run ahead', () => {
    const link = (lastSyncAt: string) => ({
      id: lastSyncAt,
      from: 'centre:C1',
      to: 'centre:C2',
      lastSyncAt,
      upMinutes: 1,
      totalMinutes: 1,
    });
    expect(
      findings({
        units: [GROUP, ...circle, unit('E')],
        duties: [
          duty('D1', { weight: 0.5 }),
          duty('D2', { weight: 0.3 }),
          duty('D3', { unit: 'G', weight: 60 }),
          duty('D4', { unit: 'G', weight: 45 }),
        ],
        links: [link('2026-11-20T08:00:30+08:00'), link('2026-11-20T09:00:00+08:00')],
      }),
    ).toEqual([
      'cycle units/1/parent',
      'no-parent units/4/parent',
      'weights-sum duties/0/weight',
      'weights-sum duties/2/weight',
      'clock-ahead links/1/lastSyncAt',
    ]);
  });

  it('says nothing of weights that are plain numbers, nor of shares that add up', () => {
    expect(
      findings({
        units: [GROUP, U1],
        duties: [duty('D1', { weight: 2 }), duty('D2', { weight: 5 }), duty('D3', { unit: 'G', weight: 1 })],
      }),
    ).toEqual([]);
    expect(findings({ duties: [duty('D1', { weight: 0.4 }), duty('D2', { weight: 0.6 })] })).toEqual([]);
  });
});

describe('who answers for a place', () => {
  it('is told with a grid: the unit with duties, and when the next one is due', () => {
    const view = computeView(
      squareCity({
        units: [GROUP, U1, unit('T', { parent: 'G', role: 'leading-group', division: '990101101' })],
        duties: [duty('D1', { dueAt: '2026-12-01' })],
      }),
      { view: 'record', kind: 'grid', id: '990101101201001', indicators: [], asOf: AS_OF },
    );
    const { record } = view;
    expect(record?.kind === 'grid' && record.responsible?.map(({ id }) => id)).toEqual(['U1', 'T', 'G']);
    expect(record?.kind === 'grid' && record.responsible?.[0]?.duties.nextDue).toBe('2026-12-01');
  });

  it('is told with the unit: what it is to do, overdue first, finished last', () => {
    const view = computeView(
      squareCity({
        units: [GROUP, U1],
        duties: [
          duty('late', { dueAt: '2026-11-01' }),
          duty('done', { dueAt: '2026-01-01', done: 1 }),
          duty('soon', { dueAt: '2026-11-23' }),
        ],
      }),
      { view: 'record', kind: 'unit', id: 'U1', indicators: [] },
    );
    const { record } = view;
    if (record?.kind !== 'unit') throw new Error('A unit was expected');
    expect(record.duties.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'late stop',
      'soon warn',
      'done ok',
    ]);
    expect(record.path.map(({ id }) => id)).toEqual(['G']);
  });
});
