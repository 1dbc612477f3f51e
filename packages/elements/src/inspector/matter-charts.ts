import type { AreaRecord } from '@hivemap/core';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { figureValue, formatFigure, MATTERS, THINGS } from '../city/format-figure.js';
import { stackedBar } from '../scene/stacked-bar.js';
import { bar } from '../styles/parts/bar.js';
import { figureLine } from '../styles/parts/figure-line.js';
import type { RecordContext } from './record-context.js';
import '../localization/terms/late-panels.js';

const TIERS = {
  grid: 'tierGrid',
  village: 'tierVillage',
  township: 'tierTownship',
  county: 'tierCounty',
  city: 'tierCity',
} as const;

/** Types listed one by one. */
const SHOWN_TYPES = 5;
/** Units of the bar's view box. */
const BAR = 320;

/** Where matters end, from the grid up, as parts of one bar with their numbers. */
export function closingTiers(
  { closedAt }: AreaRecord,
  { localize }: RecordContext,
): TemplateResult | typeof nothing {
  const values = closedAt.map(({ count }) => figureValue(count));
  const total = values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const [first] = closedAt;
  if (first === undefined) return nothing;
  // Tiers are known of none or of all: five times "not collected" says no more than once.
  if (closedAt.every(({ count }) => count.state === 'none'))
    return html`<section>
      <h3>${localize.term('closedAtTiers')}</h3>
      <p class="no-tiers">${figureLine(formatFigure(first.count, THINGS, localize))}</p>
    </section>`;
  const segments = stackedBar(values, BAR);
  return html`<section>
    <h3>${localize.term('closedAtTiers')} <span class="muted small">${formatFigure({ state: 'value', value: total }, MATTERS, localize).spoken}</span></h3>
    <svg class="tiers" viewBox="0 0 ${BAR} 16" preserveAspectRatio="none" aria-hidden="true">
      ${segments.map(({ x, width }, index) => svg`<rect class="tier-${index}" x=${x} width=${width} height="16" />`)}
    </svg>
    <dl class="tier-names">
      ${closedAt.map(
        ({ tier, count }, index) => html`<div>
          <dt><i class="key tier-${index}"></i>${tierWord(tier, localize)}</dt>
          <dd>${figureLine(formatFigure(count, THINGS, localize))}</dd>
        </div>`,
      )}
    </dl>
  </section>`;
}

function tierWord(tier: string, localize: RecordContext['localize']): string {
  return Object.hasOwn(TIERS, tier) ? localize.term(TIERS[tier as keyof typeof TIERS]) : tier;
}

/** The most frequent types of matters. */
export function matterTypes(
  { types }: AreaRecord,
  { localize }: RecordContext,
): TemplateResult | typeof nothing {
  if (types.length === 0) return nothing;
  const most = Math.max(1, ...types.map(({ count }) => figureValue(count) ?? 0));
  const shown = types.slice(0, SHOWN_TYPES);
  return html`<section>
    <h3>
      ${localize.term('matterTypes')}
      <span class="muted small">${localize.term('topTypes', localize.number(shown.length))}</span>
    </h3>
    <ul class="types">
      ${shown.map(
        ({ code, name, count }) => html`<li>
          <span>${/^\d+$/.test(code) ? html`<span class="muted">${code}</span> ` : nothing}${localize.name(name)}</span>
          ${bar((figureValue(count) ?? 0) / most, { height: 8, track: false })}
          <span class="count">${figureLine(formatFigure(count, THINGS, localize))}</span>
        </li>`,
      )}
    </ul>
  </section>`;
}
