import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feasibleValues, OPEN, type HiddenCell } from '../../../packages/core/src/privacy/feasible-values.js';
import { suppressTable, type CountTable } from '../../../packages/core/src/privacy/suppress-table.js';

/** What a reader sees: visible columns, the city's totals by row unless hidden, known sums of columns. */
interface Published {
  readonly rows: number;
  readonly hiddenColumns: readonly number[];
  /** What the hidden columns add up to by row; `null` where the city's own is hidden. */
  readonly left: readonly (number | null)[];
  readonly sums: readonly (number | null)[];
}

function publish({ columns, knownSums }: CountTable, hidden: readonly boolean[], total: boolean): Published {
  const rows = columns[0]?.length ?? 0;
  const hiddenColumns = [...hidden.keys()].filter((place) => hidden[place]);
  const sumOf = (row: number): number =>
    hiddenColumns.reduce((sum, place) => sum + (columns[place]?.[row] ?? 0), 0);
  return {
    rows,
    hiddenColumns,
    left: Array.from({ length: rows }, (_, row) => (total ? null : sumOf(row))),
    sums: hiddenColumns.map((place) =>
      knownSums?.[place] ? (columns[place]?.reduce((a, b) => a + b, 0) ?? 0) : null,
    ),
  };
}

/** Tries every table that fits what is published; of unbounded cells only values up to `most`. */
function attack({ rows, hiddenColumns, left, sums }: Published, most: number): ReadonlySet<number>[][] {
  const found = hiddenColumns.map(() => Array.from({ length: rows }, () => new Set<number>()));
  const cells: number[][] = hiddenColumns.map(() => Array.from({ length: rows }, () => 0));
  const rest = [...left];
  const fill = (place: number, row: number, inColumn: number): void => {
    if (place === hiddenColumns.length) {
      if (rest.some((count) => count !== null && count !== 0)) return;
      cells.forEach((column, at) => column.forEach((value, r) => found[at]?.[r]?.add(value)));
      return;
    }
    const sum = sums[place] ?? null;
    if (row === rows) {
      if (sum === null || sum === inColumn) fill(place + 1, 0, 0);
      return;
    }
    const limit = Math.min(rest[row] ?? most, sum === null ? most : sum - inColumn);
    for (let value = 0; value <= limit; value++) {
      const column = cells[place];
      if (column) column[row] = value;
      const before = rest[row] ?? null;
      if (before !== null) rest[row] = before - value;
      fill(place, row + 1, inColumn + value);
      rest[row] = before;
    }
  };
  fill(0, 0, 0);
  return found;
}

const K = 3;

describe('figures of counties under a published city total', () => {
  it('hide small counts, and one more so that they are not what is missing', () => {
    const { columns, total } = suppressTable({ columns: [[2], [40], [9], [17]] }, 5);
    expect(columns).toEqual([true, false, true, false]);
    expect(total).toBe(false);
  });

  it('show zero: nobody is recognised in it', () => {
    expect(suppressTable({ columns: [[0], [40], [0]] }, 5)).toEqual({
      columns: [false, false, false],
      total: false,
    });
  });

  it('hide the city too when nothing else hides its only county with cases', () => {
    expect(suppressTable({ columns: [[3], [0], [0]] }, 5).total).toBe(true);
  });

  it('no attacker who tries all counts narrows a hidden one to fewer than k', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 4 }), (counts) => {
        const table: CountTable = { columns: counts.map((count) => [count]) };
        const { columns, total } = suppressTable(table, K);
        counts.forEach((count, place) => {
          if (count >= 1 && count < K) expect(columns[place]).toBe(true);
        });
        const city = counts.reduce((sum, count) => sum + count, 0);
        if (city >= 1 && city < K) expect(total).toBe(true);
        for (const column of attack(publish(table, columns, total), 12)) {
          for (const values of column) expect(values.size).toBeGreaterThanOrEqual(K);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('nor of rates, when denominators are known from elsewhere', () => {
    const column = fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 }));
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 3 }), (parts) => {
        const below = suppressTable({ columns: parts.map(([hits, rest]) => [hits + rest]) }, K);
        const table: CountTable = {
          columns: parts,
          hidden: [...below.columns.keys()].filter((place) => below.columns[place]),
          knownSums: below.columns.map((hidden) => !hidden),
        };
        const { columns, total } = suppressTable(table, K);
        parts.forEach(([hits, rest], place) => {
          const small = [hits, rest, hits + rest].some((count) => count >= 1 && count < K);
          if (small) expect(columns[place]).toBe(true);
        });
        for (const cells of attack(publish(table, columns, total), 8)) {
          for (const values of cells) expect(values.size).toBeGreaterThanOrEqual(K);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('hides no more than it has to when nothing is small', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 5, max: 900 }), { minLength: 1, maxLength: 12 }), (counts) => {
        const { columns, total } = suppressTable({ columns: counts.map((count) => [count]) }, 5);
        return !total && columns.every((hidden) => !hidden);
      }),
    );
  });
});

describe('feasible values of a hidden cell', () => {
  it('are exactly those that trying all tables finds', () => {
    const table = fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 2 }), {
      minLength: 2,
      maxLength: 3,
    });
    fc.assert(
      fc.property(table, fc.infiniteStream(fc.boolean()), (columns, coins) => {
        const cells: (HiddenCell & { row: number; column: number })[] = [];
        columns.forEach((column, c) =>
          column.forEach((value, r) => {
            if (coins.next().value) cells.push({ from: 1 + r, to: 3 + c, value, row: r, column: c });
          }),
        );
        const seen = new Map(cells.map((cell) => [cell, new Set<number>()]));
        const sum = (key: 'row' | 'column', at: number): number =>
          cells.filter((cell) => cell[key] === at).reduce((all, { value }) => all + value, 0);
        const left = {
          row: [0, 1].map((at) => sum('row', at)),
          column: columns.map((_, at) => sum('column', at)),
        };
        const guess: number[] = [];
        const fill = (at: number): void => {
          const cell = cells[at];
          if (!cell) {
            if ([...left.row, ...left.column].every((rest) => rest === 0))
              cells.forEach((one, place) => seen.get(one)?.add(guess[place] ?? 0));
            return;
          }
          const limit = Math.min(left.row[cell.row] ?? 0, left.column[cell.column] ?? 0);
          for (let value = 0; value <= limit; value++) {
            guess[at] = value;
            left.row[cell.row]! -= value;
            left.column[cell.column]! -= value;
            fill(at + 1);
            left.row[cell.row]! += value;
            left.column[cell.column]! += value;
          }
        };
        fill(0);
        for (const cell of cells) expect(feasibleValues(cells, cell, 100)).toBe(seen.get(cell)?.size);
      }),
      { numRuns: 500 },
    );
  });

  it('are without limit where the total is not published', () => {
    const cell: HiddenCell = { from: OPEN, to: OPEN, value: 1 };
    expect(feasibleValues([cell], cell, 7)).toBe(7);
  });
});
