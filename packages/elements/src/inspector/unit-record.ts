import type { Figure, MeetingMark, Settlement, UnitRecord } from '@hivemap/core';
import { html, nothing, type TemplateResult } from 'lit';
import { figureChange } from '../city/figure-change.js';
import { formatFigure } from '../city/format-figure.js';
import { formatDay } from '../city/format-moment.js';
import { bar } from '../styles/parts/bar.js';
import { figureLine } from '../styles/parts/figure-line.js';
import { statusMark } from '../styles/parts/status-mark.js';
import { dutyList } from './duty-list.js';
import { listingLine } from './listing-line.js';
import { ownFigure } from './own-figure.js';
import type { RecordContext, RecordParts } from './record-context.js';
import { unitList } from './unit-list.js';
import '../localization/terms/centres.js';
import '../localization/terms/chain.js';
import '../localization/terms/panels.js';

/** A unit of the responsibility chain: duties with their deadlines first, then how it is assessed and what it answers for. */
export function unitRecord(record: UnitRecord, context: RecordContext): RecordParts {
  const { localize, view, state } = context;
  const { unit, path, below } = record;
  const roles = [localize.term('roleName', unit.role), unit.coLed ? localize.term('coLed') : ''];
  const above = path.at(-1);
  return {
    title: localize.name(unit.name),
    subtitle: [...roles, localize.term('tierRole', unit.level)].filter(Boolean).join(' · '),
    badge: html`<span class="badge ${unit.status}">${statusMark(unit.status, localize.term('unitStatus', unit.status))}</span>`,
    body: html`${unit.flaw ? html`<p class="notice">${statusMark('warn', html`<span class="ink">${localize.term(unit.flaw === 'cycle' ? 'flawCycle' : 'flawNoParent')}</span>`)}</p>` : nothing}
      ${duties(record, context)}${assessments(record, context)}
      ${meetings(localize.term('conferences'), unit.conferences, record.conferences, localize.term('resolutionsFormula'), context)}
      ${meetings(localize.term('reviews'), unit.reviews, record.reviews, localize.term('findingsFormula'), context)}
      ${
        record.listings.length > 0
          ? html`<section>
            <h3>${localize.term('listedCases')}</h3>
            <ul class="links">${record.listings.map((listing) => listingLine(listing, context))}</ul>
          </section>`
          : nothing
      }
      ${above ? unitList(localize.term('unitAbove'), [above], context) : nothing}
      ${below.length > 0 ? unitList(localize.term('unitsBelow'), below, context) : nothing}
      <p class="source">${formatDay(view.asOf, state.city?.timeZone)}</p>`,
    ...(unit.division && unit.division.code !== state.division
      ? {
          action: {
            label: localize.term('enter', localize.name(unit.division.name)),
            division: unit.division.code,
          },
        }
      : {}),
  };
}

function duties({ unit, duties: all }: UnitRecord, context: RecordContext): TemplateResult {
  const { localize } = context;
  const { progress, count, done } = unit.duties;
  if (count === 0)
    return html`<section>
      <h3>${localize.term('duties')}</h3>
      <p class="second small">${localize.term('noDuties')}</p>
    </section>`;
  const weighted = all.reduce((sum, one) => sum + (one.weight ?? 0) * one.done, 0);
  const figure: Figure =
    progress === null
      ? { state: 'none', reason: 'no-cases' }
      : { state: 'value', value: progress, numerator: Math.round(weighted * 1000) / 1000, denominator: 1 };
  return html`<section>
    <h3>
      ${localize.term('duties')}
      <span class="muted small">${localize.term('dutiesOf', localize.number(done), localize.number(count))}</span>
    </h3>
    ${bar(progress, { attention: unit.status === 'stop' })}
    ${ownFigure({ word: localize.term('dutyProgress'), formula: localize.term('dutyFormula'), resources: ['duties'], figure }, context)}
    ${dutyList(all, context)}
  </section>`;
}

function assessments({ unit }: UnitRecord, context: RecordContext): TemplateResult | typeof nothing {
  const { localize } = context;
  if (unit.assessments.length === 0) return nothing;
  const look = { unit: 'share', disclosure: 'case', direction: 'higher-is-better' } as const;
  return html`<section>
    <h3>${localize.term('assessment')}</h3>
    ${unit.assessments.map(({ kind, period, figure, previous }) => {
      const change = figureChange(figure, previous?.figure, look, localize);
      const formula = localize.term(kind === 'performance' ? 'assessmentFormula' : 'satisfactionFormula');
      const word = `${localize.term('assessedAs', kind)} ${period}`;
      return html`${ownFigure({ word, formula, resources: ['assessments'], figure, period }, context)}
        <p class="second small">
          ${
            previous
              ? html`${localize.term('againstPeriod', previous.period)}
                ${figureLine(formatFigure(previous.figure, look, localize))}
                ${
                  change
                    ? html`<span class=${change.tone} aria-hidden="true">${change.arrow} ${change.text}</span
                      ><span class="visually-hidden">${change.spoken}</span>`
                    : nothing
                }`
              : nothing
          }
        </p>`;
    })}
  </section>`;
}

function meetings(
  word: string,
  { items, resolved, count }: Settlement,
  held: readonly MeetingMark[],
  formula: string,
  context: RecordContext,
): TemplateResult | typeof nothing {
  const { localize } = context;
  if (count === 0) return nothing;
  const figure: Figure =
    items > 0
      ? { state: 'value', value: resolved / items, numerator: resolved, denominator: items }
      : { state: 'none', reason: 'no-cases' };
  const resources = [held.some(({ title }) => title !== null) ? 'conferences' : 'reviews'];
  return html`<section>
    <h3>${word} <span class="muted small">× ${localize.number(count)}</span></h3>
    ${ownFigure({ word: localize.term('settledShare'), formula, resources, figure }, context)}
    <ul class="links">
      ${held.map(
        (one) => html`<li class="meeting">
          <span>${one.title === null ? word : localize.name(one.title)} <span class="muted small">${one.heldAt}</span></span>
          <span class="count">${localize.number(one.resolved)}/${localize.number(one.items)}</span>
        </li>`,
      )}
    </ul>
  </section>`;
}
