import { describe, expect, it } from 'vitest';
import type { CitySnapshot } from '../../../packages/core/src/view/city-snapshot.js';
import { computeView } from '../../../packages/core/src/view/compute-view.js';
import type { TrendQuery } from '../../../packages/core/src/view/trend.js';
import { demoCity, hasDemoCity } from './demo-city.js';
import { matter, squareCity } from './small-city.js';

const GRID = '990101101201001';

function trend(city: CitySnapshot, query: Partial<TrendQuery> = {}) {
  return computeView(city, { view: 'trend', divisions: [], indicators: ['villageResolution'], ...query });
}

/** Matters closed on a day, half of them in the village. */
function closedOn(day: string, count: number) {
  const at = (time: string): number => Date.parse(`${day}T${time}+08:00`);
  return Array.from({ length: count }, (_, index) =>
    matter({
      grid: GRID,
      tier: index % 2 === 0 ? 'village' : 'township',
      collectedAt: at('08:00:00'),
      acceptedAt: at('09:00:00'),
      closedAt: at('17:00:00'),
    }),
  );
}

describe('the course of an indicator', () => {
  const matters = [
    ...closedOn('2026-08-10', 40),
    ...closedOn('2026-10-05', 60),
    ...closedOn('2026-11-10', 30),
  ];
  const city = squareCity({ matters });

  it('has the last whole months, the oldest first, and a gap where nothing was closed', () => {
    const { periods, series, step } = trend(city, { count: 4 });
    expect(step).toBe('month');
    expect(periods.map(({ id }) => id)).toEqual(['2026-07', '2026-08', '2026-09', '2026-10']);
    expect(series[0]?.figures).toMatchObject([
      { state: 'none', reason: 'no-cases' },
      { state: 'value', numerator: 20, denominator: 40 },
      { state: 'none', reason: 'no-cases' },
      { state: 'value', numerator: 30, denominator: 60 },
    ]);
  });

  it.each([
    ['day', ['2026-11-18', '2026-11-19']],
    ['week', ['2026-W45', '2026-W46']],
    ['quarter', ['2026-Q2', '2026-Q3']],
    ['year', ['2024', '2025']],
  ] as const)('also goes by %s', (step, ids) => {
    expect(trend(city, { step, count: 2 }).periods.map(({ id }) => id)).toEqual(ids);
  });

  it('counts a week that lies in two years to the year of its Thursday', () => {
    const asOf = '2027-01-06T08:00:00+08:00';
    const { periods } = trend(city, { step: 'week', count: 2, asOf });
    expect(periods.map(({ id, from }) => [id, from])).toEqual([
      ['2026-W52', '2026-12-21'],
      ['2026-W53', '2026-12-28'],
    ]);
  });

  it('is told of several places in one answer, each once', () => {
    const { series } = trend(city, { divisions: ['990101', '990102', '990101'], count: 1 });
    expect(series.map(({ area }) => area.code)).toEqual(['990101', '990102']);
  });

  it('tells a stock as it was at the end of each month', () => {
    const { series } = trend(
      squareCity({
        matters: [
          matter({
            grid: GRID,
            acceptedAt: Date.parse('2026-08-20T08:00:00+08:00'),
            closedAt: Date.parse('2026-10-02T08:00:00+08:00'),
          }),
        ],
      }),
      { indicators: ['openMatters'], count: 4 },
    );
    expect(series[0]?.figures.map((figure) => figure.state === 'value' && figure.value)).toEqual([
      0, 1, 1, 0,
    ]);
  });

  it('does not show a month of which only a part was collected as a fall', () => {
    const partly = squareCity(
      { matters },
      { resources: { matters: { crs: 'wgs84', coverage: { from: '2026-08-09' } } } },
    );
    expect(trend(partly, { count: 3 }).series[0]?.figures.map(({ state }) => state)).toEqual([
      'none',
      'none',
      'value',
    ]);
  });

  it('takes periods by name', () => {
    const { step, series } = trend(city, { periods: ['2026-08', '2026-01-01/2026-10-31'] });
    expect(step).toBe(null);
    expect(series[0]?.figures).toMatchObject([{ denominator: 40 }, { denominator: 100 }]);
  });

  it('refuses more periods than anybody reads, and places that are none', () => {
    expect(() => trend(city, { count: 371 })).toThrow(/up to 370/);
    expect(() => trend(city, { count: 1.5 })).toThrow(RangeError);
    expect(() => trend(city, { divisions: ['123456'] })).toThrow(RangeError);
    expect(() => trend(city, { periods: ['autumn'] })).toThrow(RangeError);
  });
});

describe('what happened meanwhile', () => {
  const city = squareCity({
    programs: [
      {
        id: 'P1',
        kind: 'reform',
        title: '改革',
        unit: 'U',
        from: '2026-09-01',
        to: '2027-03-01',
        progress: 0.2,
      },
      { id: 'P2', kind: 'reform', title: '旧', unit: 'U', from: '2020-01-01', to: '2021-03-01', progress: 1 },
      {
        id: 'P3',
        kind: 'reform',
        title: '将来',
        unit: 'U',
        from: '2026-12-01',
        to: '2027-03-01',
        progress: 0,
      },
    ],
    conferences: [
      { id: 'K1', unit: 'U', heldAt: '2026-08-15', title: '联席会议', resolutions: 3, resolved: 1 },
    ],
    campaigns: [
      { kind: 'fraud', division: '990100', period: '2026-01', count: 3 },
      { kind: 'minors', division: '990101', period: '2026-10', count: 4 },
      { kind: 'minors', division: '990100', period: '2026-10', count: 9 },
    ],
  });

  it('is told by date: programs that begin, conferences, campaigns that are new', () => {
    expect(trend(city, { events: true }).events.map(({ kind, id, from }) => [kind, id, from])).toEqual([
      ['conference', 'K1', '2026-08-15'],
      ['program', 'P1', '2026-09-01'],
      ['campaign', 'minors', '2026-10-01'],
    ]);
  });

  it('is what the units above a place did, not those of other places', () => {
    const units = [
      { id: 'U1', name: '一县', level: 'county', role: 'unit', division: '990101' },
      { id: 'U2', name: '二县', level: 'county', role: 'unit', division: '990102' },
    ] as const;
    const conference = { heldAt: '2026-08-15', title: '会议', resolutions: 1, resolved: 1 };
    const two = squareCity({
      units,
      conferences: [
        { id: 'K1', unit: 'U1', ...conference },
        { id: 'K2', unit: 'U2', ...conference },
        { id: 'K3', unit: 'U', ...conference },
      ],
    });
    const ids = (divisions: string[]) => trend(two, { divisions, events: true }).events.map(({ id }) => id);
    expect(ids(['990101'])).toEqual(['K1', 'K3']);
    expect(ids(['990102101'])).toEqual(['K2', 'K3']);
    expect(ids([])).toEqual(['K3']);
  });

  it('is not told unless asked for, and in public scope without campaigns', () => {
    expect(trend(city).events).toEqual([]);
    const kinds = trend(city, { events: true, scope: 'public' }).events.map(({ kind }) => kind);
    expect(kinds).toEqual(['conference', 'program']);
  });
});

describe('the course of an indicator in public scope', () => {
  const city = squareCity({ matters: [...closedOn('2026-08-10', 40), ...closedOn('2026-10-05', 60)] });

  it('is told by months where days or weeks were asked for', () => {
    const { step, periods } = trend(city, { step: 'week', count: 26, scope: 'public' });
    expect(step).toBe('month');
    expect(periods).toHaveLength(7);
    expect(periods.at(-1)?.id).toBe('2026-10');
  });

  it('has nothing of a period that is not published', () => {
    const { series } = trend(city, {
      periods: ['2026-08-10', '2026-W33', 'P3M', '2026-11', '2026-08'],
      scope: 'public',
    });
    expect(series[0]?.figures.map((one) => (one.state === 'none' ? one.reason : one.state))).toEqual([
      'not-published',
      'not-published',
      'not-published',
      'not-published',
      'value',
    ]);
  });

  it('names the county for a place below it', () => {
    const { series } = trend(city, { divisions: [GRID, '990101101'], scope: 'public' });
    expect(series.map(({ area }) => area.code)).toEqual(['990101']);
  });

  it.skipIf(!hasDemoCity('dazhou'))(
    'is exactly what the map shows of each period',
    () => {
      const dazhou = demoCity('dazhou', ['divisions', 'matters']);
      const indicators = ['villageResolution', 'spillover', 'recurrence', 'openMatters'];
      const divisions = ['511700', '511702', '511723'];
      const { periods, series } = trend(dazhou, { divisions, indicators, count: 6, scope: 'public' });
      const states = new Set<string>();
      for (const [place, { id }] of periods.entries()) {
        const map = computeView(dazhou, {
          view: 'areas',
          division: null,
          indicators,
          period: id,
          scope: 'public',
        });
        expect(map.period.id).toBe(id);
        for (const { area, indicator, figures } of series) {
          const shown = [map.self, ...map.children].find(({ code }) => code === area.code);
          expect(figures[place]).toEqual(shown?.figures[indicator]);
          states.add(figures[place]!.state);
        }
      }
      expect([...states].sort()).toEqual(expect.arrayContaining(['none', 'value']));
      // The comparison bites: what an office sees differs.
      expect(trend(dazhou, { divisions, indicators, count: 6 }).series).not.toEqual(series);
    },
    60_000,
  );
});
