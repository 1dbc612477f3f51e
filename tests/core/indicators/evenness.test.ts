import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DURATION_BINS,
  durationBin,
  medianDays,
} from '../../../packages/core/src/indicators/duration-histogram.js';
import {
  honeycombEvenness,
  type SixCounts,
} from '../../../packages/core/src/indicators/honeycomb-evenness.js';
import { wilsonInterval } from '../../../packages/core/src/indicators/wilson-interval.js';

const six = fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99), fc.nat(99), fc.nat(99), fc.nat(99));
const DAY = 86_400_000;

describe('evenness of the six actors', () => {
  it('is 1 when all act equally, 0 when one acts alone, nothing when none acts', () => {
    expect(honeycombEvenness([7, 7, 7, 7, 7, 7])).toBeCloseTo(1, 12);
    expect(honeycombEvenness([0, 0, 9, 0, 0, 0])).toBe(0);
    expect(honeycombEvenness([0, 0, 0, 0, 0, 0])).toBeNull();
  });

  it('lies within 0…1 and does not depend on who is who', () => {
    fc.assert(
      fc.property(six, fc.nat(5), (counts, turn) => {
        const value = honeycombEvenness(counts);
        const turned = [...counts.slice(turn), ...counts.slice(0, turn)] as unknown as SixCounts;
        if (value === null) return honeycombEvenness(turned) === null;
        return value >= 0 && value <= 1 && Math.abs(value - (honeycombEvenness(turned) ?? -1)) < 1e-12;
      }),
    );
  });

  it.each([[[1.5, 0, 0, 0, 0, 0]], [[-1, 0, 0, 0, 0, 0]]] as [SixCounts][])('refuses %j', (counts) => {
    expect(() => honeycombEvenness(counts)).toThrow(RangeError);
  });
});

describe('days to close', () => {
  it('the median of histograms that were added is that of all matters, to within its bin', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 300 * DAY }), { minLength: 1, maxLength: 80 }),
        (durations) => {
          const histogram = new Int32Array(DURATION_BINS);
          for (const duration of durations) histogram[durationBin(duration)]! += 1;
          const sorted = [...durations].sort((a, b) => a - b);
          const low = Math.floor((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) / DAY);
          const high = Math.floor((sorted[Math.floor(sorted.length / 2)] ?? 0) / DAY) + 1;
          const median = medianDays(histogram) ?? -1;
          return median >= low && median <= high;
        },
      ),
    );
  });

  it('says nothing when nothing was closed', () => expect(medianDays([0, 0, 0])).toBeNull());
});

describe('the interval of a survey', () => {
  it('holds the share, is narrower for more answers, and stays within 0…1', () => {
    const [low, high] = wilsonInterval(0.9, 100);
    expect(low).toBeCloseTo(0.8256, 3);
    expect(high).toBeCloseTo(0.9448, 3);
    const [wideLow, wideHigh] = wilsonInterval(0.9, 20);
    expect(wideHigh - wideLow).toBeGreaterThan(high - low);
    expect(wilsonInterval(1, 20)[1]).toBe(1);
  });
});
