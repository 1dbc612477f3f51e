/** Buttons of panels that can be saved and printed. */
import { html, type TemplateResult } from 'lit';
import type { HiveLocalize } from '../../localization/hive-localize.js';
import { icon } from '../icon.js';
import '../../localization/terms/controls.js';
import '../../localization/terms/letters.js';

/** Puts the panel's table into the downloads. */
export function saveButton(save: () => void, localize: HiveLocalize): TemplateResult {
  return html`<button
    class="icon-button save"
    part="save"
    aria-label=${localize.term('exportCsv')}
    title=${localize.term('exportCsv')}
    @click=${save}
  >
    ${icon('download')}
  </button>`;
}

/** Prints the panel with its map. */
export function printButton(print: () => void, localize: HiveLocalize): TemplateResult {
  return html`<button
    class="icon-button print"
    part="print"
    aria-label=${localize.term('letterPrint')}
    title=${localize.term('letterPrint')}
    @click=${print}
  >
    ${icon('print')}
  </button>`;
}
