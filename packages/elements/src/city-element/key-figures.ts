import type { AreasView, Figure, IndicatorInfo, TrendPoint } from '@hivemap/core';
import { css, html, nothing, type CSSResult, type TemplateResult } from 'lit';
import type { CityState } from '../city/city-state.js';
import { figureValue, formatDifference, formatFigure } from '../city/format-figure.js';
import { formatDay, formatPeriod } from '../city/format-moment.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import { figureLine } from '../styles/parts/figure-line.js';
import { sparklineChart } from '../styles/parts/sparkline.js';
import { color, size } from '../styles/tokens.js';

export const keyFiguresStyles: CSSResult = css`
  .figures li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    column-gap: ${size('space-3')};
    padding: ${size('space-2')} ${size('space-4')};
    border-top: 1px solid ${color('border')};
  }
  .figures li:first-child {
    border-top: 0;
  }
  .figures .name {
    color: ${color('ink-2')};
    font-size: ${size('font-small')};
    line-height: 1.5;
  }
  .figures .change {
    font-size: ${size('font-micro')};
    line-height: 1.64;
    text-align: end;
    white-space: nowrap;
  }
  .figures .value {
    align-self: center;
    font-size: ${size('figure-m')};
    line-height: 1.25;
    letter-spacing: -0.01em;
  }
  .figures .value .missing {
    min-height: 30px;
    line-height: 1.3;
    letter-spacing: 0;
  }
  .figures .sparkline {
    align-self: end;
    justify-self: end;
  }
`;

export interface KeyFigures {
  readonly view: AreasView;
  readonly state: CityState;
  readonly localize: HiveLocalize;
  readonly trendOf: (indicator: string) => readonly TrendPoint[] | undefined;
}

/** The figures of the drilled division, each with its last twelve months. */
export function keyFigures({ view, state, localize, trendOf }: KeyFigures): TemplateResult {
  return html`<section class="card figures" part="figures" aria-labelledby="figures-title">
    <div class="head">
      <h2 id="figures-title">${localize.term('keyFigures')}</h2>
      <span class="muted small">${formatPeriod(view.period, localize)} · ${localize.term('againstLastMonth')}</span>
    </div>
    <ul tabindex="0" aria-label=${localize.term('keyFigures')}>
      ${view.indicators.map((indicator) =>
        keyFigure(indicator, view.self.figures[indicator.id], trendOf(indicator.id), localize),
      )}
    </ul>
    <footer>${localize.name(view.self.name)} · ${formatDay(view.asOf, state.city?.timeZone)}</footer>
  </section>`;
}

function keyFigure(
  indicator: IndicatorInfo,
  figure: Figure | undefined,
  trend: readonly TrendPoint[] | undefined,
  localize: HiveLocalize,
): TemplateResult {
  const values = (trend ?? []).map((point) => figureValue(point.figure));
  const known = values.filter((value) => value !== null);
  const say = (value: number | undefined): string =>
    value === undefined ? '' : formatFigure({ state: 'value', value }, indicator, localize).spoken;
  const label = localize.term('trendSpoken', say(known[0]), say(known.at(-1)));
  return html`<li title=${localize.name(indicator.formula)}>
    <span class="name">${localize.name(indicator.name)}</span>
    <span class="change">${change(values, indicator, localize)}</span>
    <span class="value">${figureLine(formatFigure(figure, indicator, localize))}</span>
    ${known.length > 1 ? sparklineChart(values, 'small', label) : nothing}
  </li>`;
}

/** How the last whole month differs from the one before: direction by shape, judgement by color. */
function change(
  values: readonly (number | null)[],
  indicator: IndicatorInfo,
  localize: HiveLocalize,
): TemplateResult | typeof nothing {
  const [before, now] = values.slice(-2);
  if (before == null || now == null) return nothing;
  const { text, unit } = formatDifference(now - before, indicator, localize);
  const rises = now >= before;
  const better = indicator.direction === 'lower-is-better' ? !rises || now === before : rises;
  const tone = indicator.direction === 'neutral' || now === before ? 'muted' : better ? 'good' : 'attention';
  return html`<span class=${tone}>${rises ? '▲' : '▼'} ${text} ${unit}</span>`;
}
