import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { robustScore } from '../../../packages/core/src/fences/robust-score.js';

const repeat = (value: number, times: number): number[] => Array.from({ length: times }, () => value);

describe('a count against its past', () => {
  it('is scored by 0.6745 · (x − median) / MAD', () => {
    // Median 6, deviations 1 1 0 1 1 2 3 → MAD 1.
    const score = robustScore(27, [5, 7, 6, 5, 7, 8, 3]);
    expect(score).toMatchObject({ median: 6, mad: 1, unusual: true, days: 7 });
    expect(score?.score).toBeCloseTo(0.6745 * 21, 10);
  });

  it('is unusual from 3.5 on', () => {
    const past = [0, 10, 20, 30, 40, 50, 60];
    // MAD 20: 3.5 is reached at 30 + 3.5 · 20 / 0.6745 = 133.8.
    expect(robustScore(133, past)?.unusual).toBe(false);
    expect(robustScore(134, past)?.unusual).toBe(true);
    expect(robustScore(0, past)?.unusual).toBe(false);
  });

  it('takes the mean deviation where most of the past is the same', () => {
    const past = [...repeat(2, 20), 4, 4];
    const score = robustScore(5, past);
    expect(score?.mad).toBe(0);
    expect(score?.score).toBeCloseTo(3 / (1.253314 * (4 / 22)), 10);
    expect(score?.unusual).toBe(true);
  });

  it('has no score where all of the past is the same, and asks for three more than ever', () => {
    expect(robustScore(2, repeat(0, 28))).toMatchObject({ score: null, unusual: false });
    expect(robustScore(3, repeat(0, 28))).toMatchObject({ score: null, unusual: true });
  });

  it('is not judged by less than a week', () => {
    expect(robustScore(99, repeat(1, 6))).toBeNull();
  });

  it('is never unusual for being usual, whatever the past', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: 7, maxLength: 28 }), (past) => {
        const { median = 0 } = robustScore(0, past) ?? {};
        expect(robustScore(Math.floor(median), past)?.unusual).toBe(false);
      }),
    );
  });
});
