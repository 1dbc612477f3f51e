import type { Settlement, UnitAssessment, UnitMark } from '@hivemap/core';
import { html, nothing, type TemplateResult } from 'lit';
import { figureChange } from '../city/figure-change.js';
import { formatFigure } from '../city/format-figure.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import { bar } from '../styles/parts/bar.js';
import { figureLine } from '../styles/parts/figure-line.js';
import { statusMark } from '../styles/parts/status-mark.js';
import { flawWord } from './chain-node.js';
import '../localization/terms/chain.js';

/** The unit that the pointer, the keyboard or the selection is at: what it has to do, and how it does. */
export function chainDetail(unit: UnitMark, localize: HiveLocalize): TemplateResult {
  const { duties } = unit;
  const flaw = flawWord(unit, localize);
  const role = [
    localize.term('roleName', unit.role),
    unit.coLed ? localize.term('coLed') : '',
    localize.term('tierRole', unit.level),
  ];
  return html`<section class="detail" part="detail" aria-live="off">
    <h3>${localize.name(unit.name)}</h3>
    <p class="muted small">${role.filter(Boolean).join(' · ')}</p>
    ${flaw ? html`<p class="small">${statusMark('warn', flaw)}</p>` : nothing}
    <dl>
      <div class="wide">
        <dt>${localize.term('duties')}</dt>
        <dd>
          ${
            duties.count === 0
              ? html`<span class="muted small">${localize.term('noDuties')}</span>`
              : html`${bar(duties.progress, { attention: unit.status === 'stop' })}
                <span class="small">${dutyLine(unit, localize)}</span>`
          }
        </dd>
      </div>
      ${unit.assessments.map((one) => assessment(one, localize))}
      ${settlement(localize.term('conferences'), unit.conferences, localize)}
      ${settlement(localize.term('reviews'), unit.reviews, localize)}
      ${
        unit.listings.open > 0
          ? html`<div>
            <dt>${localize.term('listedCases')}</dt>
            <dd>
              ${statusMark(
                unit.listings.overdue > 0 ? 'stop' : 'ok',
                localize.term(
                  'listedOpen',
                  localize.number(unit.listings.open),
                  localize.number(unit.listings.overdue),
                ),
              )}
            </dd>
          </div>`
          : nothing
      }
    </dl>
  </section>`;
}

function dutyLine({ duties, status }: UnitMark, localize: HiveLocalize): TemplateResult {
  const done = localize.term('dutiesOf', localize.number(duties.done), localize.number(duties.count));
  if (duties.overdue > 0)
    return html`${done} · ${statusMark('stop', localize.term('dutyOverdue', localize.number(duties.overdue)))}`;
  if (duties.nextDue === null) return html`${done}`;
  const due = localize.term('dueFirst', duties.nextDue);
  return html`${done} · ${status === 'warn' ? statusMark('warn', due) : due}`;
}

function assessment(
  { kind, period, figure, previous }: UnitAssessment,
  localize: HiveLocalize,
): TemplateResult {
  const look = { unit: 'share', disclosure: 'case', direction: 'higher-is-better' } as const;
  const change = figureChange(figure, previous?.figure, look, localize);
  return html`<div>
    <dt>${localize.term('assessedAs', kind)} <span class="muted small">${period}</span></dt>
    <dd>
      ${figureLine(formatFigure(figure, look, localize))}
      ${
        change && previous
          ? html`<span class="small ${change.tone}"
              ><span aria-hidden="true">${change.arrow} ${change.text}</span
              ><span class="visually-hidden">${localize.term('againstPeriod', previous.period)} ${change.spoken}</span></span
            >`
          : nothing
      }
    </dd>
  </div>`;
}

function settlement(
  word: string,
  { count, items, resolved }: Settlement,
  localize: HiveLocalize,
): TemplateResult | typeof nothing {
  if (count === 0) return nothing;
  return html`<div>
    <dt>${word} <span class="muted small">× ${localize.number(count)}</span></dt>
    <dd>${localize.term('resolutionsOf', localize.number(resolved), localize.number(items))}</dd>
  </div>`;
}
