import { html, nothing, type TemplateResult } from 'lit';
import type { HiveLocalize } from '../localization/hive-localize.js';
import type { LayerName } from './shown-layers.js';
import '../table/hive-table.js';

export interface DrawerTable {
  readonly present: readonly LayerName[];
  /** Whose rows are wanted; the areas' where the city lacks it. */
  readonly layer: LayerName;
  readonly choose: (layer: LayerName) => void;
  readonly localize: HiveLocalize;
}

/** The table below the map, of one of its layers. */
export function drawerTable({ present, layer: wanted, choose, localize }: DrawerTable): TemplateResult {
  const layer = present.includes(wanted) ? wanted : 'grid';
  const change = (event: Event): void =>
    choose((event.currentTarget as HTMLSelectElement).value as LayerName);
  return html`<hive-table class="drawer" part="table" slot="bottom" layer=${layer}>
    ${
      present.length > 1
        ? html`<select slot="actions" aria-label=${localize.term('layers')} .value=${layer} @change=${change}>
          ${present.map((name) => html`<option value=${name}>${localize.term(`layer_${name}`)}</option>`)}
        </select>`
        : nothing
    }
  </hive-table>`;
}
