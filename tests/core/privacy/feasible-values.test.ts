import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feasibleValues, OPEN, type HiddenCell } from '../../../packages/core/src/privacy/feasible-values.js';

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
