import type { OpenMatters, Status } from '@hivemap/core';
import { css, html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { formatFigure, THINGS } from '../city/format-figure.js';
import { bar } from '../styles/parts/bar.js';
import { figureLine } from '../styles/parts/figure-line.js';
import { statusMark } from '../styles/parts/status-mark.js';
import { color, size } from '../styles/tokens.js';
import type { RecordContext } from './record-context.js';
import '../localization/terms/matters.js';
import '../localization/terms/open-matters.js';

/** Types listed one by one. */
const SHOWN_TYPES = 4;

export const openMattersStyles: CSSResult = css`
  .due li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(40px, 30%) 3.5em;
    align-items: center;
    gap: ${size('space-3')};
    min-height: max(28px, 1.5em);
    border-top: 1px solid ${color('border')};
  }
  .stages {
    display: flex;
    flex-wrap: wrap;
    gap: ${size('space-1')} ${size('space-2')};
    padding-block: ${size('space-2')} ${size('space-1')};
    border-top: 1px solid ${color('border')};
  }
  .stages div {
    display: flex;
    gap: 0.5em;
    padding: 1px 8px;
    background: ${color('surface-2')};
    border-radius: ${size('radius-tag')};
    font-size: ${size('font-small')};
  }
`;

/** What is open in an area: by deadline first, then by stage and type, as counts. */
export function openMatters(
  open: OpenMatters | null,
  { localize }: RecordContext,
): TemplateResult | typeof nothing {
  if (!open) return nothing;
  const count = (value: number): TemplateResult =>
    figureLine(formatFigure({ state: 'value', value }, THINGS, localize));
  const heading = html`<h3>${localize.term('openNow')} <span class="total">${count(open.total)}</span></h3>`;
  if (open.total === 0)
    return html`<section class="open-matters">
      ${heading}
      <p class="muted">${statusMark('ok', localize.term('openNone'))}</p>
    </section>`;
  const due: readonly (readonly [Status, string, number])[] = [
    ['stop', localize.term('openOverdue'), open.overdue],
    ['warn', localize.term('openSoon'), open.soon],
    ['ok', localize.term('openLater'), open.later],
    ...(open.undated > 0 ? [['stale', localize.term('openUndated'), open.undated] as const] : []),
  ];
  return html`<section class="open-matters">
    ${heading}
    <ul class="due">
      ${due.map(
        ([status, word, value]) => html`<li data-due=${status}>
          ${value > 0 ? statusMark(status, word) : html`<span class="muted">${word}</span>`}
          ${bar(value / open.total, { height: 8, track: false, attention: status === 'stop' })}
          <span class="count">${count(value)}</span>
        </li>`,
      )}
    </ul>
    <dl class="stages" aria-label=${localize.term('openStages')}>
      ${open.stages.map(
        ({ stage, count: value }) => html`<div>
          <dt>${localize.term('stageName', stage)}</dt>
          <dd>${localize.number(value)}</dd>
        </div>`,
      )}
    </dl>
    ${types(open, localize)}
    ${open.calendarAssumed ? html`<p class="muted small">${localize.term('assumesWeekdays')}</p>` : nothing}
  </section>`;
}

function types({ types: all, total }: OpenMatters, localize: RecordContext['localize']): TemplateResult {
  const shown = all.length > SHOWN_TYPES + 1 ? all.slice(0, SHOWN_TYPES) : all;
  const rest = all.slice(shown.length);
  const row = (name: TemplateResult | string, value: number): TemplateResult => html`<li>
    <span>${name}</span>
    ${bar(value / total, { height: 8, track: false })}
    <span class="count">${figureLine(formatFigure({ state: 'value', value }, THINGS, localize))}</span>
  </li>`;
  return html`<ul class="types" aria-label=${localize.term('openTypes')}>
    ${shown.map(({ code, name, count }) => row(html`<span class="muted">${code}</span> ${localize.name(name)}`, count))}
    ${
      rest.length > 0
        ? row(
            localize.term('openMoreTypes', localize.number(rest.length)),
            rest.reduce((sum, { count }) => sum + count, 0),
          )
        : nothing
    }
  </ul>`;
}
