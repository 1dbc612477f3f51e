import { describe, expect, it } from 'vitest';
import type { Matter } from '../../../packages/core/src/contract/resource-records.js';
import { computeView } from '../../../packages/core/src/view/compute-view.js';
import type { MatterRecord } from '../../../packages/core/src/view/matter-views.js';
import type { Lens } from '../../../packages/core/src/view/view.js';
import { openMatter, squareCity } from './small-city.js';

const at = (day: string, hour = '10:00'): number => Date.parse(`2026-${day}T${hour}:00+08:00`);
const climbed: Partial<Matter> = {
  id: 'M1',
  grid: '990101101201001',
  tier: 'county',
  stage: 'escalated',
  collectedAt: at('10-05', '08:00'),
  acceptedAt: at('10-05', '23:50'),
  dueAt: at('11-25', '18:00'),
  hops: [
    { tier: 'village', at: at('10-06', '00:10'), reason: '01' },
    { tier: 'township', at: at('10-09'), reason: '02' },
    { tier: 'county', at: at('11-02'), reason: '06' },
  ],
};
const city = (own: Partial<Matter> = {}, manifest = {}) =>
  squareCity({ matters: [openMatter({ ...climbed, ...own })] }, manifest);
const life = (of = city(), lens: Lens = {}): MatterRecord['matter'] => {
  const { record } = computeView(of, { view: 'record', kind: 'matter', id: 'M1', indicators: [], ...lens });
  if (record?.kind !== 'matter') throw new Error('A matter was expected.');
  return record.matter;
};

describe('where a matter climbed', () => {
  it('each hop tells tier, days at the tier before, and why', () => {
    expect(
      life().hops.map(({ from, tier, day, days, reason, up }) => [from, tier, day, days, reason.code, up]),
    ).toEqual([
      ['grid', 'village', '2026-10-06', 1, '01', true],
      ['village', 'township', '2026-10-09', 3, '02', true],
      ['township', 'county', '2026-11-02', 24, '06', true],
    ]);
    expect(life()).toMatchObject({ startTier: 'grid', daysAtTier: 18, tier: 'county' });
  });

  it('tells the way from the city down to the grid', () => {
    const { record } = computeView(city(), { view: 'record', kind: 'matter', id: 'M1', indicators: [] });
    expect(record?.kind === 'matter' && record.path.map(({ level }) => level)).toEqual([
      'city',
      'county',
      'township',
      'village',
      'grid',
    ]);
  });

  it('counts the working days that are left by the calendar of the city', () => {
    expect(life()).toMatchObject({ workingDaysLeft: 3, status: 'warn', calendarAssumed: true });
    const calendar = { holidays: ['2026-11-23', '2026-11-24'], workdays: [] };
    expect(life(city({}, { calendar }))).toMatchObject({ workingDaysLeft: 1, calendarAssumed: false });
    expect(life(city({ dueAt: at('11-18', '18:00') }))).toMatchObject({
      workingDaysLeft: -2,
      status: 'stop',
    });
    // Late by hours: the day is not over, but the time is.
    expect(life(city({ dueAt: at('11-20', '07:00') }))).toMatchObject({ workingDaysLeft: 0, status: 'stop' });
  });

  it('is told as it was known at a moment', () => {
    const whole = city({ stage: 'closed', closedAt: at('11-05'), success: true, method: '01' });
    const before = life(whole, { asOf: '2026-10-10' });
    expect(before.hops).toHaveLength(2);
    expect(before).toMatchObject({
      tier: 'township',
      stage: 'accepted',
      status: 'ok',
      closedDay: null,
      success: null,
      method: null,
    });
    expect(life(whole)).toMatchObject({ tier: 'county', stage: 'closed', status: 'unknown', method: '01' });
    expect(() => life(whole, { asOf: '2026-10-01' })).toThrow();
  });

  it('never tells an hour', () => {
    expect(JSON.stringify(life())).not.toMatch(/\d\d:\d\d|:\d{12,}/);
  });

  it('is told to nobody in public scope', () => {
    const { record } = computeView(city(), {
      view: 'record',
      kind: 'matter',
      id: 'M1',
      indicators: [],
      scope: 'public',
    });
    expect(record).toBe(null);
  });
});

describe('the stages of a matter', () => {
  it('are those of its history, and mark one that may not follow the one before', () => {
    const history: Matter['history'] = [
      { stage: 'collected', at: at('10-05', '08:00') },
      { stage: 'accepted', at: at('10-05') },
      { stage: 'verified', at: at('10-07') },
      { stage: 'closed', at: at('10-08') },
    ];
    const { stages, hasHistory } = life(city({ history }));
    expect(hasHistory).toBe(true);
    expect(stages.map(({ stage, day, days, allowed }) => [stage, day, days, allowed])).toEqual([
      ['collected', '2026-10-05', null, true],
      ['accepted', '2026-10-05', 0, true],
      ['verified', '2026-10-07', 2, false],
      ['closed', '2026-10-08', 1, true],
    ]);
  });

  it('follow the table of the city where it has its own', () => {
    const codeTables = { ...city().manifest.codeTables, transitions: { collected: ['closed'] } };
    const history: Matter['history'] = [
      { stage: 'collected', at: at('10-05') },
      { stage: 'closed', at: at('10-06') },
    ];
    expect(life(city({ history }, { codeTables })).stages.every(({ allowed }) => allowed)).toBe(true);
    expect(life(city({ history })).stages.map(({ allowed }) => allowed)).toEqual([true, false]);
  });

  it('are made from its dates where it has no history', () => {
    const { stages, hasHistory } = life();
    expect(hasHistory).toBe(false);
    expect(stages.map(({ stage }) => stage)).toEqual(['collected', 'accepted']);
    const told = (own: Partial<Matter>) => life(city(own)).stages.map(({ stage }) => stage);
    const [early, late] = [at('10-07'), at('10-20')];
    expect(told({ closedAt: early, reopenedAt: late }).slice(2)).toEqual(['closed', 'reopened']);
    expect(told({ closedAt: late, reopenedAt: early }).slice(2)).toEqual(['reopened', 'closed']);
  });
});
