/**
 * Which parts of a city a published count or rate is hidden for, so that none can be told from the
 * others and the city's own.
 *
 * The table: one column a part (county), each with the same rows; the city's totals by row; and where
 * rows add up to something that is published elsewhere (numerator and rest to the denominator), the
 * totals by column. Columns are hidden whole, since a rate and its numerator tell the same.
 */
import { feasibleValues, OPEN, type HiddenCell } from './feasible-values.js';

export interface CountTable {
  /** `columns[part][row]`, whole numbers ≥ 0. */
  readonly columns: readonly (readonly number[])[];
  /** Columns that have to be hidden for another reason. */
  readonly hidden?: readonly number[];
  /** Columns whose sum over the rows is published elsewhere; by default none. */
  readonly knownSums?: readonly boolean[];
}

export interface Suppression {
  readonly columns: readonly boolean[];
  /** Whether the city's own is hidden too. */
  readonly total: boolean;
}

/**
 * @param k - A count from 1 to k − 1 is hidden, and every hidden cell may hold at least k values as far
 *   as anybody can tell.
 */
export function suppressTable(table: CountTable, k: number): Suppression {
  const { columns } = table;
  const isSmall = (count: number): boolean => count >= 1 && count < k;
  const hidden = columns.map(
    (column, place) => column.some(isSmall) || (table.hidden?.includes(place) ?? false),
  );
  const rows = columns[0]?.length ?? 0;
  const totals = Array.from({ length: rows }, (_, row) =>
    columns.reduce((sum, column) => sum + (column[row] ?? 0), 0),
  );
  let total = totals.some(isSmall);
  const sizes = columns.map((column) => column.reduce((sum, count) => sum + count, 0));
  while (!isSafe(table, hidden, total, k)) {
    const next = nextColumn(table, hidden, total, sizes, k);
    if (next === null) total = true;
    else hidden[next] = true;
    if (next === null) break;
  }
  return { columns: hidden, total };
}

/** Hides as little as it can: the smallest column that is enough, else the smallest that holds anything. */
function nextColumn(
  table: CountTable,
  hidden: readonly boolean[],
  total: boolean,
  sizes: readonly number[],
  k: number,
): number | null {
  const open = sizes
    .map((size, place) => ({ size, place }))
    .filter(({ place }) => hidden[place] === false)
    .sort((a, b) => a.size - b.size || a.place - b.place);
  const enough = open.find(({ place }) =>
    isSafe(
      table,
      hidden.map((is, at) => is || at === place),
      total,
      k,
    ),
  );
  return (enough ?? open.find(({ size }) => size > 0))?.place ?? null;
}

function isSafe(
  { columns, knownSums }: CountTable,
  hidden: readonly boolean[],
  total: boolean,
  k: number,
): boolean {
  const rows = columns[0]?.length ?? 0;
  const cells: HiddenCell[] = columns.flatMap((column, place) =>
    hidden[place] === true
      ? column.map((value, row) => ({
          from: total ? OPEN : 1 + row,
          to: knownSums?.[place] ? 1 + rows + place : OPEN,
          value,
        }))
      : [],
  );
  return cells.every((cell) => feasibleValues(cells, cell, k) >= k);
}
