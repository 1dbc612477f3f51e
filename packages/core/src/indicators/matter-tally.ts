import { WeakMemo } from './weak-memo.js';
import type { AreaNode, Hierarchy } from '../divisions/hierarchy.js';
import { DURATION_BINS, durationBin } from './duration-histogram.js';
import type { CountingContext } from './indicator-definition.js';
import { matterAreas } from './matter-areas.js';
import type { CitySnapshot } from '../view/city-snapshot.js';
import type { MatterColumns } from './matter-columns.js';
import { countMatters, type MatterCounts, type MatterMeasure } from './matter-counts.js';
import type { Count, Tally } from './tally.js';

const LOADING: Count = { kind: 'none', reason: 'loading' };

/** Counts are asked for again for each element and indicator: a few periods and moments are kept. */
const memo = new WeakMemo<MatterColumns, Hierarchy, MatterCounts>(24);

function countsOf({ snapshot, hierarchy, period, asOfMs }: CountingContext): MatterCounts | null {
  const { matters, manifest } = snapshot;
  if (!matters) return null;
  return memo.get(matters, hierarchy, `${period.fromMs} ${period.toMs} ${asOfMs}`, () =>
    countMatters(matters, hierarchy, matterAreas(matters, hierarchy, manifest), { ...period, asOfMs }),
  );
}

/**
 * A share of the matters whose tier is known. Where it is known of none of them there is no share, which is
 * not the same as a share of none.
 */
export function matterTierRatio(
  numerator: MatterMeasure,
  known: 'closedAtTier' | 'acceptedAtTier',
  all: 'closed' | 'accepted',
) {
  return (context: CountingContext): Tally => {
    const counts = countsOf(context);
    if (!counts) return () => LOADING;
    const [above, below, cases] = [counts.of(numerator), counts.of(known), counts.of(all)];
    return ({ index }) =>
      below[index] === 0 && cases[index] !== 0
        ? { kind: 'none', reason: 'not-collected' }
        : { kind: 'ratio', numerator: above[index] ?? 0, denominator: below[index] ?? 0 };
  };
}

/** A share of matters: one measure of another. */
export function matterRatio(numerator: MatterMeasure, denominator: MatterMeasure) {
  return (context: CountingContext): Tally => {
    const counts = countsOf(context);
    if (!counts) return () => LOADING;
    const above = counts.of(numerator);
    const below = counts.of(denominator);
    return ({ index }) => ({ kind: 'ratio', numerator: above[index] ?? 0, denominator: below[index] ?? 0 });
  };
}

/** A number of matters. */
export function matterCount(measure: MatterMeasure) {
  return (context: CountingContext): Tally => {
    const counts = countsOf(context);
    if (!counts) return () => LOADING;
    const numbers = counts.of(measure);
    return ({ index }) => ({ kind: 'count', numerator: numbers[index] ?? 0 });
  };
}

/**
 * Matters by something that an area has (km², people).
 *
 * @param amountOf - `null` where it is not known.
 */
export function matterDensity(
  measure: MatterMeasure,
  amountOf: (snapshot: CitySnapshot) => (area: AreaNode) => number | null,
) {
  return (context: CountingContext): Tally => {
    const counts = countsOf(context);
    if (!counts) return () => LOADING;
    const numbers = counts.of(measure);
    const amount = amountOf(context.snapshot);
    return (area) => {
      const denominator = amount(area);
      if (denominator === null) return { kind: 'none', reason: 'not-collected' };
      return { kind: 'ratio', numerator: numbers[area.index] ?? 0, denominator };
    };
  };
}

/** How long the closed ones took. */
export function matterDurations(context: CountingContext): Tally {
  const counts = countsOf(context);
  if (!counts) return () => LOADING;
  const known = new Map<number, Count>();
  return (area) => {
    let count = known.get(area.index);
    if (!count) {
      const histogram = new Int32Array(DURATION_BINS);
      for (const duration of counts.durationsOf(area)) {
        const bin = durationBin(duration);
        histogram[bin] = (histogram[bin] ?? 0) + 1;
      }
      count = { kind: 'durations', histogram };
      known.set(area.index, count);
    }
    return count;
  };
}
