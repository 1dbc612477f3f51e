import type { Figure, IndicatorInfo } from '@hivemap/core';
import { html, nothing, type TemplateResult } from 'lit';
import { figureChange, meetsTarget, type FigureChange } from '../city/figure-change.js';
import { figureValue, formatFigure } from '../city/format-figure.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import { figureLine } from '../styles/parts/figure-line.js';
import { sparklineChart } from '../styles/parts/sparkline.js';
import { statusGlyph } from '../styles/parts/status-mark.js';
import type { Score } from './scores-controller.js';
import '../localization/terms/charts.js';
import '../localization/terms/late-panels.js';

/** What a change is measured from. */
export type Against = 'againstPrevious' | 'againstLastYear' | 'againstLastMonth';

export interface ScoreLine {
  readonly indicator: IndicatorInfo;
  readonly figure: Figure | undefined;
  readonly score: Score | undefined;
  readonly target: number | null;
  /** Whether the map is colored by it. */
  readonly current: boolean;
  /** What the heading says that changes are measured from. */
  readonly against: Against | null;
  readonly division: string;
  /** Id of the map, where the board stands beside it. */
  readonly map: string | null;
  readonly choose: () => void;
  readonly localize: HiveLocalize;
}

/** The comparisons of a figure that are known, the nearest first. */
export function changesOf({
  indicator,
  figure,
  score,
  localize,
}: Pick<ScoreLine, 'indicator' | 'figure' | 'score' | 'localize'>): readonly (readonly [
  Against,
  FigureChange,
])[] {
  const { previous, lastYear, months = [] } = score ?? {};
  const known = (against: Against, now: Figure | undefined, before: Figure | undefined) => {
    const change = figureChange(now, before, indicator, localize);
    return change ? [[against, change] as const] : [];
  };
  const compared = [
    ...known('againstPrevious', figure, previous),
    ...known('againstLastYear', figure, lastYear),
  ];
  // A year that has none before it: how its last month differs from the one before is known all the same.
  return compared.length > 0 ? compared : known('againstLastMonth', months.at(-1), months.at(-2));
}

/** A key figure with its target, its course and how it changed. */
export function scoreLine(line: ScoreLine): TemplateResult {
  const { indicator, figure, current, division, target, choose, localize } = line;
  const [first, ...others] = changesOf(line);
  const name = localize.name(indicator.name);
  return html`<li part=${current ? 'score current' : 'score'}>
    <span class="name">
      <button aria-pressed=${current} title=${localize.term('colorBy', name)} @click=${choose}>${name}</button
      ><hive-explain compact .for=${line.map} .indicator=${indicator.id} .division=${division} .target=${target}></hive-explain>
    </span>
    ${goal(line)}
    <span class="change">${first ? change(first, line.against, localize) : nothing}</span>
    <span class="value">${figureLine(formatFigure(figure, indicator, localize))}</span>
    ${course(line)}
    ${
      others.length > 0
        ? html`<span class="others">${others.map((one) => change(one, null, localize))}</span>`
        : nothing
    }
  </li>`;
}

/** The target and, as a shape with a word, whether it is met. */
function goal({ indicator, figure, target, localize }: ScoreLine): TemplateResult | typeof nothing {
  if (target === null) return nothing;
  const goal = formatFigure({ state: 'value', value: target }, indicator, localize);
  // What is counted stands beside the figure.
  const words = indicator.unit === 'count' ? goal.text : goal.spoken;
  const value = figureValue(figure);
  const met = value === null ? null : meetsTarget(value, target, indicator);
  const word = localize.term(met ? 'targetMet' : 'targetMissed');
  return html`<span class="goal"
    >${met === null ? nothing : html`<span class=${met ? 'met' : 'missed'}>${statusGlyph(met ? 'ok' : 'warn')}<span class="visually-hidden">${word}</span></span>`}${localize.term(
      indicator.direction === 'lower-is-better' ? 'targetAtMost' : 'targetIs',
      words,
    )}</span
  >`;
}

function change(
  [against, { arrow, tone, text, spoken }]: readonly [Against, FigureChange],
  said: Against | null,
  localize: HiveLocalize,
): TemplateResult {
  const word = localize.term(against);
  return html`<span class="change-words"
    >${against === said ? html`<span class="visually-hidden">${word}</span>` : html`<span class="muted">${word} </span>`}<span
      class=${tone}
      aria-hidden="true"
      >${arrow} ${text}</span
    ><span class="visually-hidden">${spoken}</span></span
  > `;
}

function course({ indicator, figure, score, target, localize }: ScoreLine): TemplateResult | typeof nothing {
  const values = (score?.months ?? []).map(figureValue);
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return nothing;
  const say = (value: number | undefined): string =>
    value === undefined ? '' : formatFigure({ state: 'value', value }, indicator, localize).spoken;
  const value = figureValue(figure);
  const attention = value !== null && target !== null && meetsTarget(value, target, indicator) === false;
  const label = localize.term('trendSpoken', say(known[0]), say(known.at(-1)));
  return sparklineChart(values, 'small', label, { target, attention });
}
