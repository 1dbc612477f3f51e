import type { NearPlace } from '@hivemap/core';
import { html, type TemplateResult } from 'lit';
import type { HiveLocalize } from '../localization/hive-localize.js';
import '../localization/terms/layers.js';

/** Places near another, nearest first, in metres, by road where that is known. */
export function placeList(
  places: readonly (NearPlace & { readonly roadMeters?: number })[],
  localize: HiveLocalize,
): TemplateResult {
  return html`<ul class="places">
    ${places.map(
      ({ name, type, distanceMeters, roadMeters }) => html`<li>
        <span>${localize.name(name)} <span class="muted small">${localize.term('placeType', type)}</span></span>
        <span class="count">${localize.number(Math.round(roadMeters ?? distanceMeters))} <span class="unit">m</span></span>
      </li>`,
    )}
  </ul>`;
}
