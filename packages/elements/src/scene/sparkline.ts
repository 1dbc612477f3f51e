/** A series as a small line: gaps where a value is missing, a point at the last one. */
import { area, curveMonotoneX, extent, line } from 'd3';
import type { Point } from './hexagon.js';
import { linearScale } from './linear-scale.js';

export interface SparklineSize {
  /** Px. */
  readonly width: number;
  /** Px. */
  readonly height: number;
  /** Room for the line's width and the last point, px. */
  readonly padding?: number;
}

export interface Sparkline {
  readonly line: string;
  readonly area: string;
  /** The last value, `null` when there is none. */
  readonly last: Point | null;
  /** Height of the target, `null` where there is none. */
  readonly target: number | null;
}

/**
 * @param values - In order of time, evenly spaced; `null` where there is no figure.
 * @param target - What is to be reached: it is in the picture too.
 */
export function sparkline(
  values: readonly (number | null)[],
  size: SparklineSize,
  target: number | null = null,
): Sparkline {
  const { width, height, padding = 3 } = size;
  const known = [...values, target].filter((value) => value !== null);
  const [low = 0, high = 0] = extent(known);
  // A series that never changes runs through the middle instead of along the floor.
  const spread = high > low ? 0 : Math.abs(low) || 1;
  const x = linearScale([0, Math.max(1, values.length - 1)], [padding, width - padding]);
  const y = linearScale([low - spread, high + spread], [height - padding, padding]);
  const drawn = values.map((value, index) => ({ value, x: x(index) }));
  const defined = (point: (typeof drawn)[number]): boolean => point.value !== null;
  const top = (point: (typeof drawn)[number]): number => y(point.value ?? 0);
  const left = (point: (typeof drawn)[number]): number => point.x;
  const last = drawn.filter(defined).at(-1);
  return {
    line:
      line<(typeof drawn)[number]>(left, top).defined(defined).curve(curveMonotoneX).digits(1)(drawn) ?? '',
    area:
      area<(typeof drawn)[number]>(left, height, top).defined(defined).curve(curveMonotoneX).digits(1)(
        drawn,
      ) ?? '',
    last: last ? [left(last), top(last)] : null,
    target: target === null ? null : Math.round(y(target) * 10) / 10,
  };
}
