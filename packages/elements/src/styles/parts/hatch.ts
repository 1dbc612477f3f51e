import { html, type TemplateResult } from 'lit';
import { hatchPath } from '../../scene/hatch-path.js';
import { MISSING_HATCH, type HatchKind } from '../../scene/missing-hatch.js';

/** A hatched swatch: no number may or can be given. Drawn as on the map, a little closer. */
export function hatchSwatch(kind: HatchKind, width: number, height: number): TemplateResult {
  const corners = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ] as const;
  const { direction, spacing } = MISSING_HATCH[kind];
  return html`<svg class="hatch" width=${width} height=${height} aria-hidden="true">
    <path d=${hatchPath(corners, SWATCH_SHARE * spacing, direction)} fill="none" stroke="currentColor" />
  </svg>`;
}

/** Distance of lines in a swatch, by their spacing along a row of the map. */
export const SWATCH_SHARE = 0.62;
