import type { Figure, IndicatorInfo } from '@hivemap/core';
import { html, nothing, type TemplateResult } from 'lit';
import { formatFigure } from '../city/format-figure.js';
import { figureOrigin } from '../explain/figure-origin.js';
import { icon } from '../styles/icon.js';
import { figureLine } from '../styles/parts/figure-line.js';
import type { RecordContext } from './record-context.js';
import '../localization/terms/panels.js';

/** Where a figure of a place comes from; nothing where the city has no such indicator. */
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
  { view, state, localize }: RecordContext,
): TemplateResult {
  return figureOrigin({ indicator, figure, view, state, localize });
}

/** A word and what it is, in a `<dl>`. */
export function fact(word: string, value: string | TemplateResult): TemplateResult {
  return html`<div><dt>${word}</dt><dd>${value}</dd></div>`;
}
