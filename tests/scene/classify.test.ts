import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classify, classOf, type ClassMethod } from '../../packages/elements/src/scene/classify.js';
import { naturalBreaks } from '../../packages/elements/src/scene/natural-breaks.js';

/** A bell of shares round 0.745, as the demo city's townships have them. */
const shares = Array.from({ length: 200 }, (_, rank) => {
  const p = (rank + 0.5) / 200;
  return 0.745 + 0.045 * Math.log(p / (1 - p)) * 0.55;
});

describe('classes of a choropleth', () => {
  it('break at numbers that people say', () => {
    expect(classify(shares)).toEqual([0.65, 0.7, 0.75, 0.8, 0.85]);
  });

  it('are whole for whole counts, and not all in one class for lopsided ones', () => {
    const counts = [...Array.from({ length: 90 }, (_, index) => index % 7), 40, 90, 400, 1200];
    const breaks = classify(counts);
    expect(breaks.every((value) => Number.isInteger(value))).toBe(true);
    const inClass = breaks.map(
      (_, index) => counts.filter((value) => classOf(value, breaks) === index).length,
    );
    expect(Math.max(...inClass)).toBeLessThan(counts.length * 0.6);
  });

  it('give a value on a break to the class above it', () => {
    expect(classOf(0.8, [0.7, 0.8])).toBe(2);
    expect(classOf(0.7999, [0.7, 0.8])).toBe(1);
  });

  it('are one class when all values are alike, and none are needed for no values', () => {
    expect(classify([3, 3, 3])).toEqual([]);
    expect(classify([])).toEqual([]);
    expect(classify([Number.NaN, Number.POSITIVE_INFINITY])).toEqual([]);
  });

  it('tell those that have one from those that have none, and have no empty class between', () => {
    expect(classify([0, 1, 1, 0, 1])).toEqual([1]);
    expect(classify([0, 1, 1], { method: 'quantile' })).toEqual([1]);
  });

  it('part two shares at a number that people say', () => {
    expect(classify([32 / 45, 0.3, 0.3])).toEqual([0.7]);
    expect(classify([0.711, 0.72])).toEqual([0.72]);
    expect(classify([0.7113, 0.7191])).toEqual([0.719]);
    expect(classify([-3.2, 1.4])).toEqual([1]);
    expect(classify([3, 17])).toEqual([10]);
    // Not at a number above both.
    expect(classify([0, 999_999.9999995001])).toEqual([999_999.9999995001]);
  });

  it('are the numbers themselves where there are few: open matters of grids are none, one, two or three', () => {
    const counts = [...Array.from({ length: 90 }, () => 0), 1, 1, 1, 1, 1, 1, 2, 2, 3];
    for (const method of ['rounded', 'quantile', 'jenks'] as const)
      expect(classify(counts, { method })).toEqual([1, 2, 3]);
    expect(classify([0.71, 0.75, 0.79])).not.toEqual([0.75, 0.79]);
  });

  it('part those that have some by how many, where most have none', () => {
    const counts = [...Array.from({ length: 80 }, () => 0), ...Array.from({ length: 20 }, (_, at) => at + 1)];
    const breaks = classify(counts, { classCount: 5 });
    expect(breaks[0]).toBe(1);
    expect(breaks.length).toBeGreaterThan(2);
  });

  it('take manual breaks as they are, in order and once', () => {
    expect(classify([1, 2], { method: 'manual', breaks: [0.9, 0.5, 0.9] })).toEqual([0.5, 0.9]);
  });

  it('hold the same share of values each as quantiles', () => {
    const values = Array.from({ length: 100 }, (_, index) => index ** 2);
    const breaks = classify(values, { method: 'quantile', classCount: 4 });
    const counts = [0, 1, 2, 3].map((one) => values.filter((value) => classOf(value, breaks) === one).length);
    expect(counts).toEqual([25, 25, 25, 25]);
  });

  it('part groups where they lie apart as natural breaks', () => {
    expect(naturalBreaks([1, 1.1, 1.2, 5, 5.1, 9, 9.2, 9.3], 3)).toEqual([5, 9]);
  });

  it('are always ascending, within the values, and no more than asked for', () => {
    const methods: ClassMethod[] = ['rounded', 'quantile', 'jenks', 'equal'];
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 1, maxLength: 60 }),
        fc.constantFrom(...methods),
        fc.integer({ min: 2, max: 7 }),
        (values, method, classCount) => {
          const breaks = classify(values, { method, classCount });
          expect(breaks.length).toBeLessThan(classCount);
          breaks.forEach((value, index) => {
            if (index > 0) expect(value).toBeGreaterThan(breaks[index - 1]!);
            expect(value).toBeGreaterThan(Math.min(...values));
            expect(value).toBeLessThanOrEqual(Math.max(...values));
          });
        },
      ),
      { numRuns: 500 },
    );
  });
});
