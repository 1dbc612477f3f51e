import { expect } from '@esm-bundle/chai';
import { bearing } from '../../../packages/elements/src/table/bearing.js';
import { ranks, sortRows } from '../../../packages/elements/src/table/sort-rows.js';
import type { TableColumn } from '../../../packages/elements/src/table/table-model.js';

interface Row {
  readonly name: string;
  readonly value: number | null;
}
const rows: readonly Row[] = [
  { name: 'a', value: 2 },
  { name: 'hidden', value: null },
  { name: 'b', value: 0 },
  { name: 'c', value: 2 },
];
const column: TableColumn<Row> = { id: 'value', title: '', value: (row) => row.value, cell: () => '' };
const order = (descending: boolean): string =>
  sortRows(rows, column, descending, 'en')
    .map(({ name }) => name)
    .join(' ');

describe('sorted rows', () => {
  it('have what is not known last, in both directions, and after zero', () => {
    expect(order(true)).to.equal('a c b hidden');
    expect(order(false)).to.equal('b a c hidden');
  });
});

describe('ranks', () => {
  it('are shared by equal values and left out where there is none', () => {
    const places = ranks(rows, ({ value }) => value, true);
    expect(rows.map((row) => places.get(row))).to.deep.equal([1, undefined, 3, 1]);
  });
});

describe('a bearing', () => {
  it('is one of eight directions, from the north clockwise', () => {
    const from = [107, 31] as const;
    const around = [
      [107, 32],
      [107.9, 31.7],
      [108, 31],
      [107, 30],
      [106, 31],
    ] as const;
    expect(around.map((to) => bearing(from, to))).to.deep.equal([0, 1, 2, 4, 6]);
  });

  it('is none where two places are one', () => {
    expect(bearing([107, 31], [107.001, 31])).to.equal(null);
  });
});
