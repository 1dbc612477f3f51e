/** Two functions of d3-array, which is one file: a page would load all of it for them. */

/**
 * The value below which a share of others lies, between two of them in proportion (type 7 of Hyndman and Fan).
 *
 * @param sorted - Ascending, at least one.
 * @param share - 0…1.
 */
export function quantileOf(sorted: readonly number[], share: number): number {
  const position = (sorted.length - 1) * share;
  const low = Math.floor(position);
  const below = sorted[low]!;
  return below + ((sorted[low + 1] ?? below) - below) * (position - low);
}

/** How many are not above a value. @param sorted - Ascending. */
export function countUpTo(value: number, sorted: readonly number[]): number {
  let [least, most] = [0, sorted.length];
  while (least < most) {
    const middle = (least + most) >>> 1;
    if (sorted[middle]! <= value) least = middle + 1;
    else most = middle;
  }
  return least;
}
