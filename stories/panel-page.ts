/** A page for a story of a panel: a map with the fixed city, and the panel beside it. */
import { html, type TemplateResult } from 'lit';
import type { Target } from '@hivemap/elements';
import '@hivemap/elements/grid-layer';
import '@hivemap/elements/map';
import './panel-page.css';
import { fixedCity, type FixedCityOptions } from './fixtures/fixed-city.js';

export interface PanelPageOptions extends FixedCityOptions {
  readonly selection?: readonly Target[];
  /** Code of the drilled division. */
  readonly division?: string;
  /** Width of the panel, CSS px; the default is that of a column. */
  readonly width?: number;
  /** Without a city. */
  readonly empty?: boolean;
}

export interface StoryGlobals {
  readonly globals: Readonly<Record<string, unknown>>;
}

/** Names the map `map`, as panels beside a map do with `for`. */
export function panelPage(
  panel: TemplateResult,
  options: PanelPageOptions,
  { globals }: StoryGlobals,
): TemplateResult {
  const { selection, division, width = 352, empty = false } = options;
  return html`<div class="panel-page" data-width=${width}>
    <hive-map
      id="map"
      .theme=${globals['theme']}
      .locale=${String(globals['locale'])}
      .city=${empty ? null : fixedCity(options)}
      .division=${division ?? null}
      .selection=${selection?.map(({ kind, id }) => `${kind}:${id}`).join(' ') ?? null}
      ><hive-grid-layer></hive-grid-layer
    ></hive-map>
    <div class="panel-place">${panel}</div>
  </div>`;
}
