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
  cells: [
    ...[1, 4, 9, 16, 25, 36].map((number) => cell(value(number))),
    cell({ state: 'suppressed' }),
    cell({ state: 'insufficient', denominator: 3, minimum: 20 }),
    cell({ state: 'none', reason: 'no-cases' }),
    { figures: {} } as unknown as Area,
  ],
};

describe('the scale that map and legend share', () => {
  it('counts every area once: in a class, or by why it has no number', () => {
    const scale = choroplethScale(view);
    const counted = scale.classes.reduce((sum, { count }) => sum + count, 0);
    expect([counted, scale.suppressed, scale.insufficient, scale.none]).toEqual([6, 1, 1, 2]);
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
});
