import type { ChainView, Settlement } from '@hivemap/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { HiveLocalize } from '../localization/hive-localize.js';
import { statusMark } from '../styles/parts/status-mark.js';
import '../localization/terms/chain.js';

const TIERS = ['city', 'county', 'township', 'village'] as const;

/** What holds for the chain as a whole: duties, resolutions, findings; who does what on which tier. */
export function chainSummary(view: ChainView, localize: HiveLocalize): TemplateResult {
  const { total, conferences, reviews } = view;
  const percent = (share: number | null): TemplateResult =>
    share === null
      ? html`–`
      : html`${localize.number(Math.floor(share * 1000) / 10, { maximumFractionDigits: 1 })}<span class="unit">%</span>`;
  const share = ({ items, resolved }: Settlement): number | null => (items > 0 ? resolved / items : null);
  return html`<dl class="figures" part="figures">
      <div title=${localize.term('dutyFormula')}>
        <dt>${localize.term('dutyProgress')}</dt>
        <dd>${percent(total.progress)}</dd>
        <dd class="muted small">
          ${
            total.overdue > 0
              ? statusMark('stop', localize.term('dutyOverdue', localize.number(total.overdue)))
              : localize.term('dutiesOf', localize.number(total.done), localize.number(total.count))
          }
        </dd>
      </div>
      <div title=${localize.term('resolutionsFormula')}>
        <dt>${localize.term('resolutions')}</dt>
        <dd>${percent(share(conferences))}</dd>
        <dd class="muted small">${localize.term('resolutionsOf', localize.number(conferences.resolved), localize.number(conferences.items))}</dd>
      </div>
      <div title=${localize.term('findingsFormula')}>
        <dt>${localize.term('findingsSettled')}</dt>
        <dd>${percent(share(reviews))}</dd>
        <dd class="muted small">${localize.term('resolutionsOf', localize.number(reviews.resolved), localize.number(reviews.items))}</dd>
      </div>
    </dl>
    <ol class="tiers" part="tiers">
      ${TIERS.map((tier) => {
        const count = view.units.filter(({ level }) => level === tier).length;
        return html`<li class=${count === 0 ? 'none' : ''}>
          ${localize.term('tierRole', tier)}${count > 0 ? html` <span class="muted small">${localize.number(count)}</span>` : nothing}
        </li>`;
      })}
    </ol>`;
}

/** What is wrong with the chain, in words; nothing where all is well. */
export function chainFaults(view: ChainView, localize: HiveLocalize): TemplateResult | typeof nothing {
  const flawed = view.units.filter(({ flaw }) => flaw !== null).length;
  if (flawed === 0 && view.unassigned === 0) return nothing;
  return html`<p class="faults" part="faults">
    ${flawed > 0 ? statusMark('warn', localize.term('flawedUnits', localize.number(flawed))) : nothing}
    ${view.unassigned > 0 ? statusMark('warn', localize.term('unassignedDuties', localize.number(view.unassigned))) : nothing}
  </p>`;
}
