import { html, nothing, render, type LitElement, type TemplateResult } from 'lit';
import type { CityState } from '../city/city-state.js';
import { printPanel } from '../city/print-panel.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import type { TableColumn, TableModel } from './table-model.js';
import '../localization/terms/late-panels.js';

/** So many rows are some sixty pages. */
const MOST_ROWS = 2_000;

export interface TablePrint {
  readonly state: CityState;
  readonly localize: HiveLocalize;
  /** Prints a window; the window's own `print` unless given. */
  readonly print?: (target: Window) => void;
}

/**
 * Prints a table with its map: all rows as they are filtered and sorted, also those that stand on other pages of the
 * screen.
 */
export async function printTable<Row>(
  panel: LitElement & { readonly for?: string | null },
  { title, columns }: TableModel<Row>,
  rows: readonly Row[],
  options: TablePrint,
): Promise<void> {
  const { localize, state } = options;
  const shown = rows.slice(0, MOST_ROWS);
  const [most, all] = [localize.number(shown.length), localize.number(rows.length)];
  const paper = document.createElement('div');
  render(tableTemplate(columns, shown), paper);
  await printPanel(panel, {
    ...options,
    title,
    subtitle:
      shown.length < rows.length ? localize.term('rowsOf', '1', most, all) : localize.term('rowCount', all),
    nodes: [...paper.children],
    asOf: state.city?.asOf ?? '',
  });
  render(nothing, paper);
}

function tableTemplate<Row>(columns: readonly TableColumn<Row>[], rows: readonly Row[]): TemplateResult {
  const side = ({ numeric }: TableColumn<Row>): string => (numeric ? 'numeric' : '');
  return html`<table class="on-paper">
    <thead>
      <tr>
        ${columns.map(
          (column) => html`<th scope="col" class=${side(column)}>
            ${column.title}${column.unit ? html` <span class="muted">${column.unit}</span>` : nothing}
          </th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) => html`<tr>
          ${columns.map((column) =>
            column.id === 'name'
              ? html`<th scope="row">${column.cell(row)}</th>`
              : html`<td class=${side(column)}>${column.cell(row)}</td>`,
          )}
        </tr>`,
      )}
    </tbody>
  </table>`;
}
