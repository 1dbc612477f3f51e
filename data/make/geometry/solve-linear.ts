/**
 * Solves `matrix · x = right` by Gauss–Jordan elimination with partial pivoting.
 *
 * @param matrix - Square and regular.
 * @throws {RangeError} When the matrix is singular.
 */
export function solveLinear(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const n = right.length;
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let i = column; i < n; i++)
      if (Math.abs(rows[i]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = i;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    const lead = rows[column]!;
    if (lead[column] === 0) throw new RangeError(`The matrix is singular in column ${column}.`);
    rows.forEach((row, i) => {
      if (i === column) return;
      const factor = row[column]! / lead[column]!;
      for (let k = column; k <= n; k++) row[k]! -= factor * lead[k]!;
    });
  }
  return rows.map((row, i) => row[n]! / row[i]!);
}
