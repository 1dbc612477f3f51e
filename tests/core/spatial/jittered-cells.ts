/** Irregular cells that share their borders vertex by vertex, as a city's grids do. */
import type { Polygon } from 'geojson';

/** Numbers 0…1, the same in every run. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Borders between two corners have two more vertices: a cell has twelve. */
const PER_SIDE = 3;

/**
 * @param columns - Cells from west to east, and as many rows.
 * @param west - Of the whole, degrees.
 * @param size - Of the whole, degrees.
 */
export function jitteredCells(columns: number, seed = 1, west = 106, south = 30, size = 2): Polygon[] {
  const random = randomNumbers(seed);
  const step = size / columns / PER_SIDE;
  const side = columns * PER_SIDE;
  const vertices = new Map<number, readonly [number, number]>();
  const vertexAt = (column: number, row: number): [number, number] => {
    const key = row * (side + 1) + column;
    let vertex = vertices.get(key);
    if (!vertex) {
      const isInner = column > 0 && row > 0 && column < side && row < side;
      const jitter = (): number => (isInner ? (random() - 0.5) * step * 0.8 : 0);
      vertex = [west + column * step + jitter(), south + row * step + jitter()];
      vertices.set(key, vertex);
    }
    return [...vertex];
  };
  const cells: Polygon[] = [];
  for (let row = 0; row < columns; row++) {
    for (let column = 0; column < columns; column++) {
      const [x, y] = [column * PER_SIDE, row * PER_SIDE];
      const ring = [
        ...[0, 1, 2].map((at) => vertexAt(x + at, y)),
        ...[0, 1, 2].map((at) => vertexAt(x + PER_SIDE, y + at)),
        ...[0, 1, 2].map((at) => vertexAt(x + PER_SIDE - at, y + PER_SIDE)),
        ...[0, 1, 2].map((at) => vertexAt(x, y + PER_SIDE - at)),
      ];
      cells.push({ type: 'Polygon', coordinates: [[...ring, ring[0]!]] });
    }
  }
  return cells;
}
