import type { AreasView } from '@hivemap/core';
import { css, html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { formatFigure } from '../city/format-figure.js';
import { formatPeriod } from '../city/format-moment.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import { color, size } from '../styles/tokens.js';
import '../explain/hive-explain.js';
import '../localization/terms/first-panels.js';
import '../localization/terms/panels.js';

export const titleBlockStyles: CSSResult = css`
  .title-block {
    position: relative;
    z-index: 2;
    width: fit-content;
    max-width: min(100%, 30em);
    padding: 4px 8px 6px;
    color: ${color('ink-2')};
    font-size: ${size('font-small')};
    line-height: 1.55;
  }
  /* The map goes on below it, without an edge. */
  .title-block::before {
    position: absolute;
    z-index: -1;
    inset: 0;
    background: color-mix(in srgb, ${color('ground')} 80%, transparent);
    filter: blur(8px);
    content: '';
    pointer-events: none;
  }
  .title-block p {
    margin: 0;
  }
  /* The button never stands in a line of its own. */
  .title-block .period {
    white-space: nowrap;
  }
  .title-block hive-explain {
    margin-block: -4px;
    vertical-align: middle;
  }
`;

const DIRECTIONS = {
  'higher-is-better': 'higherIsBetter',
  'lower-is-better': 'lowerIsBetter',
  neutral: 'neutralDirection',
} as const;

/** What the map is colored by: name, formula in words, direction, and what was counted. */
export function titleBlock(
  view: AreasView | null,
  indicator: string,
  localize: HiveLocalize,
): TemplateResult {
  const info = view?.indicators.find(({ id }) => id === indicator);
  return html`<div class="title-block" slot="top-start" part="title">
    <hive-indicator-picker></hive-indicator-picker>
    ${
      view && info
        ? html`<p class="formula">
            ${localize.name(info.formula)} ·
            <span class="period">${formatPeriod(view.period, localize)} <hive-explain compact></hive-explain></span>
          </p>
          <p class="direction">
            ${localize.term(DIRECTIONS[info.direction])}${counted(view.self.figures[indicator], localize)}
          </p>`
        : nothing
    }
  </div>`;
}

function counted(figure: AreasView['self']['figures'][string] | undefined, localize: HiveLocalize): string {
  if (figure?.state !== 'value' || figure.numerator === undefined || figure.denominator === undefined)
    return '';
  const count = (value: number): string =>
    formatFigure({ state: 'value', value }, { unit: 'count' }, localize).text;
  return ` · ${localize.term('numerator')} ${count(figure.numerator)} · ${localize.term('denominator')} ${count(figure.denominator)}`;
}
