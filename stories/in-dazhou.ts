/** A layer as a portal shows it: over the demo city, its areas faded beneath. */
import { html, nothing, type TemplateResult } from 'lit';
import '@hivemap/elements/attribution';
import '@hivemap/elements/breadcrumb';
import '@hivemap/elements/grid-layer';
import '@hivemap/elements/map';

/** Areas of an invented city, faded: what lies beneath its places. Rates of so few matters would be hidden. */
export const GROUND: TemplateResult = html`<hive-grid-layer
  indicator="openMatters"
  opacity="0.4"
></hive-grid-layer>`;

export interface InDazhouOptions {
  /** Code of the drilled division. */
  readonly division?: string;
  /** West, south, east, north. */
  readonly bounds?: string;
  readonly selection?: string;
  /** Month or year whose matters count. */
  readonly period?: string;
}

export function inDazhou(
  layers: TemplateResult,
  { division, bounds, selection, period }: InDazhouOptions = {},
): TemplateResult {
  return html`<hive-map
    src="/data/dazhou/city.json"
    division=${division ?? nothing}
    bounds=${bounds ?? nothing}
    selection=${selection ?? nothing}
    period=${period ?? nothing}
  >
    <hive-grid-layer opacity="0.4"></hive-grid-layer>
    ${layers}
    <hive-breadcrumb slot="top-start"></hive-breadcrumb>
    <hive-attribution slot="bottom-start"></hive-attribution>
  </hive-map>`;
}
