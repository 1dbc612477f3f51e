import type { Figure, IndicatorInfo } from '@hivemap/core';
import type { HiveLocalize } from '../localization/hive-localize.js';
import { figureValue, formatDifference } from './format-figure.js';
import '../localization/terms/charts.js';

/** How a figure differs from another one: direction as a shape and a word, the judgement only repeated by color. */
export interface FigureChange {
  readonly arrow: '▲' | '▼' | '＝';
  /** A role of the panels' styles. */
  readonly tone: 'good' | 'attention' | 'muted';
  /** The difference with its unit. */
  readonly text: string;
  /** `上升 0.1 点，向好`. */
  readonly spoken: string;
}

/** @returns `null` where one of them has no number. */
export function figureChange(
  now: Figure | undefined,
  before: Figure | undefined,
  indicator: Pick<IndicatorInfo, 'unit' | 'disclosure' | 'direction'>,
  localize: HiveLocalize,
): FigureChange | null {
  const [value, earlier] = [figureValue(now), figureValue(before)];
  if (value === null || earlier === null) return null;
  const { text, unit } = formatDifference(value - earlier, indicator, localize);
  const difference = `${text} ${unit}`.trim();
  // What is written as no difference is none.
  if (text === formatDifference(0, indicator, localize).text)
    return { arrow: '＝', tone: 'muted', text: difference, spoken: localize.term('unchanged') };
  const rises = value > earlier;
  const words = localize.term(rises ? 'rises' : 'falls', difference);
  const frame = { arrow: rises ? '▲' : '▼', text: difference } as const;
  if (indicator.direction === 'neutral') return { ...frame, tone: 'muted', spoken: words };
  const better = rises === (indicator.direction === 'higher-is-better');
  const judged = `${words}${localize.term('clauseJoin')}${localize.term(better ? 'forBetter' : 'forWorse')}`;
  return { ...frame, tone: better ? 'good' : 'attention', spoken: judged };
}

/** Whether a value is on the right side of a target; `null` where there is no right side. */
export function meetsTarget(
  value: number,
  target: number,
  { direction }: Pick<IndicatorInfo, 'direction'>,
): boolean | null {
  if (direction === 'neutral') return null;
  return direction === 'lower-is-better' ? value <= target : value >= target;
}
