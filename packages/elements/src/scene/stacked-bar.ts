/** Parts of a whole in one bar. */

export interface BarSegment {
  /** Start and length, px. */
  readonly x: number;
  readonly width: number;
}

/** A part that exists is never invisible, px. */
const THINNEST = 1.5;

/**
 * @param values - Parts; `null` where a part is not known: it takes no room.
 * @param width - Of the whole bar with its gaps, px.
 * @param gap - Between parts, px.
 */
export function stackedBar(
  values: readonly (number | null)[],
  width: number,
  gap = 1,
): readonly BarSegment[] {
  const known = values.map((value) => Math.max(0, value ?? 0));
  const shown = known.filter((value) => value > 0).length;
  const total = known.reduce((sum, value) => sum + value, 0);
  const room = Math.max(0, width - gap * Math.max(0, shown - 1));
  const raw = known.map((value) => (value > 0 ? Math.max(THINNEST, (value / total) * room) : 0));
  // What the thin parts were lent is taken from the others in proportion.
  const stretch = room / (raw.reduce((sum, length) => sum + length, 0) || 1);
  let x = 0;
  return raw.map((length) => {
    const segment = { x, width: length * stretch };
    if (length > 0) x += segment.width + gap;
    return segment;
  });
}
