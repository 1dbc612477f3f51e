import type { UnitSummary } from '@hivemap/core';
import { html, nothing, type TemplateResult } from 'lit';
import { statusMark } from '../styles/parts/status-mark.js';
import type { RecordContext } from './record-context.js';
import '../localization/terms/chain.js';
import '../localization/terms/mechanism.js';
import '../localization/terms/late-panels.js';

/** Units listed by name. */
const MOST_LISTED = 30;

/** Units as buttons, with what is due next. */
export function unitList(
  word: string,
  units: readonly UnitSummary[],
  { localize, select }: RecordContext,
): TemplateResult {
  const open = units.slice(0, MOST_LISTED);
  const rest = units.length - open.length;
  return html`<section>
    <h3>${word} <span class="muted small">${units.length > 1 ? localize.number(units.length) : nothing}</span></h3>
    <ul class="links">
      ${open.map(
        ({ id, name, role, duties: own, status }) => html`<li>
          <button class="link" data-unit=${id} @click=${() => select({ kind: 'unit', id })}>
            <span>${localize.name(name)} <span class="muted small">${localize.term('roleName', role)}</span></span>
            <span class="small">
              ${
                own.count === 0
                  ? nothing
                  : statusMark(
                      status,
                      own.nextDue === null
                        ? localize.term('unitStatus', status)
                        : localize.term('dueOn', own.nextDue),
                    )
              }
            </span>
          </button>
        </li>`,
      )}
    </ul>
    ${rest > 0 ? html`<p class="muted small">${localize.term('moreOf', localize.number(rest))}</p>` : nothing}
  </section>`;
}
