/**
 * From figures to classes and colors. Map and legend both ask here, with the same view and options, so that
 * they cannot disagree.
 */
import type { Area, AreasView, Figure, IndicatorInfo } from '@hivemap/core';
import type { Theme } from '../styles/theme.js';
import { classify, classOf, type ClassMethod } from './classify.js';
import { divergingBreaks } from './diverging-breaks.js';

export interface ChoroplethOptions {
  /** Whose options these are; for another indicator they say nothing. Of any unless given. */
  readonly indicator?: string;
  readonly classes?: ClassMethod;
  /** How many classes, or the breaks of `manual`. */
  readonly steps?: number | readonly number[];
  /** A ramp of the theme, or colors from low to high; by the indicator's direction unless given. */
  readonly palette?: RampName | readonly string[];
  /** The middle of `diverging`; the value of the division around unless given. */
  readonly target?: number;
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
  /** Areas whose figures are on their way. */
  readonly loading: number;
  /** The level that the figures are of. */
  readonly level: string | null;
  /** The figure that an area on the map is painted by. */
  readonly figureOf: (cell: Area) => Figure | undefined;
}

/** What a cell is painted with: a class, or the kind of its absence. */
export type PaintClass = number | 'suppressed' | 'insufficient' | 'none';

/** Where more of the cells than this lack a figure, a map of them is a map of hatching or of gray. */
const MOSTLY = 0.5;

/**
 * Areas are painted by their own figures; where most of these have none or are rates of too few cases, by those of
 * the children of the drilled division, of which they are parts.
 *
 * @param view - The areas of a drill step.
 * @param indicatorId - Which figure is painted; the view's first indicator unless given.
 */
export function choroplethScale(
  view: Pick<AreasView, 'cells' | 'children' | 'indicators'> & Partial<Pick<AreasView, 'self'>>,
  indicatorId: string | undefined = view.indicators[0]?.id,
  given: ChoroplethOptions = {},
): ChoroplethScale {
  const options = given.indicator === undefined || given.indicator === indicatorId ? given : {};
  const indicator = view.indicators.find((one) => one.id === indicatorId) ?? null;
  const id = indicatorId ?? '';
  const coarse = lackingShare(view.cells, id) > Math.max(MOSTLY, lackingShare(view.children, id));
  const colored = coarse ? view.children : view.cells;
  const { values, absent } = sorted(colored, id);
  const palette = options.palette ?? (indicator?.direction === 'lower-is-better' ? 'bad' : 'good');
  const middle = palette === 'diverging' ? middleOf(view.self, indicator, options) : null;
  const classing = classOptions(options);
  const breaks =
    middle === null || classing?.method === 'manual'
      ? classify(values, classing)
      : divergingBreaks(values, middle, classing);
  const counts = Array.from({ length: breaks.length + 1 }, () => 0);
  for (const value of values) counts[classOf(value, breaks)]! += 1;
  return {
    indicator,
    breaks,
    classes: counts.map((count, index) => ({
      from: breaks[index - 1] ?? null,
      to: breaks[index] ?? null,
      count,
    })),
    palette,
    suppressed: absent.suppressed,
    insufficient: absent.insufficient,
    none: absent.none,
    loading: absent.loading,
    level: colored[0]?.level ?? null,
    figureOf: coarse ? figureOfChild(view.children, id) : (cell) => cell.figures[id],
  };
}

/**
 * What a diverging ramp is centered on. A count of the division around is the sum of its parts and no mark to compare
 * them with.
 */
function middleOf(
  self: Area | undefined,
  indicator: IndicatorInfo | null,
  { target }: ChoroplethOptions,
): number | null {
  if (target !== undefined) return target;
  const figure = indicator && indicator.unit !== 'count' ? self?.figures[indicator.id] : undefined;
  // As people say it: the value itself has many digits.
  return figure?.state === 'value' ? Number(figure.value.toPrecision(3)) : null;
}

type Absent = Record<Exclude<Figure['state'], 'value'> | 'loading', number>;

/** Values, and how many areas have none, by why: in one pass, for they may be 100,000. */
function sorted(areas: readonly Area[], id: string): { values: number[]; absent: Absent } {
  const values: number[] = [];
  const absent: Absent = { suppressed: 0, insufficient: 0, none: 0, loading: 0 };
  for (const { figures } of areas) {
    const figure = figures[id];
    if (figure?.state === 'value') values.push(figure.value);
    else if (figure?.state === 'none' && figure.reason === 'loading') absent.loading++;
    else absent[figure?.state ?? 'none']++;
  }
  return { values, absent };
}

/** Of too few cases, or told of another level only; what is on its way lacks nothing. */
function lackingShare(areas: readonly Area[], id: string): number {
  if (areas.length === 0) return 1;
  return areas.filter(({ figures }) => lacks(figures[id])).length / areas.length;
}

function lacks(figure: Figure | undefined): boolean {
  if (figure === undefined || figure.state === 'insufficient') return true;
  return figure.state === 'none' && figure.reason !== 'loading';
}

function figureOfChild(children: readonly Area[], id: string): ChoroplethScale['figureOf'] {
  const byCode = new Map(children.map((child) => [child.code, child]));
  return (cell) => (byCode.get(cell.parent ?? '') ?? byCode.get(cell.code) ?? cell).figures[id];
}

/** What a figure is painted with. */
export function paintClass(figure: Figure | undefined, scale: ChoroplethScale): PaintClass {
  if (figure?.state === 'value') return classOf(figure.value, scale.breaks);
  return figure?.state ?? 'none';
}

/** One color a class, from low to high, spread over the whole ramp. */
export function classColors(scale: ChoroplethScale, theme: Theme): readonly string[] {
  const ramp = rampOf(scale, theme);
  const last = scale.classes.length - 1;
  return scale.classes.map((_, index) => {
    const position = last === 0 ? 0.5 : index / last;
    return ramp[Math.round(position * (ramp.length - 1))] ?? 'transparent';
  });
}

/** A diverging ramp leads from bad to good: where less is better, from the other end. */
function rampOf({ palette, indicator }: ChoroplethScale, { ramps }: Theme): readonly string[] {
  if (typeof palette !== 'string') return palette;
  const isReversed = palette === 'diverging' && indicator?.direction === 'lower-is-better';
  return isReversed ? [...ramps.diverging].reverse() : ramps[palette];
}

function classOptions({ classes, steps }: ChoroplethOptions): Parameters<typeof classify>[1] {
  if (typeof steps === 'object') return { method: 'manual', breaks: steps };
  return {
    ...(classes === undefined || classes === 'manual' ? {} : { method: classes }),
    ...(steps === undefined ? {} : { classCount: steps }),
  };
}
