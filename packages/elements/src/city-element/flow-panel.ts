import { html, nothing, type TemplateResult } from 'lit';
import type { CityState } from '../city/city-state.js';
import '../matter-flow/hive-matter-flow.js';

/** The flow of matters below the inspector, where the city has matters. */
export function flowPanel(isWanted: boolean, { city }: CityState): TemplateResult | typeof nothing {
  return isWanted && city?.resources['matters']
    ? html`<hive-matter-flow class="flow" part="flow" brief></hive-matter-flow>`
    : nothing;
}
