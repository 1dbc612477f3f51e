/** One card for all layers, beside what is hovered or focused. It follows the map without a new rendering. */
import { html, nothing, svg, type CSSResult, type TemplateResult } from 'lit';
import { statusMark, statusMarkStyles } from '../styles/parts/status-mark.js';
import { placeCard, type Box } from '../scene/place-card.js';
import type { Card } from './card.js';
import { cardStyles } from './hive-map-styles/card-styles.js';
import type { EditableMap } from './map-context.js';
import type { Padding } from './stage-padding.js';

/** Of the card, for the map's root. */
export const CARD_STYLES: readonly CSSResult[] = [statusMarkStyles, cardStyles];

/** Narrower stages have no room beside an area: the card stands at their lower edge. */
const NARROW_PX = 480;
const MARGIN_PX = 12;

/** Puts the card where it belongs now; call it while the map moves. @param padding - What panels take. */
export function placeCardFrame(root: ParentNode, map: EditableMap, card: Card, padding: Padding): void {
  const element = root.querySelector<HTMLElement>('.card');
  const line = root.querySelector('.leader line');
  if (!element || !line) return;
  const { offsetWidth: width, offsetHeight: height } = map.overlay;
  const anchor = project(map, card.anchor);
  const place =
    width < NARROW_PX
      ? { left: MARGIN_PX, top: height - element.offsetHeight - MARGIN_PX, leader: null }
      : placeCard(
          { width: element.offsetWidth, height: element.offsetHeight },
          boxOf(map, card),
          anchor,
          room(width, height, padding),
        );
  element.style.transform = `translate(${String(Math.round(place.left))}px, ${String(Math.round(place.top))}px)`;
  const [from, to] = place.leader ?? [anchor, anchor];
  line.setAttribute('x1', String(from[0]));
  line.setAttribute('y1', String(from[1]));
  line.setAttribute('x2', String(to[0]));
  line.setAttribute('y2', String(to[1]));
}

export function renderCard(card: Card): TemplateResult {
  const { title, subtitle, figures, status, action } = card.content;
  return html`
      <svg class="leader" aria-hidden="true">${svg`<line />`}</svg>
      <div class="card" part="card">
        <p class="card-title"><b>${title}</b>${subtitle ? html` <span>${subtitle}</span>` : nothing}</p>
        <dl class="card-figures">
          ${figures.slice(0, 3).map(
            ({ label, value, unit }) =>
              html`<div>
                <dt>${label}</dt>
                <dd>${value}${unit ? html`<small>${unit}</small>` : nothing}</dd>
              </div>`,
          )}
        </dl>
        ${
          status || action
            ? html`<p class="card-foot">
              ${status ? html`<span class="card-status">${statusMark(status.kind, status.word)}</span>` : html`<span></span>`}
              ${action ? html`<span class="card-action">${action}</span>` : nothing}
            </p>`
            : nothing
        }
      </div>
    `;
}

function project({ map, board }: EditableMap, position: readonly [number, number]): [number, number] {
  const [longitude, latitude] = board.crs.toView(position);
  const { x, y } = map.project([longitude, latitude]);
  return [x, y];
}

function boxOf(map: EditableMap, { bounds, anchor }: Card): Box {
  const [west, south, east, north] = bounds ?? [anchor[0], anchor[1], anchor[0], anchor[1]];
  const corners = [
    project(map, [west, south]),
    project(map, [west, north]),
    project(map, [east, south]),
    project(map, [east, north]),
  ];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

function room(width: number, height: number, padding: Padding): Box {
  return {
    left: Math.max(MARGIN_PX, padding.left - MARGIN_PX),
    top: Math.max(MARGIN_PX, padding.top - MARGIN_PX),
    right: width - Math.max(MARGIN_PX, padding.right - MARGIN_PX),
    bottom: height - Math.max(MARGIN_PX, padding.bottom - MARGIN_PX),
  };
}
