/**
 * Splits a whole total by weights into whole parts that add up to it (largest remainder).
 *
 * @param total - Whole number ≥ 0.
 * @param weights - Weights ≥ 0, not all zero.
 * @param minimum - Whole number that every part gets at least.
 * @throws {RangeError} When the minimum alone exceeds the total.
 */
export function apportion(total: number, weights: readonly number[], minimum = 0): number[] {
  const free = total - minimum * weights.length;
  if (free < 0) throw new RangeError(`Cannot give ${weights.length} parts ${minimum} each out of ${total}.`);
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => (sum > 0 ? (free * weight) / sum : free / weights.length));
  const parts = exact.map(Math.floor);
  const left = free - parts.reduce((a, b) => a + b, 0);
  exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index)
    .slice(0, left)
    .forEach(({ index }) => (parts[index]! += 1));
  return parts.map((part) => part + minimum);
}
