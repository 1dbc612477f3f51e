import { describe, expect, it } from 'vitest';
import type { ResourceRecords } from '../../../packages/core/src/contract/resource-records.js';
import type { CityRecords } from '../../../packages/core/src/view/city-snapshot.js';
import { computeView } from '../../../packages/core/src/view/compute-view.js';
import { matter, squareAreas, squareCity } from '../view/small-city.js';

const GRID = squareAreas().grids[0]?.code ?? '';

function figures(records: CityRecords, indicators: readonly string[], period = 'P12M') {
  return computeView(squareCity(records), { view: 'areas', division: null, indicators, period });
}

describe('figures that were aggregated upstream', () => {
  const row = (
    division: string,
    period: string,
    numerator: number,
    denominator: number,
  ): ResourceRecords['indicators'] => ({
    division,
    indicator: 'villageResolution',
    period,
    numerator,
    denominator,
  });

  it('win over those from records, month by month', () => {
    const indicators = [
      row('990101', '2026-07', 30, 40),
      row('990101', '2026-08', 10, 40),
      row('990101', '2026-09', 5, 20),
    ];
    const { self, children } = figures({ indicators, matters: [] }, ['villageResolution'], '2026-Q3');
    expect(children[0]?.figures['villageResolution']).toEqual({
      state: 'value',
      value: 0.45,
      numerator: 45,
      denominator: 100,
    });
    expect(children[1]?.figures['villageResolution']).toEqual({ state: 'none', reason: 'no-cases' });
    expect(self.figures['villageResolution']).toMatchObject({ numerator: 45, denominator: 100 });
  });

  it('stay hidden where they were hidden upstream, and so does what is added up from them', () => {
    const hidden = {
      division: '990101',
      indicator: 'villageResolution',
      period: '2026-10',
      suppressed: true,
    };
    const indicators = [hidden, row('990102', '2026-10', 30, 40)];
    const { self, children } = figures({ indicators, matters: [] }, ['villageResolution'], '2026-10');
    expect(children[0]?.figures['villageResolution']).toEqual({ state: 'suppressed' });
    expect(children[1]?.figures['villageResolution']).toMatchObject({ value: 0.75 });
    expect(self.figures['villageResolution']).toEqual({ state: 'suppressed' });
  });

  it('leave a time to the records that they cover only in part', () => {
    const indicators = [row('990101', '2026-09', 30, 40)];
    const matters = Array.from({ length: 20 }, () => matter({ grid: GRID }));
    const { children } = figures({ indicators, matters }, ['villageResolution']);
    expect(children[0]?.figures['villageResolution']).toMatchObject({ value: 1, denominator: 20 });
  });

  it('add histograms and six counts, which medians and evenness are made from last', () => {
    const indicators: ResourceRecords['indicators'][] = [
      { division: '990101', indicator: 'medianDays', period: '2026-10', components: [0, 0, 4] },
      { division: '990102', indicator: 'medianDays', period: '2026-10', components: [4] },
      {
        division: '990101',
        indicator: 'honeycombEvenness',
        period: '2026-10',
        components: [5, 5, 5, 0, 0, 0],
      },
      {
        division: '990102',
        indicator: 'honeycombEvenness',
        period: '2026-10',
        components: [0, 0, 0, 5, 5, 5],
      },
    ];
    const { self, children } = figures({ indicators }, ['medianDays', 'honeycombEvenness'], '2026-10');
    expect(children[0]?.figures['medianDays']).toMatchObject({ value: 2.5, denominator: 4 });
    expect(self.figures['medianDays']).toMatchObject({ value: 1, denominator: 8 });
    expect(self.figures['honeycombEvenness']).toMatchObject({ value: 1 });
  });

  it('of stocks tell the moment at which their period ended, or the data’s own', () => {
    const stock = (period: string, numerator: number): ResourceRecords['indicators'] => ({
      division: '990101',
      indicator: 'openMatters',
      period,
      numerator,
    });
    const indicators = [stock('2026-10', 7), stock('2026-11', 9)];
    expect(figures({ indicators }, ['openMatters']).self.figures['openMatters']).toEqual({
      state: 'value',
      value: 9,
    });
    const { record } = computeView(squareCity({ indicators }), {
      view: 'record',
      kind: 'division',
      id: '990101',
      indicators: ['openMatters'],
    });
    const trend = record?.kind === 'division' ? record.trend.map(({ figure }) => figure) : [];
    expect(trend.at(-1)).toEqual({ state: 'value', value: 7 });
    expect(trend.at(-2)).toMatchObject({ state: 'none' });
  });

  it('may be of an indicator that the host declares', () => {
    const indicators = [
      { division: '990101', indicator: 'x-lamps', period: '2026-10', numerator: 3, denominator: 4 },
    ];
    const declared = [{ id: 'x-lamps', name: '路灯完好率', unit: 'share', disclosure: 'operational' }];
    const city = squareCity({ indicators }, { indicators: declared });
    const { self, indicators: infos } = computeView(city, {
      view: 'areas',
      division: null,
      indicators: ['x-lamps'],
      period: '2026-10',
    });
    expect(self.figures['x-lamps']).toEqual({ state: 'value', value: 0.75, numerator: 3, denominator: 4 });
    expect(infos[0]).toMatchObject({ name: '路灯完好率', available: true, disclosure: 'operational' });
  });
});
