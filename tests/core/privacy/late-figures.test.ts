import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hiddenLateFigures } from '../../../packages/core/src/privacy/late-figures.js';

const K = 3;

/** Values that each hidden area may have, found by trying all divisions of the hidden cases. */
function attack(wholes: readonly number[], hits: readonly number[], hidden: readonly boolean[]) {
  const secret = wholes.map((_, area) => area).filter((area) => area > 0 && hidden[area]);
  const sum = hidden[0] ? null : secret.reduce((all, area) => all + hits[area]!, 0);
  const seen = new Map(secret.map((area) => [area, new Set<number>()]));
  const guess: number[] = [];
  const fill = (at: number, total: number): void => {
    const area = secret[at];
    if (area === undefined) {
      if (sum === null || total === sum) secret.forEach((one, place) => seen.get(one)?.add(guess[place]!));
      return;
    }
    for (let value = 0; value <= wholes[area]!; value++) {
      guess[at] = value;
      fill(at + 1, total + value);
    }
  };
  fill(0, 0);
  return seen;
}

describe('yearly figures that are known only later', () => {
  it('hide what is small, and so much more that nobody who tries all divisions finds it', () => {
    const area = fc.nat({ max: 9 }).chain((whole) => fc.tuple(fc.constant(whole), fc.nat({ max: whole })));
    fc.assert(
      fc.property(fc.array(area, { minLength: 1, maxLength: 4 }), fc.array(fc.boolean()), (below, touch) => {
        const sum = (place: 0 | 1): number => below.reduce((all, one) => all + one[place], 0);
        const wholes = [sum(0), ...below.map(([whole]) => whole)];
        const hits = [sum(1), ...below.map(([, hit]) => hit)];
        const touched = wholes.map((_, at) => at > 0 && touch[at] === true);
        const hidden = hiddenLateFigures({ wholes, hits, touched }, K);
        for (const [at, whole] of wholes.entries()) {
          for (const count of [hits[at]!, whole - hits[at]!])
            if (count >= 1 && count < K) expect(hidden[at]).toBe(true);
        }
        // With its cases known (the worst case) an area of fewer than k − 1 can't have more values than cases.
        for (const [at, values] of attack(wholes, hits, hidden))
          expect(values.size).toBeGreaterThanOrEqual(Math.min(K, wholes[at]! + 1));
      }),
      { numRuns: 1000 },
    );
  });

  it('are all shown where nothing is small and nothing was hidden before', () => {
    const counts = { wholes: [60, 20, 40], hits: [30, 10, 20], touched: [false, false, false] };
    expect(hiddenLateFigures(counts, 5)).toEqual([false, false, false]);
  });
});
