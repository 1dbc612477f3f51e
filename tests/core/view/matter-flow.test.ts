import { describe, expect, it } from 'vitest';
import type { Matter, Tier } from '../../../packages/core/src/contract/resource-records.js';
import { computeView } from '../../../packages/core/src/view/compute-view.js';
import type { Figure } from '../../../packages/core/src/view/figure.js';
import type { MatterFlowView } from '../../../packages/core/src/view/matter-views.js';
import { matter, squareCity } from './small-city.js';

const GRID = '990101101201001';
const at = (text: string): number => Date.parse(text);
const many = (count: number, own: Partial<Matter>): Matter[] =>
  Array.from({ length: count }, () => matter({ grid: GRID, ...own }));
const hop = (tier: Tier, day: string, reason = '02') => ({
  tier,
  at: at(`2026-10-${day}T10:00:00+08:00`),
  reason,
});
const value = (figure: Figure): number | string => (figure.state === 'value' ? figure.value : figure.state);

const matters = [
  ...many(40, { tier: 'grid' }),
  ...many(30, { tier: 'village', hops: [hop('village', '06', '01')] }),
  ...many(20, { tier: 'township', hops: [hop('village', '06', '01'), hop('township', '08', '02')] }),
  ...many(7, {
    tier: 'county',
    hops: [hop('village', '06', '01'), hop('township', '08', '02'), hop('county', '08', '01')],
  }),
  ...many(2, {
    tier: 'city',
    crossCounty: true,
    hops: [hop('village', '06'), hop('township', '08'), hop('county', '08'), hop('city', '08', '06')],
  }),
  // Went up to the township and was handed back.
  matter({
    grid: GRID,
    tier: 'village',
    hops: [hop('village', '06'), hop('township', '07'), hop('village', '08', '08')],
  }),
  // Began at a township, without a grid.
  matter({ division: '990101101', tier: 'township' }),
];
const flow = (more: object = {}, list = matters, scope: 'internal' | 'public' = 'internal'): MatterFlowView =>
  computeView(squareCity({ matters: list }), { view: 'matter-flow', division: null, scope, ...more });

describe('the flow of matters through the tiers', () => {
  it('loses none: what came in at a tier was closed there or went on', () => {
    const { tiers, closed } = flow();
    expect(value(closed)).toBe(matters.length);
    let below = 0;
    for (const tier of tiers) {
      const [entered, here, up] = [tier.entered, tier.closed, tier.passedUp].map(value) as number[];
      expect(below + entered!).toBe(here! + up!);
      below = up!;
    }
    expect(below).toBe(0);
    expect(tiers.map((tier) => value(tier.closed))).toEqual([40, 31, 21, 7, 2]);
    expect(tiers.map((tier) => value(tier.passedUp))).toEqual([60, 29, 9, 2, 0]);
    expect(tiers.map((tier) => value(tier.entered))).toEqual([100, 0, 1, 0, 0]);
  });

  it('does not say that nothing was closed where nobody tells at which tier', () => {
    const { tier: _tier, ...untold } = matter({ grid: GRID });
    expect(flow({}, [untold]).closed).toEqual({ state: 'none', reason: 'not-collected' });
    expect(flow({}, [untold, matter({ grid: GRID })]).closed).toEqual({ state: 'value', value: 1 });
  });

  it('tells why and after how many days a tier passed matters on, of those that did not come back', () => {
    const [, village, township] = flow().tiers;
    expect(village!.reasons.map(({ code, count }) => [code, count])).toEqual([['02', 29]]);
    expect(value(village!.days)).toBeCloseTo(2.5, 5);
    expect(township!.reasons.map(({ code, count, name }) => [code, count, name])).toEqual([
      ['01', 7, { 'zh-CN': '超出本级权限', en: 'Beyond the powers of the tier' }],
      ['02', 2, { 'zh-CN': '调解未果', en: 'Mediation failed' }],
    ]);
  });

  it('agrees with the indicators in the four "no"s', () => {
    const { noes } = flow();
    expect(noes.map(({ id, figure }) => [id, figure.state === 'value' && figure.numerator])).toEqual([
      ['closedInVillage', 71],
      ['closedInTownship', 92],
      ['noSpillover', 99],
      ['notEscalated', 99],
    ]);
    expect(noes.every(({ figure }) => figure.state === 'value' && figure.denominator === 101)).toBe(true);
    expect(noes[3]!.indicator.id).toBe('upwardTransfer');
  });

  it('is that of the division one is in', () => {
    expect(value(flow({ division: '990102' }).closed)).toBe(0);
    expect(value(flow({ division: '990101101201' }).closed)).toBe(100);
  });
});

describe('the flow in public scope', () => {
  const year = (count: number, own: Partial<Matter>): Matter[] =>
    ['990101101201001', '990102101201001', '990103101201001'].flatMap((grid) =>
      many(count, { grid, ...own }),
    );
  const month = { period: '2026-10' };

  it('is told by published figures alone: without single tiers, reasons and days', () => {
    const list = [
      ...year(400, { tier: 'village' }),
      ...year(200, { tier: 'township' }),
      ...year(50, { tier: 'county' }),
    ];
    const { tiers, isDetailed, closed } = flow(month, list, 'public');
    expect(isDetailed).toBe(false);
    expect(tiers.map((tier) => tier.tiers)).toEqual([['grid', 'village'], ['township'], ['county', 'city']]);
    expect(tiers.map((tier) => value(tier.closed))).toEqual([1200, 600, 150]);
    expect(tiers.map((tier) => value(tier.passedUp))).toEqual([750, 150, 0]);
    expect(value(closed)).toBe(1950);
    expect(tiers.flatMap(({ reasons }) => reasons)).toEqual([]);
    expect(tiers.every(({ days }) => days.state === 'none')).toBe(true);
  });

  it('hides a part that is small, and tells no number below the threshold', () => {
    const list = [...year(400, { tier: 'village' }), ...many(3, { tier: 'county' })];
    const { tiers, noes } = flow(month, list, 'public');
    const shown = [
      ...tiers.flatMap(({ closed, passedUp }) => [closed, passedUp]),
      ...noes.map((no) => no.figure),
    ];
    for (const figure of shown) {
      if (figure.state !== 'value') continue;
      const counts = [figure.numerator ?? figure.value, (figure.denominator ?? 0) - (figure.numerator ?? 0)];
      for (const count of counts) expect(count >= 1 && count < 5 && Number.isInteger(count)).toBe(false);
    }
    expect(tiers[2]!.closed.state).toBe('suppressed');
  });
});
