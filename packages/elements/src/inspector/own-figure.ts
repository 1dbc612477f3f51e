import type { Figure } from '@hivemap/core';
import { html, nothing, type TemplateResult } from 'lit';
import { formatFigure } from '../city/format-figure.js';
import { formatDay } from '../city/format-moment.js';
import { resourceName } from '../localization/resource-name.js';
import { icon } from '../styles/icon.js';
import { figureLine } from '../styles/parts/figure-line.js';
import { fact } from './explanation.js';
import type { RecordContext } from './record-context.js';
import '../localization/terms/centres.js';
import '../localization/terms/charts.js';
import '../localization/terms/first-panels.js';
import '../localization/terms/panels.js';

/** A share that is no indicator of the city but a record's own. */
export interface OwnFigure {
  readonly word: string;
  readonly formula: string;
  readonly figure: Figure;
  /** What it is counted from. */
  readonly resources: readonly string[];
  /** That it is of; else it is as at the date of the data. */
  readonly period?: string;
}

/** A figure in a line that opens to where it comes from: formula, numerator, denominator, date, source. */
export function ownFigure(
  { word, formula, figure, resources, period }: OwnFigure,
  { localize, view, state }: RecordContext,
): TemplateResult {
  const number = (value: number): string => localize.number(value, { maximumFractionDigits: 3 });
  const look = { unit: 'share' } as const;
  const end = (value: number): string => formatFigure({ state: 'value', value }, look, localize).spoken;
  const counted = figure.state === 'value' ? figure : null;
  return html`<details class="explained">
    <summary>
      <span class="word">${word}</span>
      <span class="value">${figureLine(formatFigure(figure, look, localize))}</span>
      ${icon('caret', 12)}
    </summary>
    <dl class="origin">
      ${fact(localize.term('formula'), formula)}
      ${counted?.numerator === undefined ? nothing : fact(localize.term('numerator'), number(counted.numerator))}
      ${counted?.denominator === undefined ? nothing : fact(localize.term('denominator'), number(counted.denominator))}
      ${counted?.interval ? fact(localize.term('interval'), `${end(counted.interval[0])} – ${end(counted.interval[1])}`) : nothing}
      ${fact(localize.term('dataDate'), period ?? formatDay(view.asOf, state.city?.timeZone))}
      ${fact(localize.term('counting'), resources.map((one) => resourceName(one, localize)).join(localize.term('listJoin')))}
    </dl>
  </details>`;
}
