import { html, type TemplateResult } from 'lit';
import { hatchPath } from '../../scene/hatch-path.js';

/** A hatched swatch: no number may or can be given. Drawn as on the map. */
export function hatchSwatch(width: number, height: number, spacing = 3): TemplateResult {
  const corners = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ] as const;
  return html`<svg class="hatch" width=${width} height=${height} aria-hidden="true">
    <path d=${hatchPath(corners, spacing)} fill="none" stroke="currentColor" />
  </svg>`;
}
