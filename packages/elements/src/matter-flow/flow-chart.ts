import type { Figure, FlowTier, MatterFlowView } from '@hivemap/core';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { figureValue, formatFigure, MATTERS, THINGS } from '../city/format-figure.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import { minardFlow, type FlowColumn } from '../scene/minard-flow.js';
import { figureLine } from '../styles/parts/figure-line.js';
import { samePart, tierWords, type FlowPart } from './flow-words.js';
import '../localization/terms/matters.js';

/** Units of the drawing; `flat` is for a panel that is much wider than high. */
const SIZE = { width: 320, height: 112, thickness: 72 };
const FLAT_SIZE = { width: 320, height: 32, thickness: 22 };
/** A band as thick as this carries its share. */
const LABELED = 14;
/** Thin bands are met by a finger too. */
const TARGET = 24;

export interface FlowChart {
  readonly view: MatterFlowView;
  readonly localize: HiveLocalize;
  readonly chosen: FlowPart | null;
  readonly flat: boolean;
  /** `null` where the map can't show a part alone. */
  readonly choose: ((part: FlowPart) => void) | null;
}

export function flowChart(chart: FlowChart): TemplateResult {
  const { view, localize } = chart;
  const size = sizeOf(chart);
  const columns = minardFlow(
    view.tiers.map(({ entered, closed, passedUp }) => ({
      entered: figureValue(entered),
      closed: figureValue(closed),
      passedUp: figureValue(passedUp),
    })),
    size,
  );
  return html`<div class="chart ${chart.flat ? 'flat' : ''}" dir="ltr">
    <div class="tiers" aria-hidden="true">
      ${view.tiers.map((tier) => html`<span>${tierWords(tier, localize)}</span>`)}
    </div>
    <svg
      viewBox="0 0 ${size.width} ${size.height}"
      role="group"
      aria-label=${localize.term('flowTiers')}
    >
      ${columns.map((column, place) => bands(column, view.tiers[place]!, place, chart))}
    </svg>
    <div class="feet">
      ${view.tiers.map(
        ({ closed }) => html`<div>
          <b>${figureLine(formatFigure(shareOf(closed, view.closed), { unit: 'share' }, localize))}</b>
          <span class="muted">${figureLine(formatFigure(closed, THINGS, localize))}</span>
        </div>`,
      )}
    </div>
  </div>`;
}

function sizeOf({ flat }: FlowChart): typeof SIZE {
  return flat ? FLAT_SIZE : SIZE;
}

/** Of what is shown; hidden where the part is. */
export function shareOf(part: Figure, whole: Figure): Figure {
  if (part.state !== 'value') return part;
  if (whole.state !== 'value') return whole;
  return whole.value > 0
    ? { state: 'value', value: part.value / whole.value }
    : { state: 'none', reason: 'no-cases' };
}

function bands(column: FlowColumn, tier: FlowTier, place: number, chart: FlowChart): TemplateResult {
  const { view, localize } = chart;
  const { width, height } = sizeOf(chart);
  const name = tierWords(tier, localize);
  const said = (figure: Figure): string => formatFigure(figure, MATTERS, localize).spoken;
  const share = figureValue(shareOf(tier.passedUp, view.closed));
  // Colors stand for the tier, whether it is told alone or with others.
  const shade = Math.round((place * 4) / Math.max(1, view.tiers.length - 1));
  const id = tier.tiers[0] ?? '';
  const { x, bar, closedPath, passedPath, passedThickness } = column;
  return svg`
    ${passedPath ? band({ way: 'passed', tier: id }, 'passed', passedPath, localize.term('flowSelectPassed', name, said(tier.passedUp)), chart, svg`<rect class="hit" x=${x} y="-6" width=${width / view.tiers.length} height=${Math.max(passedThickness, TARGET / 2)} />`) : nothing}
    ${closedPath ? band({ way: 'closed', tier: id }, `closed-${shade}`, closedPath, localize.term('flowSelectClosed', name, said(tier.closed)), chart, svg`<rect class="hit" x=${x} y=${height / 2} width=${TARGET} height=${height / 2} />`) : nothing}
    ${bar.height > 0 ? svg`<rect class="tier-bar" x=${x - 0.8} y=${bar.y - 2} width="1.6" height=${bar.height + 4} />` : nothing}
    ${
      passedThickness > (chart.flat ? LABELED / 2 : LABELED) && share !== null
        ? svg`<text class="share" x=${x + width / view.tiers.length - 6} y=${passedThickness / 2} dominant-baseline="central" text-anchor="end">↗ ${localize.number(share * 100, { maximumFractionDigits: 0 })}%</text>`
        : nothing
    }
  `;
}

function band(
  part: FlowPart,
  kind: string,
  path: string,
  label: string,
  { chosen, choose }: FlowChart,
  target: TemplateResult,
): TemplateResult {
  const pressed = samePart(chosen, part);
  const shape = svg`<path class="shape" d=${path} />`;
  if (!choose) return svg`<g class="band plain ${kind}">${shape}</g>`;
  const act = (event: Event): void => {
    if (event instanceof KeyboardEvent) {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
    }
    choose(part);
  };
  return svg`<g
    class="band ${kind} ${chosen && !pressed ? 'dimmed' : ''}"
    role="button"
    tabindex="0"
    aria-pressed=${pressed}
    aria-label=${label}
    @click=${act}
    @keydown=${act}
  >
    <title>${label}</title>
    ${target}${shape}
  </g>`;
}
