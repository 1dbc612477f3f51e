import type { AreaNode } from '../divisions/hierarchy.js';
import type { Figure, MissingReason } from '../view/figure.js';
import { casesIn, medianDays, type DurationHistogram } from './duration-histogram.js';
import { honeycombEvenness, type SixCounts } from './honeycomb-evenness.js';
import type { IndicatorDefinition } from './indicator-definition.js';
import { wilsonInterval } from './wilson-interval.js';

/**
 * What was counted for an indicator, of one area: what adds up. Values are made from it last, so that
 * a parent's is never a mean of its children's.
 */
export type Count =
  | { readonly kind: 'ratio'; readonly numerator: number; readonly denominator: number }
  | { readonly kind: 'count'; readonly numerator: number }
  | { readonly kind: 'durations'; readonly histogram: DurationHistogram }
  | { readonly kind: 'actions'; readonly actions: SixCounts }
  /** Hidden upstream, before it came here. */
  | { readonly kind: 'suppressed' }
  | { readonly kind: 'none'; readonly reason: MissingReason };

/** An indicator counted for all areas at one time. */
export type Tally = (area: AreaNode) => Count;

/**
 * The figure of a count, before the suppression gate.
 *
 * @param definition - Says the scale, the least denominator and whether a value may be none of 0.
 */
export function figureOf(count: Count, definition: IndicatorDefinition): Figure {
  switch (count.kind) {
    case 'none':
      return { state: 'none', reason: count.reason };
    case 'suppressed':
      return { state: 'suppressed' };
    case 'count':
      return { state: 'value', value: count.numerator };
    case 'durations': {
      const value = medianDays(count.histogram);
      return value === null ? NO_CASES : { state: 'value', value, denominator: casesIn(count.histogram) };
    }
    case 'actions': {
      const value = honeycombEvenness(count.actions);
      return value === null ? NO_CASES : { state: 'value', value };
    }
    case 'ratio':
      return ratioFigure(count, definition);
  }
}

const NO_CASES: Figure = { state: 'none', reason: 'no-cases' };

function ratioFigure(
  { numerator, denominator }: Extract<Count, { kind: 'ratio' }>,
  { minimumDenominator: minimum = 0, scale = 1, interval = false }: IndicatorDefinition,
): Figure {
  if (denominator === 0) return NO_CASES;
  if (denominator < minimum) return { state: 'insufficient', denominator, minimum };
  const share = numerator / denominator;
  return {
    state: 'value',
    value: share * scale,
    numerator,
    denominator,
    ...(interval ? { interval: wilsonInterval(share, denominator) } : {}),
  };
}
