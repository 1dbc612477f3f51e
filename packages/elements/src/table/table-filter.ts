/** Which rows a table shows: those that the city's filter leaves and the table's own. */
import type { Predicate } from '@hivemap/core';
import type { TableColumn, TableModel } from './table-model.js';

/** What a column is filtered by in this table alone. */
export interface OwnFilter {
  readonly text?: string;
  readonly from?: number | null;
  readonly below?: number | null;
}

/** By column. */
export type OwnFilters = ReadonlyMap<string, OwnFilter>;

/** The filters with that of a column; one that asks for nothing is none. */
export function withOwnFilter(own: OwnFilters, column: string, filter: OwnFilter): OwnFilters {
  const next = new Map(own).set(column, filter);
  if (!filter.text && filter.from == null && filter.below == null) next.delete(column);
  return next;
}

export function filterRows<Row>(
  { rows, columns, matches }: Pick<TableModel<Row>, 'rows' | 'columns' | 'matches'>,
  filter: readonly Predicate[],
  own: OwnFilters,
): readonly Row[] {
  const tests = columns.flatMap((column) => {
    const test = own.get(column.id);
    return test ? [(row: Row): boolean => passes(column, row, test)] : [];
  });
  if (tests.length === 0 && (filter.length === 0 || !matches)) return rows;
  return rows.filter((row) => (matches?.(row, filter) ?? true) && tests.every((test) => test(row)));
}

/** What is not known is in no range: it is not a zero. */
function passes<Row>(
  column: TableColumn<Row>,
  row: Row,
  { text = '', from = null, below = null }: OwnFilter,
): boolean {
  const value = column.value(row);
  if (
    text !== '' &&
    !String(value ?? '')
      .toLowerCase()
      .includes(text.trim().toLowerCase())
  )
    return false;
  if (from === null && below === null) return true;
  return typeof value === 'number' && (from === null || value >= from) && (below === null || value < below);
}
