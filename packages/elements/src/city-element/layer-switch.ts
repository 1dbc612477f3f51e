import { css, html, type CSSResult, type TemplateResult } from 'lit';
import type { HiveLocalize } from '../localization/hive-localize.js';
import { color, size } from '../styles/tokens.js';
import type { LayerName } from './shown-layers.js';
import '../grid-layer/hive-grid-layer.js';
import '../honeycomb-layer/hive-honeycomb-layer.js';
import '../park-layer/hive-park-layer.js';
import '../scenic-layer/hive-scenic-layer.js';

/** Beneath flowers the colors of the areas step back: two pictures at full strength are none. */
const BACKGROUND_OPACITY = 0.3;

export const layerSwitchStyles: CSSResult = css`
  .layer-switch {
    display: flex;
    flex-wrap: wrap;
    gap: ${size('space-2')};
    width: fit-content;
    padding-inline-start: 8px;
  }
  .layer-switch button {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 28px;
    padding: 0 10px;
    background: ${color('surface')};
    border: 1px solid ${color('border')};
    border-radius: ${size('radius-control')};
    color: ${color('ink-2')};
    font-size: ${size('font-small')};
    white-space: nowrap;
  }
  .layer-switch button:hover {
    border-color: ${color('border-strong')};
  }
  .layer-switch button::before {
    width: 10px;
    height: 10px;
    border: 1px solid ${color('ink-3')};
    border-radius: 3px;
    content: '';
  }
  .layer-switch [aria-pressed='true'] {
    color: ${color('ink')};
  }
  .layer-switch [aria-pressed='true']::before {
    background: ${color('ink')};
    border-color: ${color('ink')};
  }
`;

/** A layer for every resource present; those that are not seen keep their place and their data. */
export function layerTemplates(present: readonly LayerName[], shown: ReadonlySet<LayerName>): TemplateResult {
  const flowers = shown.has('honeycomb');
  return html`
    <hive-grid-layer .hidden=${!shown.has('grid')} .opacity=${flowers ? BACKGROUND_OPACITY : 1}></hive-grid-layer>
    ${present.includes('scenic') ? html`<hive-scenic-layer .hidden=${!shown.has('scenic')}></hive-scenic-layer>` : null}
    ${present.includes('park') ? html`<hive-park-layer .hidden=${!shown.has('park')}></hive-park-layer>` : null}
    ${
      present.includes('honeycomb')
        ? html`<hive-honeycomb-layer .hidden=${!flowers}></hive-honeycomb-layer>`
        : null
    }
  `;
}

export function layerSwitch(
  present: readonly LayerName[],
  shown: ReadonlySet<LayerName>,
  localize: HiveLocalize,
  toggle: (layer: LayerName) => void,
): TemplateResult {
  return html`<div
    class="layer-switch"
    part="layers"
    slot="top-start"
    role="group"
    aria-label=${localize.term('layers')}
  >
    ${present.map(
      (layer) => html`<button aria-pressed=${shown.has(layer)} @click=${() => toggle(layer)}>
        ${localize.term(`layer_${layer}`)}
      </button>`,
    )}
  </div>`;
}
