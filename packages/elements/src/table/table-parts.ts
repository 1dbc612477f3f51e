/** A column's head and a row, as templates. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CityState } from '../city/city-state.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import { icon } from '../styles/icon.js';
import { emptyState, errorState, loadingState } from '../styles/parts/panel-state.js';
import type { TableColumn, TableSort } from './table-model.js';
import '../localization/terms/late-panels.js';

export function headerCell(
  column: TableColumn<unknown>,
  sort: TableSort | null,
  localize: HiveLocalize,
  sortBy: (column: TableColumn<unknown>) => void,
): TemplateResult {
  const current = sort?.column === column.id;
  const order = current ? (sort.descending ? 'descending' : 'ascending') : 'none';
  return html`<th
    scope="col"
    class="${column.numeric ? 'numeric' : ''} ${order} column-${column.id}"
    aria-sort=${order}
  >
    <button title=${localize.term('sortBy', column.title)} @click=${() => sortBy(column)}>
      ${
        column.short === undefined
          ? html`<span>${column.title}${column.unit ? html` <span class="muted">${column.unit}</span>` : nothing}</span>`
          : html`<span aria-hidden="true">${column.short}</span><span class="visually-hidden">${column.title}</span>`
      }
      ${current ? icon('sort', 12) : nothing}
    </button>
  </th>`;
}

export interface RowState {
  /** Place among all rows, from 0. */
  readonly index: number;
  readonly selected: boolean;
  /** Whether Tab leads to it. */
  readonly active: boolean;
  readonly click: (event: MouseEvent) => void;
  readonly enter: () => void;
}

export function tableRow<Row>(
  columns: readonly TableColumn<Row>[],
  row: Row,
  { index, selected, active, click, enter }: RowState,
): TemplateResult {
  return html`<tr
    part=${selected ? 'row selected' : 'row'}
    data-index=${index}
    tabindex=${active ? 0 : -1}
    aria-rowindex=${index + 2}
    aria-selected=${selected}
    @click=${click}
    @dblclick=${enter}
  >
    ${columns.map((column) =>
      column.id === 'name'
        ? html`<th scope="row" class="column-name">${column.cell(row)}</th>`
        : html`<td class="${column.numeric ? 'numeric' : ''} column-${column.id}">${column.cell(row)}</td>`,
    )}
  </tr>`;
}

/** A table that has no rows yet, or never will. */
export function withoutRows(
  status: CityState['status'],
  failed: boolean,
  localize: HiveLocalize,
): TemplateResult {
  if (failed || status === 'error') return errorState(localize.term('loadFailed'));
  return status === 'empty'
    ? emptyState(localize.term('nothingToShow'))
    : loadingState(localize.term('loading'));
}
