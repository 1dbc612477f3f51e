import { WeakMemo } from './weak-memo.js';
import type { AreaNode, Hierarchy } from '../divisions/hierarchy.js';
import { changeOf } from './derive-columns.js';
import { DURATION_BINS, durationBin } from './duration-histogram.js';
import type { CountingContext } from './indicator-definition.js';
import { matterAreas } from './matter-areas.js';
import type { CitySnapshot } from '../view/city-snapshot.js';
import type { MatterColumns } from './matter-columns.js';
import { MatterCounts } from './matter-counts.js';
import type { MatterMeasure } from './matter-measures.js';
import type { Count, Tally } from './tally.js';

const LOADING: Count = { kind: 'none', reason: 'loading' };

/** Counts are asked for again for each element and indicator: a few periods and moments are kept. */
const memo = new WeakMemo<MatterColumns, Hierarchy, MatterCounts>(24);

function countsOf({ snapshot, hierarchy, period, asOfMs }: CountingContext): MatterCounts | null {
  const { matters, manifest } = snapshot;
  if (!matters) return null;
  const key = `${period.fromMs} ${period.toMs} ${asOfMs}`;
  return memo.get(matters, hierarchy, key, () => {
    const areaOf = matterAreas(matters, hierarchy, manifest);
    const change = changeOf(matters);
    const before = change?.before.deref();
    const counted = before && memo.recall(before, hierarchy, key);
    if (change && counted) return counted.after(change, matters, areaOf);
    return MatterCounts.of({ columns: matters, hierarchy, areaOf, time: { ...period, asOfMs } });
  });
}

/**
 * Says that working days were assumed, where some of an area's due dates follow from them and the city has no
 * calendar.
 */
function assumptions(
  byClock: MatterMeasure | undefined,
  { snapshot }: CountingContext,
  counts: MatterCounts,
) {
  const numbers = byClock && !snapshot.manifest.calendar ? counts.measure(byClock) : undefined;
  return ({ index }: AreaNode) => ((numbers?.[index] ?? 0) > 0 ? ASSUMED : NOTHING);
}

const ASSUMED = { assumes: 'monday-to-friday' } as const;
const NOTHING = {} as const;

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
    const [above, below, cases] = [counts.measure(numerator), counts.measure(known), counts.measure(all)];
    return ({ index }) =>
      below[index] === 0 && cases[index] !== 0
        ? { kind: 'none', reason: 'not-collected' }
        : { kind: 'ratio', numerator: above[index] ?? 0, denominator: below[index] ?? 0 };
  };
}

/**
 * A share of matters: one measure of another.
 *
 * @param byClock - Measure of those whose due date follows from a clock of working days.
 */
export function matterRatio(numerator: MatterMeasure, denominator: MatterMeasure, byClock?: MatterMeasure) {
  return (context: CountingContext): Tally => {
    const counts = countsOf(context);
    if (!counts) return () => LOADING;
    const above = counts.measure(numerator);
    const below = counts.measure(denominator);
    const remarks = assumptions(byClock, context, counts);
    return (area) => ({
      kind: 'ratio',
      numerator: above[area.index] ?? 0,
      denominator: below[area.index] ?? 0,
      ...remarks(area),
    });
  };
}

/** A number of matters; `byClock` as for a share. */
export function matterCount(measure: MatterMeasure, byClock?: MatterMeasure) {
  return (context: CountingContext): Tally => {
    const counts = countsOf(context);
    if (!counts) return () => LOADING;
    const numbers = counts.measure(measure);
    const remarks = assumptions(byClock, context, counts);
    return (area) => ({ kind: 'count', numerator: numbers[area.index] ?? 0, ...remarks(area) });
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
    const numbers = counts.measure(measure);
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
