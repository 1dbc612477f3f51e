/** Joint actions of the six honeycomb actors, in their fixed order. */
export type SixCounts = readonly [number, number, number, number, number, number];

/** What adding six logarithms may lose. */
const ROUNDING = 1e-12;

/**
 * Shannon evenness of the six honeycomb actors.
 *
 * @param actions - Joint actions per actor in the period, six whole counts ≥ 0.
 * @returns 1 when all act equally, 0 when one acts alone, `null` when none acts.
 * @throws {RangeError} When a count is negative or not whole.
 * @see Pielou (1966), J. Theor. Biol. 13:131–144.
 */
export function honeycombEvenness(actions: SixCounts): number | null {
  let total = 0;
  for (const count of actions) {
    if (!Number.isInteger(count) || count < 0)
      throw new RangeError(`A whole count ≥ 0 was expected, not ${count}.`);
    total += count;
  }
  if (total === 0) return null;
  let entropy = 0;
  for (const count of actions) {
    if (count > 0) entropy -= (count / total) * Math.log(count / total);
  }
  const evenness = entropy / Math.log(6);
  // Equal actors are exactly even; sums of logarithms may say 0.9999999999999999, or −0 of one alone.
  return evenness > 1 - ROUNDING ? 1 : Math.max(0, evenness);
}
