import { css, html, unsafeCSS, type CSSResult, type TemplateResult } from 'lit';
import type { HiveLocalize } from '../localization/hive-localize.js';
import { icon } from '../styles/icon.js';
import { color, size } from '../styles/tokens.js';
import type { MatterMode } from '../matter-layer/hive-matter-layer.js';
import type { LayerName } from './shown-layers.js';
import '../campaign-layer/hive-campaign-layer.js';
import '../centre-layer/hive-centre-layer.js';
import '../fence-layer/hive-fence-layer.js';
import '../grid-layer/hive-grid-layer.js';
import '../honeycomb-layer/hive-honeycomb-layer.js';
import '../matter-layer/hive-matter-layer.js';
import '../park-layer/hive-park-layer.js';
import '../scenic-layer/hive-scenic-layer.js';

/** Beneath flowers and matters the colors of the areas step back: two pictures at full strength are none. */
const BACKGROUND_OPACITY = 0.45;

export const layerSwitchStyles: CSSResult = css`
  .layer-switch {
    position: relative;
    z-index: 1;
    width: fit-content;
    padding-inline-start: 8px;
  }
  .layer-choices {
    display: flex;
    flex-wrap: wrap;
    gap: ${size('space-2')};
  }
  .layer-switch .layer-menu {
    display: none;
  }
  .faded {
    --hive-legend-class-opacity: ${unsafeCSS(BACKGROUND_OPACITY)};
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
  .layer-choices select {
    min-height: 28px;
    padding: 0 8px;
    background: ${color('surface')};
    border: 1px solid ${color('border-strong')};
    border-radius: ${size('radius-control')};
    font-size: ${size('font-small')};
  }
  .layer-switch button:hover {
    border-color: ${color('border-strong')};
  }
  .layer-choices button::before {
    width: 10px;
    height: 10px;
    border: 1px solid ${color('ink-3')};
    border-radius: 3px;
    content: '';
  }
  .layer-choices [aria-pressed='true'] {
    color: ${color('ink')};
  }
  .layer-choices [aria-pressed='true']::before {
    background: ${color('ink')};
    border-color: ${color('ink')};
  }
`;

/** A layer for every resource present; those that are not seen keep their place and their data. */
export function layerTemplates(
  present: readonly LayerName[],
  shown: ReadonlySet<LayerName>,
  matterMode: MatterMode,
): TemplateResult {
  const flowers = shown.has('honeycomb');
  return html`
    <hive-grid-layer .hidden=${!shown.has('grid')} .opacity=${flowers || shown.has('matters') ? BACKGROUND_OPACITY : 1}></hive-grid-layer>
    ${present.includes('scenic') ? html`<hive-scenic-layer .hidden=${!shown.has('scenic')}></hive-scenic-layer>` : null}
    ${present.includes('park') ? html`<hive-park-layer .hidden=${!shown.has('park')}></hive-park-layer>` : null}
    ${shown.has('campaign') ? html`<hive-campaign-layer></hive-campaign-layer>` : null}
    ${present.includes('fence') ? html`<hive-fence-layer .hidden=${!shown.has('fence')}></hive-fence-layer>` : null}
    ${present.includes('centre') ? html`<hive-centre-layer .hidden=${!shown.has('centre')}></hive-centre-layer>` : null}
    ${
      present.includes('honeycomb')
        ? html`<hive-honeycomb-layer .hidden=${!flowers}></hive-honeycomb-layer>`
        : null
    }
    ${
      present.includes('matters')
        ? html`<hive-matter-layer .mode=${matterMode} .hidden=${!shown.has('matters')}></hive-matter-layer>`
        : null
    }
  `;
}

export interface LayerSwitch {
  readonly present: readonly LayerName[];
  readonly shown: ReadonlySet<LayerName>;
  readonly localize: HiveLocalize;
  readonly toggle: (layer: LayerName) => void;
  /** Where there is no room for all, they are in a menu. */
  readonly open: boolean;
  readonly toggleMenu: () => void;
  readonly matterMode: MatterMode;
  readonly drawMatters: (mode: MatterMode) => void;
}

const MATTER_MODES = ['cluster', 'heat', 'hex', 'flow'] as const satisfies readonly MatterMode[];

export function layerSwitch({
  present,
  shown,
  localize,
  toggle,
  open,
  toggleMenu,
  matterMode,
  drawMatters,
}: LayerSwitch): TemplateResult {
  return html`<div
    class="layer-switch"
    part="layers"
    slot="top-start"
    role="group"
    aria-label=${localize.term('layers')}
  >
    <button class="layer-menu" aria-expanded=${open} aria-controls="layer-choices" @click=${toggleMenu}>
      ${icon('layers')}${localize.term('layers')}
    </button>
    <div class="layer-choices" id="layer-choices" ?data-open=${open}>
      ${present.map(
        (layer) => html`<button aria-pressed=${shown.has(layer)} @click=${() => toggle(layer)}>
          ${localize.term(`layer_${layer}`)}
        </button>`,
      )}
      ${
        shown.has('matters')
          ? html`<select
              aria-label=${localize.term('matterMode')}
              .value=${matterMode}
              @change=${(event: Event) => drawMatters((event.currentTarget as HTMLSelectElement).value as MatterMode)}
            >
              ${MATTER_MODES.map(
                (mode) =>
                  html`<option value=${mode} ?selected=${mode === matterMode}>${localize.term('matterModeName', mode)}</option>`,
              )}
            </select>`
          : null
      }
    </div>
  </div>`;
}
