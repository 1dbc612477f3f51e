import type { Area, AreaRecord, IndicatorInfo } from '@hivemap/core';
import { css, html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { figureValue, formatDifference, formatFigure } from '../city/format-figure.js';
import { formatDay, formatPeriod } from '../city/format-moment.js';
import { flagName } from '../localization/flag-name.js';
import { figureLine } from '../styles/parts/figure-line.js';
import { statusMark } from '../styles/parts/status-mark.js';
import { color, size } from '../styles/tokens.js';
import type { RecordContext, RecordParts } from './record-context.js';
import '../localization/terms/controls.js';
import '../localization/terms/panels.js';

type Pair = readonly [AreaRecord, AreaRecord];

/** Two areas side by side: the same figures in the same order, and what the second has more or less. */
export function comparedAreas(pair: Pair, context: RecordContext): RecordParts {
  const { localize, view, state } = context;
  const names = pair.map(({ area }) => localize.name(area.name));
  const others = state.selection.length - 2;
  return {
    title: localize.term('compareWith', names[0] ?? '', names[1] ?? ''),
    subtitle: [
      formatPeriod(view.period, localize),
      ...(others > 0 ? [localize.term('compareOthers', localize.number(others))] : []),
    ].join(' · '),
    body: html`<div class="side-by-side"><table class="compared">
        <thead>
          <tr>
            <td></td>
            ${names.map((name) => html`<th scope="col">${name}</th>`)}
            <th scope="col">${localize.term('compareDifference')}</th>
          </tr>
        </thead>
        <tbody>
          ${view.indicators.map((one) => figureRow(one, pair, context))}${factRows(pair, context)}${flagRows(pair, context)}
        </tbody>
      </table></div>
      <p class="source">${formatDay(view.asOf, state.city?.timeZone)}</p>`,
  };
}

function figureRow(indicator: IndicatorInfo, pair: Pair, { localize }: RecordContext): TemplateResult {
  const figures = pair.map(({ area }) => area.figures[indicator.id]);
  const [first, second] = figures.map(figureValue);
  return html`<tr>
    <th scope="row">${localize.name(indicator.name)}</th>
    ${figures.map((figure) => html`<td>${figureLine(formatFigure(figure, indicator, localize))}</td>`)}
    <td>${first == null || second == null ? '–' : difference(second - first, indicator, localize)}</td>
  </tr>`;
}

/** With a sign, and colored where one direction is the better one. */
function difference(
  by: number,
  indicator: IndicatorInfo,
  localize: RecordContext['localize'],
): TemplateResult {
  const { text, unit } = formatDifference(by, indicator, localize);
  // What is written as zero has no sign.
  const differs = /[1-9]/.test(text);
  const sign = !differs ? '±' : by > 0 ? '+' : '−';
  const better = indicator.direction === 'lower-is-better' ? by < 0 : by > 0;
  const tone = !differs || indicator.direction === 'neutral' ? '' : better ? 'good' : 'attention';
  return html`<span class=${tone}>${sign}${text}<span class="unit">${unit}</span></span>`;
}

function factRows(pair: Pair, { localize }: RecordContext): readonly TemplateResult[] {
  const facts = [
    ['population', 'population'],
    ['areaKm2', 'areaKm2'],
    ['gridCount', 'grids'],
    ['households', 'households'],
  ] as const satisfies readonly (readonly [keyof Area, string])[];
  return facts.flatMap(([field, term]) => {
    const values = pair.map(({ area }) => area[field]);
    if (values.every((value) => value === undefined)) return [];
    const say = (value: number): string =>
      localize.number(value, { maximumFractionDigits: Math.abs(value) < 10 ? 1 : 0 });
    const [first, second] = values;
    return [
      html`<tr>
        <th scope="row">${localize.term(term)}</th>
        ${values.map((value) => html`<td>${value === undefined ? '–' : say(value)}</td>`)}
        <td>${
          first === undefined || second === undefined
            ? '–'
            : `${second > first ? '+' : second < first ? '−' : '±'}${say(Math.abs(second - first))}`
        }</td>
      </tr>`,
    ];
  });
}

function flagRows(pair: Pair, { localize }: RecordContext): readonly TemplateResult[] {
  const flags = [...new Set(pair.flatMap(({ area }) => Object.keys(area.flags)))];
  return flags.map(
    (flag) => html`<tr>
      <th scope="row">${flagName(flag, localize)}</th>
      ${pair.map(({ area }) => {
        const held = area.flags[flag];
        return html`<td>${held === undefined ? '–' : statusMark(held ? 'ok' : 'stop', localize.term(held ? 'present' : 'absent'))}</td>`;
      })}
      <td>${nothing}</td>
    </tr>`,
  );
}

export const comparedStyles: CSSResult = css`
  .side-by-side {
    padding: ${size('space-2')} var(--hive-panel-inset, ${size('space-4')}) 0;
    overflow-x: auto;
  }
  .compared {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .compared :is(th, td) {
    padding: 6px 0 6px ${size('space-2')};
    border-block-end: 1px solid ${color('border')};
    font-weight: 400;
    text-align: end;
    vertical-align: baseline;
  }
  .compared thead th {
    color: ${color('ink')};
    font-weight: 700;
  }
  .compared tbody th {
    padding-inline-start: 0;
    color: ${color('ink-2')};
    font-size: ${size('font-small')};
    text-align: start;
  }
  .compared td .unknown {
    white-space: nowrap;
  }
`;
