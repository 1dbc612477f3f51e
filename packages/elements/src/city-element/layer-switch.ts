import { css, html, unsafeCSS, type CSSResult, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { HiveLayerChangeEvent } from '../city/events/layer-change-event.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import { icon } from '../styles/icon.js';
import { color, size } from '../styles/tokens.js';
import type { MatterMode } from '../matter-layer/hive-matter-layer.js';
import type { LayerChoices } from './layer-choices.js';
import type { LayerName } from '../city/layer-names.js';
import '../grid-layer/hive-grid-layer.js';
import '../localization/terms/layer-names.js';
import '../localization/terms/panels.js';

/** Beneath flowers and matters the colors of the areas step back: two pictures at full strength are none. */
const BACKGROUND_OPACITY = 0.45;

export const layerSwitchStyles: CSSResult = css`
  .layer-switch {
    position: relative;
    z-index: 1;
    width: fit-content;
    /* Wider it would be a bar across the map, and the camera would keep the city below it. */
    max-width: min(100%, 30em);
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
  /* Names of neighbors do not look out from between and below them. */
  .layer-choices:not([data-open]) > button {
    --around: color-mix(in srgb, ${color('ground')} 88%, transparent);
    box-shadow:
      0 0 5px 6px var(--around),
      0 9px 5px 3px var(--around);
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
  .layer-choices [aria-pressed]::before {
    width: 10px;
    height: 10px;
    border: 1px solid ${color('ink-3')};
    border-radius: 3px;
    content: '';
  }
  .layer-list {
    position: absolute;
    z-index: 2;
    inset-block-start: calc(100% + 6px);
    inset-inline-start: 8px;
    inline-size: min(360px, 100cqi - 24px);
    max-block-size: min(380px, 46cqb);
    overflow: auto;
    box-shadow: 0 12px 32px -8px ${color('shadow')};
  }
  .layer-arrange span {
    display: none;
  }
  .layer-choices [aria-pressed='true'] {
    color: ${color('ink')};
  }
  .layer-choices [aria-pressed='true']::before {
    background: ${color('ink')};
    border-color: ${color('ink')};
  }
`;

/** A layer for every resource present, from the bottom up; those that are not seen keep their place and their data. */
export function layerTemplates(
  present: readonly LayerName[],
  shown: ReadonlySet<LayerName>,
  matterMode: MatterMode,
  { order, opacities }: LayerChoices,
): unknown {
  const isBehind = shown.has('honeycomb') || shown.has('matters');
  const names = order.filter((name) => name === 'grid' || present.includes(name));
  return repeat(
    names,
    (name) => name,
    (name) => {
      const seen = { hidden: !shown.has(name), opacity: opacities.get(name) ?? 1 };
      const areas = opacities.get('grid') ?? (isBehind ? BACKGROUND_OPACITY : 1);
      return TEMPLATES[name](name === 'grid' ? { ...seen, opacity: areas } : seen, matterMode);
    },
  );
}

interface Seen {
  readonly hidden: boolean;
  readonly opacity: number;
}

const TEMPLATES: Readonly<Record<LayerName, (seen: Seen, matterMode: MatterMode) => TemplateResult>> = {
  grid: ({ hidden, opacity }) =>
    html`<hive-grid-layer .hidden=${hidden} .opacity=${opacity}></hive-grid-layer>`,
  scenic: ({ hidden, opacity }) =>
    html`<hive-scenic-layer .hidden=${hidden} .opacity=${opacity}></hive-scenic-layer>`,
  park: ({ hidden, opacity }) =>
    html`<hive-park-layer .hidden=${hidden} .opacity=${opacity}></hive-park-layer>`,
  fence: ({ hidden, opacity }) =>
    html`<hive-fence-layer .hidden=${hidden} .opacity=${opacity}></hive-fence-layer>`,
  campaign: ({ hidden, opacity }) =>
    hidden ? html`` : html`<hive-campaign-layer .opacity=${opacity}></hive-campaign-layer>`,
  centre: ({ hidden, opacity }) =>
    html`<hive-centre-layer .hidden=${hidden} .opacity=${opacity}></hive-centre-layer>`,
  honeycomb: ({ hidden, opacity }) =>
    html`<hive-honeycomb-layer .hidden=${hidden} .opacity=${opacity}></hive-honeycomb-layer>`,
  matters: ({ hidden, opacity }, mode) =>
    html`<hive-matter-layer .mode=${mode} .hidden=${hidden} .opacity=${opacity}></hive-matter-layer>`,
};

export interface LayerSwitch {
  readonly present: readonly LayerName[];
  readonly shown: ReadonlySet<LayerName>;
  readonly localize: HiveLocalize;
  readonly toggle: (layer: LayerName) => void;
  /** Of a phone: the menu. */
  readonly open: boolean;
  readonly toggleMenu: () => void;
  /** The list with order and opacity. */
  readonly listed: boolean;
  readonly toggleList: () => void;
  readonly changeLayer: (event: HiveLayerChangeEvent) => void;
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
  listed,
  toggleList,
  changeLayer,
  matterMode,
  drawMatters,
}: LayerSwitch): TemplateResult {
  const close = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !listed) return;
    event.stopPropagation();
    toggleList();
    (event.currentTarget as HTMLElement).querySelector<HTMLElement>('.layer-arrange')?.focus();
  };
  return html`<div
    class="layer-switch"
    part="layers"
    slot="top-start"
    role="group"
    aria-label=${localize.term('layers')}
    @keydown=${close}
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
      ${shown.has('matters') ? matterModes(matterMode, drawMatters, localize) : null}
      <button
        class="layer-arrange"
        aria-expanded=${listed}
        aria-controls="layer-list"
        aria-label=${localize.term('layerArrange')}
        title=${localize.term('layerArrange')}
        @click=${toggleList}
      >
        ${icon('layers', 14)}<span>${localize.term('layerArrange')}</span>
      </button>
    </div>
    ${
      listed
        ? html`<hive-layers id="layer-list" class="layer-list" @hive-layer-change=${changeLayer}></hive-layers>`
        : null
    }
  </div>`;
}

function matterModes(
  current: MatterMode,
  draw: LayerSwitch['drawMatters'],
  localize: HiveLocalize,
): TemplateResult {
  return html`<select
    aria-label=${localize.term('matterMode')}
    .value=${current}
    @change=${(event: Event) => draw((event.currentTarget as HTMLSelectElement).value as MatterMode)}
  >
    ${MATTER_MODES.map(
      (mode) =>
        html`<option value=${mode} ?selected=${mode === current}>${localize.term('matterModeName', mode)}</option>`,
    )}
  </select>`;
}
