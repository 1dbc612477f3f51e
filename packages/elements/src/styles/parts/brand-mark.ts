import { html, svg, type TemplateResult } from 'lit';
import { cellCenters, drawnRadius } from '../../scene/flower-geometry.js';
import { hexagonPath } from '../../scene/hexagon.js';

const RADIUS = 4.4;
const GAP = 1.3;

/** Seven cells: six in ink round one in the accent. */
export function brandMark(size: number): TemplateResult {
  return html`<svg class="brand" width=${size} height=${size} viewBox="-13 -13 26 26" aria-hidden="true">
    ${cellCenters(RADIUS).map(
      (center, index) =>
        svg`<path class=${index === 0 ? 'core' : 'cell'} d=${hexagonPath(center, drawnRadius(RADIUS, GAP))} />`,
    )}
  </svg>`;
}
