import type { Area, Figure, IndicatorInfo } from '@hivemap/core';
import { describe, expect, it } from 'vitest';
import {
  choroplethScale,
  classColors,
  paintClass,
} from '../../packages/elements/src/scene/choropleth-scale.js';
import { lightTheme } from '../../packages/elements/src/styles/light-theme.js';

const worse = { id: 'overdueOpen', direction: 'lower-is-better' } as IndicatorInfo;
const cell = (figure: Figure): Area => ({ figures: { overdueOpen: figure } }) as unknown as Area;
const value = (number: number): Figure => ({ state: 'value', value: number });
const view = {
  indicators: [worse],
  children: [cell(value(12))],
  cells: [
    ...[1, 4, 9, 16, 25, 36].map((number) => cell(value(number))),
    cell({ state: 'suppressed' }),
    cell({ state: 'insufficient', denominator: 3, minimum: 20 }),
    cell({ state: 'none', reason: 'no-cases' }),
    cell({ state: 'none', reason: 'loading' }),
    { figures: {} } as unknown as Area,
  ],
};

describe('the scale that map and legend share', () => {
  it('counts every area once: in a class, or by why it has no number', () => {
    const scale = choroplethScale(view);
    const counted = scale.classes.reduce((sum, { count }) => sum + count, 0);
    expect([counted, scale.suppressed, scale.insufficient, scale.none]).toEqual([6, 1, 1, 2]);
    // What is still read is no lack of data.
    expect(scale.loading).toBe(1);
    expect(scale.classes[0]!.from).toBe(null);
    expect(scale.classes.at(-1)!.to).toBe(null);
  });

  it('never paints what is hidden or missing as a number, not even as zero', () => {
    const scale = choroplethScale(view);
    expect(paintClass({ state: 'suppressed' }, scale)).toBe('suppressed');
    expect(paintClass(undefined, scale)).toBe('none');
    expect(paintClass(value(0), scale)).toBe(0);
  });

  it('takes the ramp of the direction, from end to end', () => {
    const scale = choroplethScale(view);
    const colors = classColors(scale, lightTheme);
    expect(colors[0]).toBe(lightTheme.ramps.bad[0]);
    expect(colors.at(-1)).toBe(lightTheme.ramps.bad[5]);
    expect(
      classColors(choroplethScale(view, undefined, { palette: ['#000', '#fff'], steps: [10] }), lightTheme),
    ).toEqual(['#000', '#fff']);
  });

  it('paints parts by the whole where most of them have too few cases', () => {
    const few = { state: 'insufficient', denominator: 3, minimum: 20 } as const;
    const area = (code: string, level: string, parent: string, figure: Figure): Area => ({
      ...cell(figure),
      code,
      level,
      parent,
    });
    const children = [area('a', 'village', '', value(4)), area('b', 'village', '', value(9))];
    const cells = [
      area('a1', 'grid', 'a', few),
      area('a2', 'grid', 'a', value(1)),
      area('b1', 'grid', 'b', few),
      area('b2', 'grid', 'b', few),
    ];
    const coarse = choroplethScale({ indicators: [worse], children, cells });
    expect(coarse.level).toBe('village');
    expect(coarse.classes.reduce((sum, { count }) => sum + count, 0)).toBe(2);
    expect(cells.map((one) => coarse.figureOf(one))).toEqual([value(4), value(4), value(9), value(9)]);
    const fine = choroplethScale({ indicators: [worse], children, cells: cells.slice(0, 2) });
    expect(fine.level).toBe('grid');
    expect(fine.figureOf(cells[0]!)).toEqual(few);
    // An adviser is a village's: a map of its grids would be gray. What is on its way is no lack.
    const missing = (reason: 'no-cases' | 'loading'): Area[] =>
      cells.map((one) => ({ ...one, ...cell({ state: 'none', reason }) }));
    const levelOf = (reason: 'no-cases' | 'loading'): string | null =>
      choroplethScale({ indicators: [worse], children, cells: missing(reason) }).level;
    expect([levelOf('no-cases'), levelOf('loading')]).toEqual(['village', 'grid']);
  });

  it('does not take over breaks and colors that a layer has for another indicator', () => {
    const options = { indicator: 'onTimeClosure', steps: [10], palette: ['#000', '#fff'] };
    expect(choroplethScale(view, 'overdueOpen', options)).toMatchObject({ palette: 'bad' });
    expect(choroplethScale(view, 'overdueOpen', { ...options, indicator: 'overdueOpen' }).breaks).toEqual([
      10,
    ]);
  });
});

describe('a diverging scale', () => {
  const better = { id: 'overdueOpen', direction: 'higher-is-better', unit: 'share' } as IndicatorInfo;
  const shares = (indicator: IndicatorInfo, around: number, ...numbers: number[]) => ({
    indicators: [indicator],
    self: cell(value(around)),
    children: [],
    cells: numbers.map((number) => cell(value(number))),
  });
  const lopsided = shares(better, 0.723, 0.31, 0.6, 0.7, 0.71, 0.72, 0.73, 0.75, 0.76, 0.8);
  const around = ({ breaks }: ReturnType<typeof choroplethScale>): number | undefined =>
    breaks[(breaks.length - 1) / 2];

  it('has its middle at the target, else at the value of the division, and as many classes on both sides', () => {
    for (const classes of ['rounded', 'quantile', 'jenks', 'equal'] as const) {
      const own = choroplethScale(lopsided, undefined, { palette: 'diverging', classes });
      expect({ classes, middle: around(own) }).toEqual({ classes, middle: 0.723 });
      expect(own.classes.length % 2).toBe(0);
      expect(own.classes.reduce((sum, { count }) => sum + count, 0)).toBe(9);
    }
    const aimed = choroplethScale(lopsided, undefined, { palette: 'diverging', target: 0.7, steps: 4 });
    expect(around(aimed)).toBe(0.7);
    expect(aimed.breaks.length).toBe(3);
    expect(choroplethScale(lopsided, undefined, { palette: 'diverging', steps: [0.5] }).breaks).toEqual([
      0.5,
    ]);
  });

  it('shows what is good in the same color, whether more or less of it is better', () => {
    const [low, high] = [lightTheme.ramps.diverging[0], lightTheme.ramps.diverging[6]];
    const ends = (indicator: IndicatorInfo): (string | undefined)[] => {
      const scale = choroplethScale(shares(indicator, 0.5, 0.1, 0.3, 0.5, 0.7, 0.9), undefined, {
        palette: 'diverging',
      });
      const colors = classColors(scale, lightTheme);
      return [colors[0], colors.at(-1)];
    };
    expect(ends(better)).toEqual([low, high]);
    expect(ends({ ...better, direction: 'lower-is-better' })).toEqual([high, low]);
  });
});
