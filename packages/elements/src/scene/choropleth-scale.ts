/**
 * From figures to classes and colors. Map and legend both ask here, with the same view and options, so that
 * they cannot disagree.
 */
import type { AreasView, Figure, IndicatorInfo } from '@hivemap/core';
import type { Theme } from '../styles/theme.js';
import { classify, classOf, type ClassMethod } from './classify.js';

export interface ChoroplethOptions {
  readonly classes?: ClassMethod;
  /** How many classes, or the breaks of `manual`. */
  readonly steps?: number | readonly number[];
  /** A ramp of the theme, or colors from low to high; by the indicator's direction unless given. */
  readonly palette?: RampName | readonly string[];
}

export type RampName = 'good' | 'bad' | 'diverging';

export interface ChoroplethClass {
  /** Lower bound, included; `null` for the lowest class. */
  readonly from: number | null;
  /** Upper bound, not included; `null` for the highest class. */
  readonly to: number | null;
  /** Areas on the map in this class. */
  readonly count: number;
}

export interface ChoroplethScale {
  readonly indicator: IndicatorInfo | null;
  readonly breaks: readonly number[];
  /** From low to high. */
  readonly classes: readonly ChoroplethClass[];
  readonly palette: RampName | readonly string[];
  /** Areas without a value, by why. */
  readonly suppressed: number;
  readonly insufficient: number;
  readonly none: number;
}

/** What a cell is painted with: a class, or the kind of its absence. */
export type PaintClass = number | 'suppressed' | 'insufficient' | 'none';

/**
 * @param view - The areas of a drill step.
 * @param indicatorId - Which figure is painted; the view's first indicator unless given.
 */
export function choroplethScale(
  view: Pick<AreasView, 'cells' | 'indicators'>,
  indicatorId: string | undefined = view.indicators[0]?.id,
  options: ChoroplethOptions = {},
): ChoroplethScale {
  const indicator = view.indicators.find((one) => one.id === indicatorId) ?? null;
  const figures = view.cells.map((cell) => cell.figures[indicatorId ?? '']);
  const values = figures.flatMap((figure) => (figure?.state === 'value' ? [figure.value] : []));
  const breaks = classify(values, classOptions(options));
  const counts = Array.from({ length: breaks.length + 1 }, () => 0);
  for (const value of values) counts[classOf(value, breaks)]! += 1;
  const without = (state: Figure['state']): number =>
    figures.filter((figure) => (figure?.state ?? 'none') === state).length;
  return {
    indicator,
    breaks,
    classes: counts.map((count, index) => ({
      from: breaks[index - 1] ?? null,
      to: breaks[index] ?? null,
      count,
    })),
    palette: options.palette ?? (indicator?.direction === 'lower-is-better' ? 'bad' : 'good'),
    suppressed: without('suppressed'),
    insufficient: without('insufficient'),
    none: without('none'),
  };
}

/** What a figure is painted with. */
export function paintClass(figure: Figure | undefined, scale: ChoroplethScale): PaintClass {
  if (figure?.state === 'value') return classOf(figure.value, scale.breaks);
  return figure?.state ?? 'none';
}

/** One color a class, from low to high, spread over the whole ramp. */
export function classColors(scale: ChoroplethScale, theme: Theme): readonly string[] {
  const ramp = typeof scale.palette === 'string' ? theme.ramps[scale.palette] : scale.palette;
  const last = scale.classes.length - 1;
  return scale.classes.map((_, index) => {
    const position = last === 0 ? 0.5 : index / last;
    return ramp[Math.round(position * (ramp.length - 1))] ?? 'transparent';
  });
}

function classOptions({ classes, steps }: ChoroplethOptions): Parameters<typeof classify>[1] {
  if (typeof steps === 'object') return { method: 'manual', breaks: steps };
  return {
    ...(classes === undefined || classes === 'manual' ? {} : { method: classes }),
    ...(steps === undefined ? {} : { classCount: steps }),
  };
}
