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
  | ({ readonly kind: 'ratio'; readonly numerator: number; readonly denominator: number } & Remarks)
  | ({ readonly kind: 'count'; readonly numerator: number } & Remarks)
  /** The largest of an area's parts is the area's own (a wait, a lag). */
  | { readonly kind: 'largest'; readonly value: number }
  | { readonly kind: 'durations'; readonly histogram: DurationHistogram }
  | { readonly kind: 'actions'; readonly actions: SixCounts }
  /** Hidden upstream, before it came here. */
  | { readonly kind: 'suppressed' }
  | { readonly kind: 'none'; readonly reason: MissingReason };

/** What a figure has to say of how it was counted. */
interface Remarks {
  readonly assumes?: 'monday-to-friday';
  readonly usual?: number;
}

/** An indicator counted for all areas at one time. */
export type Tally = (area: AreaNode) => Count;

/**
 * The figure of a count, before the suppression gate.
 *
 * @param definition - Says the scale, the least denominator and whether a value may be none of 0.
 */
export function figureOf(count: Count, definition: IndicatorDefinition): Figure {
  const figure = unguardedFigure(count, definition);
  if (figure.state !== 'value') return figure;
  const { value } = figure;
  const [least, most] = definition.range;
  return value < least || value > (most ?? Infinity) + ROUNDING || Number.isNaN(value) ? IMPOSSIBLE : figure;
}

/** Sums of decimals are a little off. */
const ROUNDING = 1e-9;
const IMPOSSIBLE: Figure = { state: 'none', reason: 'impossible' };

function unguardedFigure(count: Count, definition: IndicatorDefinition): Figure {
  switch (count.kind) {
    case 'none':
      return { state: 'none', reason: count.reason };
    case 'suppressed':
      return { state: 'suppressed' };
    case 'count':
      return { state: 'value', value: count.numerator, ...remarksOf(count) };
    case 'largest':
      return { state: 'value', value: count.value };
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

function remarksOf({ assumes, usual }: Remarks): Remarks {
  return { ...(assumes === undefined ? {} : { assumes }), ...(usual === undefined ? {} : { usual }) };
}

function ratioFigure(
  count: Extract<Count, { kind: 'ratio' }>,
  { minimumDenominator: minimum = 0, scale = 1, interval = false }: IndicatorDefinition,
): Figure {
  const { numerator, denominator } = count;
  if (!(denominator > 0)) return NO_CASES;
  if (denominator < minimum) return { state: 'insufficient', denominator, minimum };
  const share = numerator / denominator;
  return {
    state: 'value',
    value: share * scale,
    numerator,
    denominator,
    ...(interval ? { interval: wilsonInterval(share, denominator) } : {}),
    ...remarksOf(count),
  };
}
