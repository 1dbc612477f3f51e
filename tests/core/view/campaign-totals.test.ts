import { describe, expect, it } from 'vitest';
import type { TrendQuery } from '../../../packages/core/src/view/trend.js';
import { computeView } from '../../../packages/core/src/view/compute-view.js';
import { demoCity, hasDemoCity } from './demo-city.js';
import { squareCity } from './small-city.js';

const COUNTIES = ['990101', '990102', '990103'];
const row = (kind: string, division: string, period: string, count: number) => ({
  kind,
  division,
  period,
  count,
});

function course(rows: ReturnType<typeof row>[], asked: Partial<TrendQuery>) {
  const { series } = computeView(squareCity({ campaigns: rows }), {
    view: 'trend',
    divisions: [],
    indicators: ['campaign:theft'],
    ...asked,
  });
  return Object.fromEntries(
    series.map(({ area, figures }) => [
      area.code,
      figures.map((figure) =>
        figure.state === 'value'
          ? figure.value
          : figure.state === 'none'
            ? figure.reason
            : `(${figure.state})`,
      ),
    ]),
  );
}

describe('totals of campaigns over time', () => {
  const thefts = COUNTIES.flatMap((code, place) => [
    row('theft', code, '2026-08', 10 + place),
    row('theft', code, '2026-09', 20),
    ...(place < 2 ? [row('theft', code, '2026-07', 5)] : []),
  ]);

  it('are those of the data, the city’s its own or the sum of all its counties, and of a village none', () => {
    const asked = { divisions: ['990100', '990102', '990102101'], count: 4 };
    expect(course(thefts, asked)).toEqual({
      '990100': ['not-collected', 33, 60, 'not-collected'],
      '990102': [5, 11, 20, 'not-collected'],
      '990102101': ['not-collected', 'not-collected', 'not-collected', 'not-collected'],
    });
    expect(course([...thefts, row('theft', '990100', '2026-09', 61)], { count: 2 })).toEqual({
      '990100': [61, 'not-collected'],
    });
  });

  it('add up whole months to a quarter, and say nothing where one is missing', () => {
    const asked = { divisions: ['990101', '990103'], periods: ['2026-Q3'] };
    expect(course(thefts, asked)).toEqual({ '990101': [35], '990103': ['not-collected'] });
  });

  it('hide fewer than ten minors, and every sum that they could be taken from', () => {
    const rows = COUNTIES.map((code, place) =>
      row('minors-protection', code, '2026-10', place === 0 ? 9 : 10),
    );
    const asked = {
      indicators: ['campaign:minors-protection'],
      divisions: ['990100', ...COUNTIES],
      count: 1,
    };
    expect(course(rows, asked)).toEqual({
      '990100': ['(suppressed)'],
      '990101': ['(suppressed)'],
      '990102': [10],
      '990103': [10],
    });
    const plain = rows.map((one) => ({ ...one, kind: 'theft' }));
    expect(course(plain, { ...asked, indicators: ['campaign:theft'] })['990101']).toEqual([9]);
  });

  it('are told to nobody in public scope, and not compared', () => {
    expect(course(thefts, { scope: 'public', count: 1 })['990100']).toEqual(['not-published']);
    expect(() => course(thefts, { compare: ['previous'] })).toThrow('Totals of campaigns');
  });

  it.runIf(hasDemoCity('dazhou'))('of the demo city hold its minors by county, every month', () => {
    const { series, indicators } = computeView(demoCity('dazhou', ['divisions', 'campaigns']), {
      view: 'trend',
      divisions: ['511700', '511722'],
      indicators: ['campaign:minors-protection', 'villageResolution'],
      count: 3,
    });
    expect(indicators.map(({ id }) => id)).toEqual(['villageResolution', 'campaign:minors-protection']);
    const minors = series.filter(({ indicator }) => indicator.startsWith('campaign:'));
    expect(minors.map(({ figures }) => figures.at(-1)?.state)).toEqual(['value', 'value']);
    expect(minors[0]?.figures.at(-1)).toEqual({ state: 'value', value: 159 });
  });
});
