/** Which cell of a flower a point lies in, by hexagon arithmetic. */

/** Axial coordinates of the cells round the core, from the top clockwise. */
const AROUND: readonly (readonly [q: number, r: number])[] = [
  [0, -1],
  [1, -1],
  [1, 0],
  [0, 1],
  [-1, 1],
  [-1, 0],
];

/**
 * @param x - Px to the right of the flower's center.
 * @param y - Px below it.
 * @param radius - Circumradius of a cell, px.
 * @returns Index in `FLOWER_PARTS`: 0 is the core; `null` outside of the flower. A gap belongs to the nearer cell.
 * @see https://www.redblobgames.com/grids/hexagons/#rounding
 */
export function flowerPartAt(x: number, y: number, radius: number): number | null {
  const q = ((2 / 3) * x) / radius;
  const r = ((-1 / 3) * x + (Math.sqrt(3) / 3) * y) / radius;
  const s = -q - r;
  let [column, row] = [Math.round(q), Math.round(r)];
  const [dq, dr, ds] = [Math.abs(column - q), Math.abs(row - r), Math.abs(Math.round(s) - s)];
  if (dq > dr && dq > ds) column = -row - Math.round(s);
  else if (dr > ds) row = -column - Math.round(s);
  if (column === 0 && row === 0) return 0;
  const index = AROUND.findIndex(([a, b]) => a === column && b === row);
  return index < 0 ? null : index + 1;
}
