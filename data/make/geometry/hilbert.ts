/**
 * Place of a point along a Hilbert curve over the unit square. Neighbors on the curve are neighbors on
 * the ground, so names in code order get places that are near each other.
 *
 * @param x - In [0, 1).
 * @param y - In [0, 1).
 * @param side - Cells along one side, a power of two.
 */
export function hilbertIndex(x: number, y: number, side = 64): number {
  let column = Math.floor(x * side);
  let row = Math.floor(y * side);
  let index = 0;
  for (let s = side / 2; s >= 1; s /= 2) {
    const right = (column & s) > 0 ? 1 : 0;
    const up = (row & s) > 0 ? 1 : 0;
    index += s * s * ((3 * right) ^ up);
    if (up === 0) {
      if (right === 1) [column, row] = [s - 1 - column, s - 1 - row];
      [column, row] = [row, column];
    }
  }
  return index;
}
