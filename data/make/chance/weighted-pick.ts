/** Picks an item with a chance in proportion to its weight, in O(log n). */
export interface WeightedPick<T> {
  /** @param at - Uniform number in [0, 1). */
  pick(at: number): T;
}

/**
 * @param items - At least one item.
 * @param weights - As many weights ≥ 0, not all zero.
 * @throws {RangeError} When there is nothing to pick.
 */
export function weightedPick<T>(items: readonly T[], weights: readonly number[]): WeightedPick<T> {
  let sum = 0;
  const upTo = weights.map((weight) => (sum += weight));
  if (!(sum > 0)) throw new RangeError(`Weights must have a positive sum, got ${sum}.`);
  return {
    pick(at) {
      const target = at * sum;
      let low = 0;
      let high = upTo.length - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (upTo[middle]! <= target) low = middle + 1;
        else high = middle;
      }
      return items[low]!;
    },
  };
}
