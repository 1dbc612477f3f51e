/** The second line of a table's head: a field for each column that can be filtered. */
import type { Predicate } from '@hivemap/core';
import { css, html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { choicesIn, rangeIn, withChoices, withRange, type FieldRange } from '../city/range-filter.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import { color, size } from '../styles/tokens.js';
import type { OwnFilter, OwnFilters } from './table-filter.js';
import type { ColumnFilter, TableColumn } from './table-model.js';
import '../localization/terms/controls.js';
import '../localization/terms/panels.js';

export interface FilterRow {
  readonly columns: readonly TableColumn<unknown>[];
  /** The city's, which map and panels share. */
  readonly filter: readonly Predicate[];
  readonly own: OwnFilters;
  readonly localize: HiveLocalize;
  readonly setFilter: (filter: readonly Predicate[]) => void;
  readonly setOwn: (column: string, filter: OwnFilter) => void;
}

export function filterRow(row: FilterRow): TemplateResult {
  return html`<tr class="filters" part="filters">
    ${row.columns.map(
      (column) => html`<td class=${column.numeric ? 'numeric' : ''}>${fieldOf(column, row)}</td>`,
    )}
  </tr>`;
}

function fieldOf(column: TableColumn<unknown>, row: FilterRow): TemplateResult | typeof nothing {
  const { filter } = column;
  switch (filter?.kind) {
    case 'text':
      return html`<input
        type="text"
        class="text"
        autocomplete="off"
        aria-label=${row.localize.term('filterText', column.title)}
        .value=${row.own.get(column.id)?.text ?? ''}
        @input=${(event: Event) => row.setOwn(column.id, { text: inputOf(event).value })}
      />`;
    case 'range':
      return rangeFields(column, filter, row);
    case 'choices':
      return choiceFields(filter, row);
    case undefined:
      return nothing;
  }
}

function rangeFields(
  column: TableColumn<unknown>,
  { field, factor }: Extract<ColumnFilter, { kind: 'range' }>,
  row: FilterRow,
): TemplateResult {
  const range: FieldRange =
    field === undefined ? { from: null, below: null, ...row.own.get(column.id) } : rangeIn(row.filter, field);
  const set = (next: FieldRange): void =>
    field === undefined ? row.setOwn(column.id, next) : row.setFilter(withRange(row.filter, field, next));
  const input = (bound: 'from' | 'below', sign: string): TemplateResult => html`<label class="bound">
    <span aria-hidden="true">${sign}</span>
    <input
      type="number"
      step="any"
      inputmode="decimal"
      aria-label=${row.localize.term(bound === 'from' ? 'filterFrom' : 'filterBelow', `${column.title} ${column.unit ?? ''}`.trim())}
      .value=${written(range[bound], factor)}
      @change=${(event: Event) => set({ ...range, [bound]: read(inputOf(event).value, factor) })}
    />
  </label>`;
  return html`<span class="range">${input('from', '≥')}${input('below', '<')}</span>`;
}

function choiceFields(
  { field, options }: Extract<ColumnFilter, { kind: 'choices' }>,
  row: FilterRow,
): TemplateResult {
  const chosen = choicesIn(row.filter, field);
  const toggle = (value: string): void =>
    row.setFilter(
      withChoices(
        row.filter,
        field,
        chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value],
      ),
    );
  return html`<span class="choices">
    ${options.map(
      ({ value, label }) => html`<button
        class="choice"
        aria-pressed=${chosen.includes(value)}
        aria-label=${row.localize.term('filterLacks', label)}
        @click=${() => toggle(value)}
      >
        ${row.localize.term('absent')} ${label}
      </button>`,
    )}
  </span>`;
}

function inputOf(event: Event): HTMLInputElement {
  return event.currentTarget as HTMLInputElement;
}

/** Without the dust of binary fractions: 0.57 · 100 is written 57. */
function written(value: number | null | undefined, factor: number): string {
  return value == null ? '' : String(Number((value * factor).toPrecision(12)));
}

function read(text: string, factor: number): number | null {
  const value = Number(text);
  return text.trim() === '' || !Number.isFinite(value) ? null : Number((value / factor).toPrecision(12));
}

export const filterRowStyles: CSSResult = css`
  .filters td {
    position: sticky;
    inset-block-start: var(--hive-table-head, 29px);
    z-index: 1;
    padding: ${size('space-1')} ${size('space-2')};
    background: var(--hive-panel-background, ${color('surface')});
    border-bottom: 1px solid ${color('border-strong')};
    cursor: default;
  }
  .filters input {
    inline-size: 4.6em;
    min-block-size: 26px;
    padding: 0 ${size('space-1')};
    background: ${color('surface')};
    border: 1px solid ${color('border-strong')};
    border-radius: ${size('radius-tag')};
    font-size: ${size('font-small')};
    appearance: textfield;
  }
  .filters .text {
    inline-size: 8em;
  }
  .filters input::-webkit-inner-spin-button {
    appearance: none;
  }
  .range,
  .choices {
    display: inline-flex;
    gap: ${size('space-1')};
  }
  .bound {
    display: inline-flex;
    align-items: center;
    gap: 3px;
    color: ${color('ink-2')};
    font-size: ${size('font-small')};
  }
  .choice {
    min-block-size: 26px;
    padding: 0 ${size('space-2')};
    border: 1px solid ${color('border-strong')};
    border-radius: ${size('radius-tag')};
    color: ${color('ink-2')};
    font-size: ${size('font-small')};
    white-space: nowrap;
  }
  .choice[aria-pressed='true'] {
    background: ${color('ink')};
    border-color: ${color('ink')};
    color: ${color('surface')};
  }
  @media (pointer: coarse) {
    .filters td {
      inset-block-start: var(--hive-table-head, 45px);
    }
    .filters input,
    .choice {
      min-block-size: 44px;
    }
  }
`;
