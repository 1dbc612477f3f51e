import { describe, expect, it } from 'vitest';
import type { Matter } from '../../../packages/core/src/contract/resource-records.js';
import { computeView } from '../../../packages/core/src/view/compute-view.js';
import { matter, openMatter, squareAreas, squareCity } from './small-city.js';

const at = (text: string): number => Date.parse(`${text}+08:00`);
const GRID = squareAreas().grids[0]?.code ?? '';
const closedOn = (day: string, own: Partial<Matter> = {}): Matter =>
  matter({
    grid: GRID,
    collectedAt: at(`${day}T08:00:00`),
    acceptedAt: at(`${day}T09:00:00`),
    dueAt: at(`${day}T20:00:00`),
    closedAt: at(`${day}T12:00:00`),
    ...own,
  });
const many = (count: number, make: () => Matter): Matter[] => Array.from({ length: count }, make);

const IDS = ['townshipOrBelow', 'density', 'openMatters'];
const ask = { view: 'areas', division: null, indicators: IDS } as const;

describe('a figure beside that of another period', () => {
  const matters = [
    ...many(40, () => closedOn('2026-10-10')),
    ...many(10, () => closedOn('2026-10-10', { tier: 'county' })),
    ...many(30, () => closedOn('2026-09-10')),
    ...many(30, () => closedOn('2026-09-10', { tier: 'county' })),
    ...many(25, () => closedOn('2025-10-10')),
  ];
  const city = squareCity({ matters });

  it('is the one that a question about that period gets', () => {
    for (const [compare, period] of [
      ['previous', '2026-09'],
      ['lastYear', '2025-10'],
    ] as const) {
      const view = computeView(city, { ...ask, period: '2026-10', compare });
      const asked = computeView(city, { ...ask, period });
      expect(view.comparison).toMatchObject({ how: compare, id: period });
      for (const id of ['townshipOrBelow', 'density']) {
        expect(view.self.comparison?.[id]).toEqual(asked.self.figures[id]);
        expect(view.children.map(({ comparison }) => comparison?.[id])).toEqual(
          asked.children.map(({ figures }) => figures[id]),
        );
      }
    }
    const { self } = computeView(city, { ...ask, period: '2026-10', compare: 'previous' });
    expect(self.figures['townshipOrBelow']).toMatchObject({ value: 0.8 });
    expect(self.comparison?.['townshipOrBelow']).toMatchObject({ value: 0.5 });
  });

  it('is part of a record as well, and absent where nobody asks for it', () => {
    const asked = {
      view: 'record',
      kind: 'division',
      id: '990101',
      indicators: IDS,
      period: '2026-10',
    } as const;
    const { record, comparison } = computeView(city, { ...asked, compare: 'lastYear' });
    expect(comparison).toMatchObject({ from: '2025-10-01', to: '2025-11-01' });
    expect(record?.kind === 'division' && record.area.comparison?.['townshipOrBelow']).toMatchObject({
      value: 1,
    });
    const plain = computeView(city, asked);
    expect(plain.comparison).toBeUndefined();
    expect(plain.record?.kind === 'division' && 'comparison' in plain.record.area).toBe(false);
  });

  it('of a month that has only begun counts as much of the month before', () => {
    const running = squareCity({
      matters: [
        ...many(30, () => closedOn('2026-11-10')),
        ...many(21, () => closedOn('2026-10-10')),
        ...many(50, () => closedOn('2026-10-28')),
      ],
    });
    const view = computeView(running, { ...ask, period: '2026-11', compare: 'previous' });
    expect(view.comparison).toMatchObject({ id: '2026-10', until: '2026-10-20' });
    expect(view.self.comparison?.['townshipOrBelow']).toMatchObject({ denominator: 21 });
  });

  it('of a stock is that of a month earlier, and not known of what has no past', () => {
    const open = openMatter({ grid: GRID, acceptedAt: at('2026-10-15T10:00:00') });
    const late = openMatter({ grid: GRID, acceptedAt: at('2026-11-15T10:00:00') });
    const now = squareCity({ matters: [open, late] });
    const asked = { ...ask, indicators: ['openMatters', 'gridStaffing'], period: '2026-10' };
    const { self } = computeView(now, { ...asked, compare: 'previous' });
    expect(self.figures['openMatters']).toMatchObject({ value: 2 });
    expect(self.comparison?.['openMatters']).toMatchObject({ value: 1 });
    expect(self.comparison?.['gridStaffing']).toEqual({ state: 'none', reason: 'not-collected' });
  });

  it('is none of a period of which only a part was collected', () => {
    const begun = squareCity(
      { matters },
      { resources: { matters: { href: 'matters.ndjson', crs: 'wgs84', coverage: { from: '2026-09-05' } } } },
    );
    const { self } = computeView(begun, { ...ask, period: '2026-10', compare: 'previous' });
    // What is open has only begun to fill.
    for (const id of ['townshipOrBelow', 'openMatters'])
      expect(self.comparison?.[id]).toEqual({ state: 'none', reason: 'not-collected' });
    const later = computeView(begun, { ...ask, period: '2026-11', compare: 'previous' });
    expect(later.self.comparison?.['townshipOrBelow']).toMatchObject({ state: 'value' });
  });

  it('is told of a few places without the rest of the page, by the same rules', () => {
    const divisions = ['990101', '990102'];
    const indicators = ['townshipOrBelow', 'density'];
    const trend = computeView(city, {
      view: 'trend',
      divisions,
      indicators,
      period: '2026-10',
      compare: ['previous', 'lastYear'],
    });
    expect(trend.step).toBe(null);
    const views = (['previous', 'lastYear'] as const).map((compare) =>
      computeView(city, { ...ask, period: '2026-10', compare }),
    );
    expect(trend.periods).toEqual(views.map(({ comparison }) => comparison));
    for (const { area, indicator, figures } of trend.series)
      expect(figures).toEqual(
        views.map(({ children }) => children.find(({ code }) => code === area.code)?.comparison?.[indicator]),
      );
  });

  it('refuses what is no comparison', () => {
    expect(() => computeView(city, { ...ask, compare: 'yesterday' as 'previous' })).toThrow(RangeError);
  });
});

describe('comparison in public', () => {
  // Every third month of every county is small.
  const matters = ['2025', '2026'].flatMap((year) =>
    Array.from({ length: 9 }, (_, month) => month + 1).flatMap((month) =>
      ['990101', '990102', '990103'].flatMap((county, place) =>
        many((month + place) % 3 === 0 ? 2 : 30, () =>
          closedOn(`${year}-0${month}-10`, {
            grid: `${county}101201001`,
            tier: month % 2 ? 'village' : 'county',
          }),
        ),
      ),
    ),
  );
  const city = squareCity({ matters }, { scope: 'public' });

  it('stands on the lattice, and shows only figures that the lattice shows anyway', () => {
    let hidden = 0;
    for (const period of ['2026-09', '2026-08', '2026-Q3', '2026-Q2', '2025', 'P30D', 'P12M']) {
      for (const compare of ['previous', 'lastYear'] as const) {
        const view = computeView(city, { ...ask, period, compare });
        const other = view.comparison?.id ?? '';
        const asked = computeView(city, { ...ask, period: other });
        expect(asked.period.id).toBe(other);
        for (const [place, area] of [view.self, ...view.children].entries()) {
          const alone = [asked.self, ...asked.children][place];
          expect(area.comparison).toEqual(alone?.figures);
          hidden += Object.values(area.comparison ?? {}).filter(({ state }) => state === 'suppressed').length;
        }
      }
    }
    expect(hidden).toBeGreaterThan(0);
  });
});
