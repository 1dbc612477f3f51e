import type { AreasView } from '@hivemap/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { CityState } from '../city/city-state.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import { icon } from '../styles/icon.js';
import '../localization/terms/controls.js';
import { printButton } from '../styles/parts/panel-buttons.js';
import '../localization/terms/late-panels.js';
import '../localization/terms/panels.js';

export type RowDepth = 'children' | 'cells';

/** Which areas are listed, where the map names one level and colors another. */
export function depthSwitch(
  view: AreasView | null,
  current: RowDepth,
  choose: (depth: RowDepth) => void,
  { state, localize }: { readonly state: CityState; readonly localize: HiveLocalize },
): TemplateResult | typeof nothing {
  const [child, cell] = [view?.children[0], view?.cells[0]];
  if (!view || !child || !cell || child.level === cell.level) return nothing;
  const option = (depth: RowDepth, level: string): TemplateResult => {
    const name = state.city?.levels.find(({ id }) => id === level)?.name;
    return html`<button class="segment" aria-pressed=${current === depth} @click=${() => choose(depth)}>
      ${name ? localize.name(name) : level} <span class="muted">${localize.number(view[depth].length)}</span>
    </button>`;
  };
  return html`<span class="segments" role="group" aria-label=${localize.term('depth')}>
    ${option('children', child.level)}${option('cells', cell.level)}
  </span>`;
}

export interface Paging {
  /** Rows in all, and of a page. */
  readonly count: number;
  readonly size: number;
  /** From 0. */
  readonly page: number;
  readonly turn: (page: number) => void;
}

/** How many rows there are, and the way to those that stand on another page. */
export function pager({ count, size, page, turn }: Paging, localize: HiveLocalize): TemplateResult {
  const number = (value: number): string => localize.number(value);
  if (count <= size)
    return html`<span class="muted small">${localize.term('rowCount', number(count))}</span>`;
  const [from, to] = [page * size + 1, Math.min(count, (page + 1) * size)];
  const button = (term: 'previousPage' | 'nextPage', to: number, there: boolean): TemplateResult =>
    html`<button class="icon-button" aria-label=${localize.term(term)} ?disabled=${!there} @click=${() => turn(to)}>
      ${icon(term === 'previousPage' ? 'left' : 'right')}
    </button>`;
  return html`<span class="pager">
    <span class="muted small">${localize.term('rowsOf', number(from), number(to), number(count))}</span>
    ${button('previousPage', page - 1, page > 0)}${button('nextPage', page + 1, to < count)}
  </span>`;
}

export interface FilterTools {
  readonly filtering: boolean;
  /** Whether any filter holds. */
  readonly active: boolean;
  readonly shown: number;
  readonly all: number;
  /** A ranking says that it is filtered, and no more. */
  readonly compact: boolean;
  readonly exportFailed: boolean;
  /** `null` where the scope offers no filters. */
  readonly toggle: (() => void) | null;
  readonly clear: () => void;
  readonly save: () => void;
  readonly print: () => void;
  readonly localize: HiveLocalize;
}

/** What is filtered, and the buttons for filter and export. */
export function filterTools(tools: FilterTools): TemplateResult {
  const { localize, active, compact, toggle } = tools;
  const word = localize.term('filterRows', localize.number(tools.shown), localize.number(tools.all));
  const state = active
    ? html`<span class="filtered small">${word}</span>
        <button class="plain small" @click=${tools.clear}>${localize.term('filterClear')}</button>`
    : nothing;
  if (compact) return html`${state}`;
  return html`${state}${tools.exportFailed ? html`<span class="attention small" role="alert">${localize.term('exportFailed')}</span>` : nothing}${
    toggle
      ? html`<button
          class="icon-button filter"
          aria-label=${localize.term('filter')}
          title=${localize.term('filter')}
          aria-pressed=${tools.filtering}
          @click=${toggle}
        >
          ${icon('filter')}
        </button>`
      : nothing
  }<button class="icon-button save" aria-label=${localize.term('exportCsv')} title=${localize.term('exportCsv')} @click=${tools.save}>
    ${icon('download')}
  </button>${printButton(tools.print, localize)}`;
}
