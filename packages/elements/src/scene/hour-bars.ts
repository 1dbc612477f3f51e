import { linearScale } from './linear-scale.js';

/** Counts of consecutive hours as bars over a reference line. */

export interface HourBar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Place in the series. */
  readonly index: number;
}

export interface HourBars {
  readonly bars: readonly HourBar[];
  /** Height of the reference line; `null` without one. */
  readonly reference: number | null;
}

export interface HourBarsSize {
  /** Px. */
  readonly width: number;
  /** Px. */
  readonly height: number;
}

/** Px between bars. */
const GAP = 1.5;
/** A count of one is seen, px. */
const LEAST = 1;

/**
 * @param counts - Oldest first; `null` where there is none: a gap, not a bar of no height.
 * @param reference - On the same scale.
 */
export function hourBars(
  counts: readonly (number | null)[],
  reference: number | null,
  { width, height }: HourBarsSize,
): HourBars {
  const most = Math.max(1, reference ?? 0, ...counts.map((count) => count ?? 0));
  const y = linearScale([0, most], [height, 0]);
  const step = width / Math.max(1, counts.length);
  const bars = counts.flatMap((count, index): HourBar[] => {
    if (count === null) return [];
    const top = count === 0 ? height - LEAST / 2 : Math.min(y(count), height - LEAST);
    return [{ x: index * step, y: top, width: Math.max(1, step - GAP), height: height - top, index }];
  });
  return { bars, reference: reference === null ? null : y(reference) };
}
