import { describe, expect, it } from 'vitest';
import type { Matter } from '../../../packages/core/src/contract/resource-records.js';
import type { CitySnapshot } from '../../../packages/core/src/view/city-snapshot.js';
import { computeView } from '../../../packages/core/src/view/compute-view.js';
import type { Lens, Predicate } from '../../../packages/core/src/view/view.js';
import { openMatter, squareCity } from './small-city.js';

const GRID = '990101101201001';
const at = (day: string, hour = '10:00'): number => Date.parse(`2026-${day}T${hour}:00+08:00`);
const hop = (tier: 'village' | 'township' | 'county', day: string) => ({ tier, at: at(day), reason: '02' });
const cityOf = (...own: Partial<Matter>[]): CitySnapshot =>
  squareCity({ matters: own.map((one, place) => openMatter({ id: `M${place}`, grid: GRID, ...one })) });

/** What the list, the figures, the map and the record say of a grid; they must agree. */
function told(city: CitySnapshot, lens: Lens = {}) {
  const common = { indicators: ['openMatters', 'overdueOpen'], ...lens } as const;
  const { record } = computeView(city, { view: 'record', kind: 'grid', id: GRID, ...common });
  if (record?.kind !== 'grid') throw new Error('A grid was expected.');
  const figures = Object.values(record.area.figures).map((one) => one.state === 'value' && one.value);
  const list = computeView(city, { view: 'matter-list', places: [GRID], ...lens });
  expect([list.open, list.overdue]).toEqual(figures);
  expect([record.open?.total, record.open?.overdue]).toEqual(figures);
  const { places } = computeView(city, { view: 'matters', division: null, measure: 'open', ...lens });
  expect(places.totals[0] ?? 0).toBe(figures[0]);
  return { open: list.open, overdue: list.overdue, rows: list.rows, stages: record.open?.stages ?? [] };
}

function countWith(city: CitySnapshot, field: string, value: string, lens: Lens = {}): number {
  const filter: Predicate[] = [{ field, op: '=', value }];
  return computeView(city, { view: 'matter-list', places: [GRID], filter, ...lens }).total;
}

describe('a matter that was closed and came back', () => {
  const back: Partial<Matter> = {
    stage: 'in-progress',
    closedAt: at('10-07'),
    reopenedAt: at('10-20'),
    dueAt: at('10-25', '18:00'),
  };

  it('is open again, and late when its time is over', () => {
    const city = cityOf(back);
    expect(told(city)).toMatchObject({ open: 1, overdue: 1 });
    expect(told(city).rows).toMatchObject([
      { status: 'stop', stage: 'in-progress', closedDay: null, days: 46 },
    ]);
    expect(countWith(city, 'state', 'overdue')).toBe(1);
    expect(countWith(city, 'state', 'closed')).toBe(0);
  });

  it('was closed in between, and open before', () => {
    const openAt = (asOf: string) => told(cityOf(back), { asOf }).open;
    expect(['2026-10-06', '2026-10-10', '2026-10-21'].map(openAt)).toEqual([1, 0, 1]);
    const between = { asOf: '2026-10-10', period: '2026-10' };
    expect(told(cityOf(back), between).rows).toMatchObject([{ stage: 'closed', closedDay: '2026-10-07' }]);
    expect(countWith(cityOf(back), 'state', 'closed', between)).toBe(1);
  });

  it('is over when it was closed again: by its closing date, its history, or its stage alone', () => {
    const closedAgain = { ...back, stage: 'closed', reopenedAt: at('10-20') } as const;
    const history = [
      { stage: 'closed', at: at('10-07') },
      { stage: 'accepted', at: at('10-20') },
      { stage: 'closed', at: at('11-02') },
    ] as const;
    const byDate = cityOf({ ...closedAgain, closedAt: at('11-02') });
    const byHistory = cityOf({ ...closedAgain, history });
    const byBoth = cityOf({ ...closedAgain, closedAt: at('11-02'), history });
    const byStage = cityOf(closedAgain);
    const days = ['2026-10-10', '2026-10-25', '2026-11-10'];
    const openIn = (city: CitySnapshot) => days.map((asOf) => told(city, { asOf }).open);
    expect(openIn(byDate)).toEqual([1, 1, 0]);
    expect(openIn(byHistory)).toEqual([0, 1, 0]);
    expect(openIn(byBoth)).toEqual([0, 1, 0]);
    expect(openIn(byStage)).toEqual([0, 0, 0]);
  });

  it('was closed where it was then, wherever it went when it came back', () => {
    const hops = [hop('village', '10-06'), hop('county', '10-22')];
    const city = cityOf({ ...back, tier: 'county', hops });
    const { tiers } = computeView(city, { view: 'matter-flow', division: null });
    expect(tiers.map(({ closed }) => closed.state === 'value' && closed.value)).toEqual([0, 1, 0, 0, 0]);
    const { self } = computeView(city, {
      view: 'areas',
      division: null,
      indicators: ['villageResolution'],
      period: '2026-10',
    });
    expect(self.figures['villageResolution']).toMatchObject({ denominator: 1 });
    const listed = (measure: 'closed' | 'open', field: string, value: string) =>
      computeView(city, {
        view: 'matter-list',
        places: [GRID],
        measure,
        filter: [{ field, op: '=', value }],
      }).total;
    expect([listed('closed', 'tier', 'village'), listed('open', 'tier', 'village')]).toEqual([1, 0]);
    expect([listed('closed', 'passed', 'village'), listed('open', 'passed', 'village')]).toEqual([0, 1]);
    expect([listed('closed', 'passed', 'village:02'), listed('open', 'passed', 'village:02')]).toEqual([
      0, 1,
    ]);
  });
});

describe('matters as they were at a moment', () => {
  const climbed: Partial<Matter> = {
    tier: 'county',
    stage: 'closed',
    closedAt: at('10-30'),
    dueAt: at('11-25', '18:00'),
    hops: [hop('village', '10-06'), hop('township', '10-08'), hop('county', '10-20')],
  };
  const then = { asOf: '2026-10-10', period: '2026-10' };

  it('stand at the tier and the stage that they had reached, in the list, the record and the choice', () => {
    const city = cityOf(climbed);
    const { rows, stages } = told(city, then);
    expect(rows).toMatchObject([{ tier: 'township', stage: 'accepted', status: 'ok', closedDay: null }]);
    expect(stages).toEqual([{ stage: 'accepted', count: 1 }]);
    expect(countWith(city, 'tier', 'township', then)).toBe(1);
    expect(countWith(city, 'reached', 'township', then)).toBe(1);
    expect(countWith(city, 'stage', 'accepted', then)).toBe(1);
    expect(countWith(city, 'passed', 'village', then)).toBe(1);
    expect(countWith(city, 'passed', 'township', then)).toBe(0);
    expect(told(city).rows).toMatchObject([{ tier: 'county', stage: 'closed', closedDay: '2026-10-30' }]);
    expect(countWith(city, 'reached', 'county')).toBe(1);
  });

  it('tell the stage of their history, where they have one', () => {
    const history = [
      { stage: 'accepted', at: at('10-05') },
      { stage: 'in-progress', at: at('10-07') },
      { stage: 'feedback', at: at('10-12') },
    ] as const;
    expect(told(cityOf({ ...climbed, history }), then).rows).toMatchObject([{ stage: 'in-progress' }]);
    const dropped = cityOf({ stage: 'rejected', history: [{ stage: 'rejected', at: at('10-12') }] });
    expect(['2026-10-10', '2026-10-15'].map((asOf) => told(dropped, { asOf }).open)).toEqual([1, 0]);
    expect(told(cityOf({ stage: 'rejected' }), then).open).toBe(0);
  });

  it('had left the areas below the tier that they had reached', () => {
    const up = (lens: Lens) => {
      const { places } = computeView(cityOf(climbed), { view: 'matters', division: null, ...lens });
      return [GRID, '990101101201', '990101101', '990101'].map(
        (code) => places.passedUp[places.codes.indexOf(code)],
      );
    };
    expect(up(then)).toEqual([1, 1, 0, 0]);
    expect(up({ period: '2026-10' })).toEqual([1, 1, 1, 0]);
  });
});
