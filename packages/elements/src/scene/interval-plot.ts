/** Shares with their confidence intervals, on one scale. */
import type { Figure } from '@hivemap/core';
import { linearScale } from './linear-scale.js';

export interface IntervalMark {
  /** Px from the left; `null` where the figure has no interval. */
  readonly at: number;
  readonly low: number | null;
  readonly high: number | null;
}

export interface IntervalPlot {
  readonly width: number;
  /** In the order of the figures; `null` where there is no number. */
  readonly marks: readonly (IntervalMark | null)[];
}

/** On each side, px: a dot at the end is seen whole. */
const MARGIN = 5;

export function intervalPlot(figures: readonly (Figure | undefined)[], width: number): IntervalPlot {
  const values = figures.flatMap((figure) =>
    figure?.state === 'value' ? [figure.value, ...(figure.interval ?? [])] : [],
  );
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const scale = linearScale([least, most > least ? most : least + 1], [MARGIN, width - MARGIN]);
  return {
    width,
    marks: figures.map((figure) => {
      if (figure?.state !== 'value') return null;
      const { interval, value } = figure;
      return {
        at: scale(value),
        low: interval ? scale(interval[0]) : null,
        high: interval ? scale(interval[1]) : null,
      };
    }),
  };
}
