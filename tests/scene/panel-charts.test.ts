import { describe, expect, it } from 'vitest';
import { dotPlot } from '../../packages/elements/src/scene/dot-plot.js';
import { sparkline } from '../../packages/elements/src/scene/sparkline.js';
import { stackedBar } from '../../packages/elements/src/scene/stacked-bar.js';

const size = { width: 100, height: 20 };

describe('a sparkline', () => {
  it('rises with the values and ends at the last known one', () => {
    const { line, last } = sparkline([1, 2, 3, null], size);
    expect(line.startsWith('M3,17')).toBe(true);
    expect(last?.[1]).toBe(3);
    expect(last?.[0]).toBeCloseTo(3 + (94 * 2) / 3);
  });

  it('breaks where a value is missing instead of falling to zero', () => {
    expect(sparkline([1, null, 3, 2], size).line.match(/M/g)?.length).toBe(2);
  });

  it('runs through the middle when nothing changes', () => {
    expect(sparkline([5, 5, 5], size).last?.[1]).toBe(10);
    expect(sparkline([0, 0], size).last?.[1]).toBe(10);
  });

  it('has its target in the picture, also where no value has come near it', () => {
    const { target, last } = sparkline([1, 2], size, 4);
    expect([target, last?.[1]]).toEqual([3, expect.closeTo(12.33, 1)]);
  });

  it('draws nothing of nothing', () => {
    expect(sparkline([], size)).toEqual({ line: '', area: '', last: null, target: null });
    expect(sparkline([null], size).last).toBe(null);
  });
});

describe('a dot plot', () => {
  it('keeps the order and the room at both ends', () => {
    const { places, reference } = dotPlot([0.6, null, 0.8], 0.7);
    expect(places).toEqual([0.06, null, 0.94]);
    expect(reference).toBe(0.5);
  });

  it('puts equal values on the reference', () => {
    expect(dotPlot([3, 3], 3)).toEqual({ reference: 0.5, places: [0.5, 0.5] });
  });

  it('has no reference where there is none', () => {
    expect(dotPlot([], null)).toEqual({ reference: null, places: [] });
  });
});

describe('a stacked bar', () => {
  const sum = (parts: readonly { width: number }[]): number =>
    parts.reduce((all, { width }) => all + width, 0);

  it('fills its width with the parts and their gaps', () => {
    const parts = stackedBar([50, 30, 20], 102);
    expect(sum(parts) + 2).toBeCloseTo(102);
    expect(parts[0]?.width).toBeCloseTo(50);
  });

  it('shows a part however small, and no part that is zero or unknown', () => {
    const parts = stackedBar([99_999, 1, 0, null], 100);
    expect(parts[1]?.width).toBeGreaterThan(1.4);
    expect([parts[2]?.width, parts[3]?.width]).toEqual([0, 0]);
  });

  it('is empty when all is', () => {
    expect(sum(stackedBar([0, null], 100))).toBe(0);
  });
});
