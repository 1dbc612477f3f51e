/** Which cell a point lies in: a uniform grid over the cells, then crossings of a ray in the few that are near. */
import type { CellMesh } from './cell-mesh.js';

/**
 * A grid over the boxes of cells, in compressed rows: the cells whose box touches square `s` are
 * `cells[starts[s]] … cells[starts[s + 1] − 1]`.
 */
export interface CellLookup {
  readonly columns: number;
  readonly rows: number;
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly cells: Uint32Array<ArrayBuffer>;
}

/** Squares a cell; a few make most squares hold one or two cells. */
const SQUARES_PER_CELL = 2;

/** @param boxes - Least x and y, greatest x and y of each cell. @param bounds - The same of all. */
export function cellLookup(boxes: Float32Array, bounds: readonly number[]): CellLookup {
  const side = Math.max(1, Math.ceil(Math.sqrt((boxes.length / 4) * SQUARES_PER_CELL)));
  const squares = squaresOf(bounds, side, side);
  const starts = new Uint32Array(side * side + 1);
  const each = (visit: (square: number, cell: number) => void): void => {
    for (let cell = 0; cell < boxes.length / 4; cell++) {
      const [left, top] = squares(boxes[4 * cell]!, boxes[4 * cell + 1]!);
      const [right, bottom] = squares(boxes[4 * cell + 2]!, boxes[4 * cell + 3]!);
      for (let row = top; row <= bottom; row++)
        for (let column = left; column <= right; column++) visit(row * side + column, cell);
    }
  };
  each((square) => starts[square + 1]!++);
  for (let square = 0; square < side * side; square++) starts[square + 1]! += starts[square]!;
  const next = starts.slice();
  const cells = new Uint32Array(starts[side * side]!);
  each((square, cell) => (cells[next[square]!++] = cell));
  return { columns: side, rows: side, starts, cells };
}

/**
 * The cell at a point. Cells that share a border share their vertices, so that a point on it lies in exactly
 * one of them; a point in a hole lies in none, unless another cell fills it.
 *
 * @param x - Web Mercator, 0…1. @param y - The same.
 * @returns Its index; −1 where there is none.
 */
export function cellAt(mesh: CellMesh, x: number, y: number): number {
  const { origin, bounds, lookup } = mesh;
  const [relativeX, relativeY] = [x - origin[0], y - origin[1]];
  if (!(relativeX >= bounds[0] && relativeX <= bounds[2] && relativeY >= bounds[1] && relativeY <= bounds[3]))
    return -1;
  const [column, row] = squaresOf(bounds, lookup.columns, lookup.rows)(relativeX, relativeY);
  const square = row * lookup.columns + column;
  for (let at = lookup.starts[square]!; at < lookup.starts[square + 1]!; at++) {
    const cell = lookup.cells[at]!;
    if (isInside(mesh, cell, relativeX, relativeY)) return cell;
  }
  return -1;
}

function squaresOf(
  [left = 0, top = 0, right = 0, bottom = 0]: readonly number[],
  columns: number,
  rows: number,
): (x: number, y: number) => readonly [column: number, row: number] {
  const column = right > left ? columns / (right - left) : 0;
  const row = bottom > top ? rows / (bottom - top) : 0;
  return (x, y) => [
    Math.min(columns - 1, Math.max(0, Math.floor((x - left) * column))),
    Math.min(rows - 1, Math.max(0, Math.floor((y - top) * row))),
  ];
}

/** Counts over all rings at once: a hole takes away what the ring around it gave. */
function isInside(
  { positions, ringStarts, cellRings }: CellMesh,
  cell: number,
  x: number,
  y: number,
): boolean {
  let inside = false;
  for (let ring = cellRings[cell]!; ring < cellRings[cell + 1]!; ring++) {
    const end = ringStarts[ring + 1]!;
    let before = end - 1;
    for (let vertex = ringStarts[ring]!; vertex < end; before = vertex++) {
      const [ax, ay] = [positions[2 * vertex]!, positions[2 * vertex + 1]!];
      const [bx, by] = [positions[2 * before]!, positions[2 * before + 1]!];
      if (ay > y === by > y) continue;
      // From the lower end to the upper one, whoever's ring it is: neighbors then compute the same crossing.
      const crossing =
        ay < by ? ax + ((y - ay) / (by - ay)) * (bx - ax) : bx + ((y - by) / (ay - by)) * (ax - bx);
      if (x < crossing) inside = !inside;
    }
  }
  return inside;
}
