import type { NearPlace } from '@hivemap/core';
import { html, type TemplateResult } from 'lit';
import type { HiveLocalize } from '../localization/hive-localize.js';

/** Places near another, nearest first, in metres. */
export function placeList(places: readonly NearPlace[], localize: HiveLocalize): TemplateResult {
  return html`<ul class="places">
    ${places.map(
      ({ name, type, distanceMeters }) => html`<li>
        <span>${localize.name(name)} <span class="muted small">${localize.term('placeType', type)}</span></span>
        <span class="count">${localize.number(Math.round(distanceMeters))} <span class="unit">m</span></span>
      </li>`,
    )}
  </ul>`;
}
