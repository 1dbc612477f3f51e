import type { CampaignMark } from '@hivemap/core';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { campaignPlace, campaignStateWord, unitName } from '../city/campaign-words.js';
import { formatMoment } from '../city/format-moment.js';
import { statusMark } from '../styles/parts/status-mark.js';
import { variableTheme } from '../styles/variable-theme.js';
import { fact } from './explanation.js';
import type { RecordContext, RecordParts } from './record-context.js';
import '../localization/terms/verticals.js';

/** A clean-up area: who answers for it until when, and whether it helped. */
export function campaignRecord(area: CampaignMark, context: RecordContext): RecordParts {
  const { localize, view, state } = context;
  return {
    title: localize.name(area.name),
    subtitle: [localize.term('campaignKind', area.kind), campaignPlace(area, localize)].join(' · '),
    badge: html`<span class="badge ${area.status}">${statusMark(area.status, campaignStateWord(area, localize))}</span>`,
    body: html`<section>
        <dl class="pairs">
          ${fact(localize.term('campaignLead'), unitName(area.leadUnit, localize))}
          ${
            area.units.length === 0
              ? nothing
              : fact(
                  localize.term('campaignUnits'),
                  area.units.map((unit) => unitName(unit, localize)).join(localize.term('listComma')),
                )
          }
          ${fact(localize.term('campaignDeadline'), area.deadline.slice(0, 10))}
          ${fact(localize.term('campaignStageTitle'), localize.term('campaignStage', area.stage))}
          ${area.effect === undefined ? nothing : fact(localize.term('campaignEffect'), localize.term('campaignEffectWord', area.effect))}
        </dl>
      </section>
      ${effect(area, context)}
      <p class="source">${formatMoment(view.asOf, state.city?.timeZone, localize)}</p>`,
  };
}

/** Two bars of one scale: small multiples of before and after. */
function effect(
  { before, after }: CampaignMark,
  { localize, state }: RecordContext,
): TemplateResult | typeof nothing {
  if (before === undefined || after === undefined) return nothing;
  const colors = variableTheme(state.theme).colors;
  const most = Math.max(before, after, 1);
  const change = before === 0 ? null : Math.round(((after - before) / before) * 100);
  const bar = (label: string, value: number, fill: string): TemplateResult => html`<li>
    <span>${label}</span>
    <svg width="150" height="14" viewBox="0 0 150 14" preserveAspectRatio="none" aria-hidden="true">
      ${svg`<rect width="150" height="14" rx="2" fill=${colors.track} /><rect width=${(150 * value) / most} height="14" rx="2" fill=${fill} />`}
    </svg>
    <span class="count">${localize.number(value)}</span>
  </li>`;
  return html`<section>
    <h3>
      ${localize.term('campaignBeforeAfter')}
      ${change === null ? nothing : html`<span class="muted small">${change > 0 ? '+' : change < 0 ? '−' : ''}${localize.number(Math.abs(change))} %</span>`}
    </h3>
    <ul class="places">
      ${bar(localize.term('campaignBefore'), before, colors['ink-3'])}
      ${bar(localize.term('campaignAfter'), after, after > before ? colors.accent : colors.data)}
    </ul>
  </section>`;
}
