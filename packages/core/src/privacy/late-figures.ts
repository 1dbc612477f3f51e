/**
 * Figures of a whole year that are known only after everything else of it has been published: which
 * of them are hidden.
 */
export interface LateCounts {
  /** By area, the city first: all cases of the year, and those counted. */
  readonly wholes: readonly number[];
  readonly hits: readonly number[];
  /** Areas of which some count of the year is hidden: their late figure is, too. */
  readonly touched: readonly boolean[];
}

/**
 * Hides by area what was touched, what is small (or all but a small rest), and so many more that each
 * hidden number may have k values.
 *
 * Of the hidden ones only the sum is known, and of each that it is at most the area's cases; the
 * interval of each is then exact: from what the others can't hold to what it can. Counts of all cases
 * that are hidden themselves stay as free as they were, since the numbers of touched areas are not told and
 * whatever cases there are can be divided to give their sum.
 *
 * @returns By area whether its figure is hidden.
 */
export function hiddenLateFigures({ wholes, hits, touched }: LateCounts, k: number): readonly boolean[] {
  const isSmall = (count: number): boolean => count >= 1 && count < k;
  const hidden = wholes.map(
    (whole, area) => touched[area] === true || isSmall(hits[area]!) || isSmall(whole - hits[area]!),
  );
  const isOpen = (area: number): boolean => hidden[area] === true && wholes[area]! > 0;
  const parts = wholes.map((_, area) => area).slice(1);
  while (!hidden[0]) {
    const secret = parts.filter(isOpen);
    const sum = secret.reduce((all, area) => all + hits[area]!, 0);
    const room = secret.reduce((all, area) => all + wholes[area]!, 0);
    const isWide = secret.every((area) => {
      const most = Math.min(wholes[area]!, sum);
      const least = Math.max(0, sum - (room - wholes[area]!));
      return most - least + 1 >= k;
    });
    if (isWide) break;
    const next = parts
      .filter((area) => !hidden[area] && wholes[area]! > 0)
      .sort((a, b) => wholes[a]! - wholes[b]!)[0];
    hidden[next ?? 0] = true;
  }
  return hidden;
}
