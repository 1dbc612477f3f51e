import type { ParkMark, PlaceRecord } from '@hivemap/core';
import { html, nothing, type TemplateResult } from 'lit';
import { figureValue, formatFigure } from '../city/format-figure.js';
import { formatDay, formatPeriod } from '../city/format-moment.js';
import { figureLine } from '../styles/parts/figure-line.js';
import { sparklineChart } from '../styles/parts/sparkline.js';
import { statusMark } from '../styles/parts/status-mark.js';
import { explanationOf, fact } from './explanation.js';
import { placeList } from './places.js';
import type { RecordContext, RecordParts } from './record-context.js';
import '../localization/terms/layers.js';
import '../localization/terms/verticals.js';
import '../localization/terms/late-panels.js';
import '../localization/terms/panels.js';

type ParkRecord = Extract<PlaceRecord, { readonly kind: 'park' }>;

/** Enterprises listed by name. */
const SHOWN = 8;

/** A park: letters, who is in touch with it, how far enforcement is. */
export function parkRecord({ park, enforcementMonths }: ParkRecord, context: RecordContext): RecordParts {
  const { localize, view, state } = context;
  const area = `${localize.number(park.areaKm2, { maximumFractionDigits: 1 })} km²`;
  return {
    title: localize.name(park.name),
    subtitle: [localize.term('parkKind'), localize.term('kindLevel', park.level), area].join(' · '),
    badge: html`<span class="badge ${park.status}">${statusMark(park.status, localize.term('lettersWord', park.status))}</span>`,
    body: html`${letters(park, context)}${enforcement(park, enforcementMonths, context)}${contacts(park, context)}${enterprises(park, context)}${exemplars(park, context)}
      <p class="source">${formatPeriod(view.period, localize)} · ${formatDay(view.asOf, state.city?.timeZone)}</p>`,
  };
}

function letters(
  { letters: { open, overdue, total } }: ParkMark,
  { localize }: RecordContext,
): TemplateResult {
  if (total === 0)
    return html`<section>
      <h3>${localize.term('letters')}</h3>
      <p class="second small">${localize.term('noLetters')}</p>
    </section>`;
  return html`<section>
    <h3>
      ${localize.term('letters')}
      <span class="muted small">${localize.term('lettersOf', localize.number(open), localize.number(total))}</span>
    </h3>
    <dl class="large-pairs">
      ${fact(localize.term('lettersOpen'), localize.number(open))}
      ${fact(
        localize.term('overdue'),
        overdue > 0 ? statusMark('stop', localize.number(overdue)) : localize.number(overdue),
      )}
    </dl>
  </section>`;
}

function enforcement(
  { enforcement: figure }: ParkMark,
  months: ParkRecord['enforcementMonths'],
  context: RecordContext,
): TemplateResult {
  const { localize } = context;
  const counted = figure.state === 'value' ? figure : null;
  const number = (value: number | undefined): string => (value === undefined ? '–' : localize.number(value));
  return html`<section>
    <h3 class="label">${localize.term('enforcement')}</h3>
    <div class="headline">
      <p class="large">${figureLine(formatFigure(figure, { unit: 'share' }, localize))}</p>
      ${monthsChart(months, context)}
    </div>
    ${
      counted?.denominator === undefined
        ? nothing
        : html`<p class="second small">
          ${localize.term('concluded')} <b>${number(counted.numerator)}</b> ÷ ${localize.term('accepted')}
          <b>${number(counted.denominator)}</b>
        </p>`
    }
    ${explanationOf('enforcementRate', figure, context)}
  </section>`;
}

/** How the share went, month by month; two months and more make a course. */
function monthsChart(
  months: ParkRecord['enforcementMonths'],
  { localize }: RecordContext,
): TemplateResult | typeof nothing {
  const values = months.map(({ figure }) => figureValue(figure));
  if (values.filter((value) => value !== null).length < 2) return nothing;
  const spoken = months.map(
    ({ period, figure }) => `${period} ${formatFigure(figure, { unit: 'share' }, localize).text}`,
  );
  return sparklineChart(values, 'large', `${localize.term('enforcement')}: ${spoken.join(', ')}`);
}

function contacts({ liaison, centre, units }: ParkMark, { localize }: RecordContext): TemplateResult {
  const linked = units.filter(({ enterprises: count }) => count > 0);
  return html`<section>
    <dl class="pairs">
      ${fact(localize.term('liaison'), liaison ? localize.name(liaison.name) : localize.term('none'))}
    </dl>
    ${
      linked.length === 0
        ? nothing
        : html`<h3>${localize.term('oneToOne')}</h3>
            <ul class="places">
              ${linked.map(
                ({ name, enterprises: count }) => html`<li>
                  <span>${localize.name(name)}</span>
                  <span class="count">${localize.term('enterprisesCounted', localize.number(count))}</span>
                </li>`,
              )}
            </ul>`
    }
    <h3>${localize.term('enterpriseLocalCentre')}</h3>
    ${centre ? placeList([centre], localize) : html`<p class="second small">${localize.term('none')}</p>`}
  </section>`;
}

function enterprises(
  { enterprises: all }: ParkMark,
  { localize }: RecordContext,
): TemplateResult | typeof nothing {
  if (all.length === 0) return nothing;
  const rest = all.length - SHOWN;
  // What is wrong is not hidden among the rest.
  const inOrder = [...all].sort((a, b) => Number(b.outside ?? false) - Number(a.outside ?? false));
  return html`<section>
    <h3>${localize.term('enterprises')} <span class="muted small">${localize.number(all.length)}</span></h3>
    <ul class="names">
      ${inOrder.slice(0, SHOWN).map(
        ({ name, outside }) =>
          html`<li>
            ${localize.name(name)}${outside ? html` ${statusMark('warn', localize.term('outsidePark'))}` : nothing}
          </li>`,
      )}
    </ul>
    ${rest > 0 ? html`<p class="muted small">${localize.term('moreOf', localize.number(rest))}</p>` : nothing}
  </section>`;
}

function exemplars(
  { exemplars: cases }: ParkMark,
  { localize }: RecordContext,
): TemplateResult | typeof nothing {
  if (cases.length === 0) return nothing;
  return html`<section>
    <h3>${localize.term('exemplars')} <span class="muted small">${localize.number(cases.length)}</span></h3>
    <ul class="places">
      ${cases.slice(0, SHOWN).map(
        ({ title, year, kind }) => html`<li>
          <span>${localize.name(title)} <span class="muted small">${localize.term('exemplarKind', kind)}</span></span>
          <span class="count">${String(year)}</span>
        </li>`,
      )}
    </ul>
  </section>`;
}
