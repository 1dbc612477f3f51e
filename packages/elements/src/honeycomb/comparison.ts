import { ACTORS, type CommunityMark } from '@hivemap/core';
import { html, nothing, type TemplateResult } from 'lit';
import { figureValue, formatFigure, THINGS } from '../city/format-figure.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import type { FlowerEncoding } from '../scene/cell-value.js';
import { flowerCells } from '../scene/flower-cells.js';
import { FLOWER_EXTENT } from '../scene/flower-geometry.js';
import { flowerShapes } from '../scene/flower-shapes.js';
import { figureLine } from '../styles/parts/figure-line.js';
import { shapes } from '../styles/parts/shapes.js';
import type { ThemeName } from '../styles/theme.js';
import { variableTheme } from '../styles/variable-theme.js';
import '../localization/terms/honeycomb.js';
import '../localization/terms/layers.js';
import '../localization/terms/late-panels.js';

export interface ComparisonLook {
  readonly localize: HiveLocalize;
  readonly theme: ThemeName;
  readonly months: number;
  readonly encoding: FlowerEncoding;
}

const RADIUS = 21;

/** The selected community, or two of them side by side: the same flower and the same lines for both. */
export function comparison(
  communities: readonly CommunityMark[],
  look: ComparisonLook,
): TemplateResult | typeof nothing {
  if (communities.length === 0) return nothing;
  return html`<div class="pair" part="comparison" role="group" aria-label=${look.localize.term('compared')}>
    ${communities.map((community) => one(community, look))}
  </div>`;
}

function one(
  community: CommunityMark,
  { localize, theme, months, encoding }: ComparisonLook,
): TemplateResult {
  const style = { radius: RADIUS, gap: 2, theme: variableTheme(theme), encoding, branches: true };
  const cells = flowerCells({ ...community, communityMonths: months }, style);
  const reach = RADIUS * FLOWER_EXTENT + 2;
  const line = (label: string, value: TemplateResult): TemplateResult =>
    html`<dt class="second">${label}</dt>
      <dd>${value}</dd>`;
  return html`<section>
    <h3>${localize.name(community.name)}</h3>
    <svg width=${reach * 2} height=${reach * 2} viewBox="${-reach} ${-reach} ${reach * 2} ${reach * 2}" aria-hidden="true">
      ${shapes(flowerShapes(cells, style.theme.colors.body))}
    </svg>
    <dl>
      ${line(localize.term('participationRate'), figureLine(formatFigure(community.participation, { unit: 'share' }, localize)))}
      ${line(localize.term('evenness'), figureLine(formatFigure(community.evenness, THINGS, localize)))}
      ${ACTORS.map((actor) => {
        const { actions } = community.actors[actor];
        return line(
          localize.term('actorName', actor),
          figureValue(actions) === 0
            ? html`<span class="attention">${localize.term('noAction')}</span>`
            : figureLine(formatFigure(actions, THINGS, localize)),
        );
      })}
    </dl>
  </section>`;
}
