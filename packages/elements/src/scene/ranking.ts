/** Areas in order of a figure, each as its deviation from a target. */
import { extent } from 'd3';
import { linearScale } from './linear-scale.js';

export type RankingOrder = 'best' | 'worst' | 'highest' | 'lowest';

export interface RankingOptions {
  /** Which figures are good. */
  readonly direction: 'higher-is-better' | 'lower-is-better' | 'neutral';
  /** What comes first; of figures that are neither good nor bad the best is the highest. */
  readonly order?: RankingOrder;
  /** The target; without one, figures are told by their length from zero. */
  readonly target: number | null;
}

export interface RankedRow<Item> {
  readonly item: Item;
  readonly value: number;
  /** Standing from the best, from 1; equal values share it. */
  readonly place: number;
  /** Place of the value in the drawing, 0…1 of its width. */
  readonly at: number;
}

export interface Ranking<Item> {
  /** Place of the target, or of zero, in the drawing, 0…1. */
  readonly origin: number;
  readonly rows: readonly RankedRow<Item>[];
  /** What has no number, in the order given: it is neither first nor last. */
  readonly apart: readonly Item[];
}

/** Room at both ends, as a share of the width: a dot is never cut. */
const MARGIN = 0.05;
/** The target keeps some room on both sides, so that it is seen as a line that can be crossed. */
const LEAST_SIDE = 0.18;

/**
 * Equal values keep the order in which they were given, whichever comes first.
 *
 * @param valueOf - `null` where an item has no number: it is never counted as zero.
 */
export function ranking<Item>(
  items: readonly Item[],
  valueOf: (item: Item) => number | null,
  { direction, order = 'best', target }: RankingOptions,
): Ranking<Item> {
  const known: { item: Item; value: number }[] = [];
  const apart: Item[] = [];
  for (const item of items) {
    const value = valueOf(item);
    if (value === null) apart.push(item);
    else known.push({ item, value });
  }
  const upward = direction === 'lower-is-better';
  const places = placesOf(
    known.map(({ value }) => value),
    upward,
  );
  const scale = deviationScale(
    known.map(({ value }) => value),
    target,
  );
  const ascending = order === 'lowest' || (order === 'best' && upward) || (order === 'worst' && !upward);
  // Sorting is stable: ties stay as they came.
  known.sort((a, b) => (ascending ? a.value - b.value : b.value - a.value));
  return {
    origin: scale(target ?? 0),
    rows: known.map(({ item, value }) => ({ item, value, place: places.get(value) ?? 0, at: scale(value) })),
    apart,
  };
}

/** Standing by value. */
function placesOf(values: readonly number[], upward: boolean): ReadonlyMap<number, number> {
  const sorted = [...values].sort((a, b) => (upward ? a - b : b - a));
  const places = new Map<number, number>();
  sorted.forEach((value, index) => {
    if (!places.has(value)) places.set(value, index + 1);
  });
  return places;
}

function deviationScale(values: readonly number[], target: number | null): (value: number) => number {
  const [least = 0, most = 0] = extent([...values, target ?? 0]);
  let [low, high] = most > least ? [least, most] : [least - 1, most + 1];
  if (target !== null) {
    const side = ((high - low) * LEAST_SIDE) / (1 - LEAST_SIDE);
    low = Math.min(low, target - side);
    high = Math.max(high, target + side);
  }
  const scale = linearScale([low, high], [MARGIN, 1 - MARGIN]);
  return (value) => Math.round(scale(value) * 10_000) / 10_000;
}
