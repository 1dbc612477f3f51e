import { html, type TemplateResult } from 'lit';
import type { HiveLocalize } from '../localization/hive-localize.js';
import '../localization/terms/panels.js';

/** What a phone shows below the map, one at a time. */
export type Tab = 'overview' | 'table' | 'inspector';
export const TABS = ['overview', 'table', 'inspector'] as const satisfies readonly Tab[];

export function panelTabs(
  tabs: readonly Tab[],
  current: Tab,
  localize: HiveLocalize,
  choose: (tab: Tab) => void,
): TemplateResult {
  return html`<div class="tabs" role="group" aria-label=${localize.term('views')}>
    ${tabs.map(
      (tab) => html`<button aria-pressed=${tab === current} @click=${() => choose(tab)}>
        ${localize.term(tab)}
      </button>`,
    )}
  </div>`;
}
