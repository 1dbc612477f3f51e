/** Rows put in order by a small whole number (a day, an area, a type), in compressed rows: those of a number are one slice. */
export class RowGroups {
  readonly #starts: Int32Array;
  readonly #rows: Int32Array;

  /**
   * @param length - How many rows.
   * @param groups - How many numbers.
   * @param groupOf - Number 0…`groups − 1` of a row; −1 leaves it out.
   */
  constructor(length: number, groups: number, groupOf: (row: number) => number) {
    const numbers = new Int32Array(length);
    const starts = new Int32Array(groups + 1);
    for (let row = 0; row < length; row++) {
      const group = groupOf(row);
      numbers[row] = group;
      if (group >= 0) starts[group + 1]!++;
    }
    for (let group = 0; group < groups; group++) starts[group + 1]! += starts[group]!;
    const next = starts.slice();
    this.#rows = new Int32Array(starts[groups]!);
    for (let row = 0; row < length; row++) {
      const group = numbers[row]!;
      if (group >= 0) this.#rows[next[group]!++] = row;
    }
    this.#starts = starts;
  }

  /** Rows of the numbers `first…end − 1`, ascending within each. */
  rows(first: number, end: number): Int32Array {
    const last = this.#starts.length - 1;
    const from = this.#starts[Math.max(0, Math.min(last, first))]!;
    return this.#rows.subarray(from, Math.max(from, this.#starts[Math.max(0, Math.min(last, end))]!));
  }
}
