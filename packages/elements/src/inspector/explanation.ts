import type { Figure, IndicatorInfo } from '@hivemap/core';
import { html, nothing, type TemplateResult } from 'lit';
import { formatFigure } from '../city/format-figure.js';
import { formatMoment, formatPeriod } from '../city/format-moment.js';
import { icon } from '../styles/icon.js';
import { figureLine } from '../styles/parts/figure-line.js';
import type { RecordContext } from './record-context.js';

const COUNTED = {
  collectedAt: 'countedByCollectedAt',
  acceptedAt: 'countedByAcceptedAt',
  closedAt: 'countedByClosedAt',
  dueAt: 'countedByDueAt',
} as const;

const DIRECTIONS = {
  'higher-is-better': 'higherIsBetter',
  'lower-is-better': 'lowerIsBetter',
  neutral: 'neutralDirection',
} as const;

/** Where a figure comes from: formula, what was counted, when, and who defines it so. */
export function explanation(
  indicator: IndicatorInfo,
  figure: Figure | undefined,
  context: RecordContext,
): TemplateResult {
  return html`<details class="explanation">
    <summary>${icon('info', 14)}${context.localize.term('explain')}</summary>
    ${origin(indicator, figure, context)}
  </details>`;
}

/** The same of a figure of a place; nothing where the city has no such indicator. */
export function explanationOf(
  id: string,
  figure: Figure | undefined,
  context: RecordContext,
): TemplateResult | typeof nothing {
  const indicator = context.state.city?.indicators.find((one) => one.id === id);
  if (!indicator) return nothing;
  const { localize } = context;
  return html`<details class="explanation">
    <summary>${icon('info', 14)}${localize.name(indicator.name)}: ${localize.term('explain')}</summary>
    ${origin(indicator, figure, context)}
  </details>`;
}

/** A figure in a line that opens to where it comes from. */
export function explainedFigure(
  indicator: IndicatorInfo,
  figure: Figure | undefined,
  context: RecordContext,
): TemplateResult {
  const { localize } = context;
  return html`<details class="explained">
    <summary>
      <span class="word">${localize.name(indicator.name)}</span>
      <span class="value">${figureLine(formatFigure(figure, indicator, localize))}</span>
      ${icon('caret', 12)}
    </summary>
    ${origin(indicator, figure, context)}
  </details>`;
}

function origin(
  indicator: IndicatorInfo,
  figure: Figure | undefined,
  context: RecordContext,
): TemplateResult {
  const { localize, view, state } = context;
  const number = (value: number): string => localize.number(value, { maximumFractionDigits: 2 });
  const moment = formatMoment(view.asOf, state.city?.timeZone, localize);
  const counted = figure?.state === 'value' ? figure : null;
  return html`<dl class="origin">
      ${fact(localize.term('formula'), localize.name(indicator.formula))}
      ${counted?.numerator === undefined ? nothing : fact(localize.term('numerator'), number(counted.numerator))}
      ${counted?.denominator === undefined ? nothing : fact(localize.term('denominator'), number(counted.denominator))}
      ${fact(localize.term('direction'), localize.term(DIRECTIONS[indicator.direction]))}
      ${indicator.kind === 'flow' ? fact(localize.term('period'), formatPeriod(view.period, localize)) : nothing}
      ${fact(localize.term('counted'), indicator.date ? localize.term(COUNTED[indicator.date]) : localize.term('countedNow'))}
      ${fact(localize.term('dataTime'), moment)}${fact(localize.term('source'), localize.name(indicator.source))}
    </dl>
    ${
      indicator.minimumDenominator
        ? html`<p class="muted small">${localize.term('minimumNote', number(indicator.minimumDenominator))}</p>`
        : nothing
    }`;
}

/** A word and what it is, in a `<dl>`. */
export function fact(word: string, value: string | TemplateResult): TemplateResult {
  return html`<div><dt>${word}</dt><dd>${value}</dd></div>`;
}
