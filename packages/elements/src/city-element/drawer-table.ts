import { html, nothing, type TemplateResult } from 'lit';
import type { HiveLocalize } from '../localization/hive-localize.js';
import type { TableLayer } from '../table/table-views.js';
import type { LayerName } from '../city/layer-names.js';
import '../localization/terms/layer-names.js';
import '../localization/terms/panels.js';

export interface DrawerTable {
  readonly present: readonly LayerName[];
  /** Whose rows are wanted; the areas' where the city lacks it. */
  readonly layer: TableLayer;
  readonly choose: (layer: TableLayer) => void;
  readonly localize: HiveLocalize;
}

/** Centres have tables of their links and of the pairs of stations as well. */
const TABLES_OF_CENTRES = ['centre', 'link', 'pair'] as const;

/** The table below the map, of one of its layers. */
export function drawerTable({ present, layer: wanted, choose, localize }: DrawerTable): TemplateResult {
  const tables = present.flatMap((name): readonly TableLayer[] =>
    name === 'centre' ? TABLES_OF_CENTRES : [name],
  );
  const layer = tables.includes(wanted) ? wanted : 'grid';
  const change = (event: Event): void =>
    choose((event.currentTarget as HTMLSelectElement).value as TableLayer);
  return html`<hive-table class="drawer" part="table" slot="bottom" layer=${layer}>
    ${
      tables.length > 1
        ? html`<select slot="actions" aria-label=${localize.term('layers')} .value=${layer} @change=${change}>
          ${tables.map((name) => html`<option value=${name}>${localize.term(`layer_${name}`)}</option>`)}
        </select>`
        : nothing
    }
  </hive-table>`;
}
