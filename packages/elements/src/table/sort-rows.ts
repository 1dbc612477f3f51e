import type { TableColumn } from './table-model.js';

/**
 * Rows by a column. Ties keep their order, also when the direction turns; rows without a value come last
 * in both directions.
 */
export function sortRows<Row>(
  rows: readonly Row[],
  column: TableColumn<Row>,
  descending: boolean,
  locale: string,
): readonly Row[] {
  const words = new Intl.Collator(locale, { numeric: true });
  const sign = descending ? -1 : 1;
  const keyed = rows.map((row, index) => ({ row, index, value: column.value(row) }));
  keyed.sort((a, b) => {
    if (a.value === null || b.value === null) {
      return Number(a.value === null) - Number(b.value === null) || a.index - b.index;
    }
    const order =
      typeof a.value === 'number' && typeof b.value === 'number'
        ? a.value - b.value
        : words.compare(String(a.value), String(b.value));
    return sign * order || a.index - b.index;
  });
  return keyed.map(({ row }) => row);
}

/**
 * Place of each row by a value, from 1; equal values share a place, rows without one have none.
 *
 * @param descending - Whether the highest value is first.
 */
export function ranks<Row>(
  rows: readonly Row[],
  value: (row: Row) => number | null,
  descending: boolean,
): ReadonlyMap<Row, number> {
  const known = rows.flatMap((row) => {
    const of = value(row);
    return of === null ? [] : [{ row, of }];
  });
  known.sort((a, b) => (descending ? b.of - a.of : a.of - b.of));
  const places = new Map<Row, number>();
  let place = 0;
  known.forEach(({ row, of }, index) => {
    if (index === 0 || of !== known[index - 1]!.of) place = index + 1;
    places.set(row, place);
  });
  return places;
}
