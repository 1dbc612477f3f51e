import { html, nothing, type TemplateResult } from 'lit';
import type { CityState } from '../city/city-state.js';
import type { PanelName } from '../city/panel-names.js';

/** Below the inspector, where the city has what they show: the flow of matters; where asked for, listed cases and the rest. */
export function mechanismPanels(shows: (panel: PanelName) => boolean, { city }: CityState): TemplateResult {
  const has = (panel: PanelName, resource: string): boolean =>
    shows(panel) && city?.resources[resource] !== undefined;
  return html`${
    has('flow', 'matters')
      ? html`<hive-matter-flow class="flow" part="flow" brief></hive-matter-flow>`
      : nothing
  }${
    has('listings', 'listings')
      ? html`<hive-listings class="more listings" part="listings" limit="6"></hive-listings>`
      : nothing
  }${has('chain', 'units') ? html`<hive-chain class="more" part="chain"></hive-chain>` : nothing}
  ${has('risks', 'risks') ? html`<hive-risk-matrix class="more" part="risks"></hive-risk-matrix>` : nothing}
  ${has('programs', 'programs') ? html`<hive-programs class="more" part="programs"></hive-programs>` : nothing}
  ${has('forces', 'divisions') ? html`<hive-forces class="more" part="forces"></hive-forces>` : nothing}
  ${has('satisfaction', 'assessments') ? html`<hive-satisfaction class="more" part="satisfaction"></hive-satisfaction>` : nothing}`;
}

/** Below the inspector; on a wall below the key figures, where the columns are even. */
export function taskbookPanel(
  shows: (panel: PanelName) => boolean,
  { city }: CityState,
): TemplateResult | typeof nothing {
  return shows('taskbook') && city?.resources['taskbook'] !== undefined
    ? html`<hive-taskbook class="more taskbook" part="taskbook"></hive-taskbook>`
    : nothing;
}
