/** Irregular polygons of twelve vertices in rows, the same for every way to draw them. */
import type { Feature, FeatureCollection, Polygon } from 'geojson';

export interface IrregularCells {
  readonly count: number;
  /** Longitude, latitude; thirteen positions a cell, the last one the first again. */
  readonly positions: Float64Array<ArrayBuffer>;
  /** A class of each cell. */
  readonly classes: Uint8Array<ArrayBuffer>;
}

export const VERTICES = 12;
/** Vertices along a side of a cell that tiles the ground. */
const PER_SIDE = 3;
/** Degrees. */
const [west, south, extent] = [107, 30.6, 1.2];
export const bounds: [number, number, number, number] = [west, south, west + extent, south + extent];

/** The first one is the color that the picture is known by. */
export const classColors = ['#ff00aa', '#ffd4b0', '#9bd6c0', '#4a86a8', '#20305a'] as const;

/** Cells that tile the ground and share their borders, as a city's grids do; twelve vertices each as well. */
export function tiledCells(count: number): IrregularCells {
  const side = Math.ceil(Math.sqrt(count));
  const step = extent / side / PER_SIDE;
  const positions = new Float64Array(count * (VERTICES + 1) * 2);
  const classes = new Uint8Array(count);
  const random = generator(20261121);
  const width = side * PER_SIDE + 1;
  const moved = Float64Array.from({ length: 2 * width * width }, () => 0.55 * (random() - 0.5));
  for (let cell = 0; cell < count; cell++) {
    const [column, row] = [(cell % side) * PER_SIDE, Math.floor(cell / side) * PER_SIDE];
    let at = 2 * cell * (VERTICES + 1);
    const put = (x: number, y: number): void => {
      const vertex = 2 * (y * width + x);
      positions[at++] = west + (x + moved[vertex]!) * step;
      positions[at++] = south + (y + moved[vertex + 1]!) * step;
    };
    for (let x = 0; x < PER_SIDE; x++) put(column + x, row);
    for (let y = 0; y < PER_SIDE; y++) put(column + PER_SIDE, row + y);
    for (let x = PER_SIDE; x > 0; x--) put(column + x, row + PER_SIDE);
    for (let y = PER_SIDE; y >= 0; y--) put(column, row + y);
    classes[cell] = Math.floor(random() * classColors.length);
  }
  return { count, positions, classes };
}

export function irregularCells(count: number): IrregularCells {
  const side = Math.ceil(Math.sqrt(count));
  const step = extent / side;
  const positions = new Float64Array(count * (VERTICES + 1) * 2);
  const classes = new Uint8Array(count);
  const random = generator(20261120);
  for (let cell = 0; cell < count; cell++) {
    const x = west + ((cell % side) + 0.5) * step;
    const y = south + (Math.floor(cell / side) + 0.5) * step;
    for (let vertex = 0; vertex < VERTICES; vertex++) {
      const angle = (2 * Math.PI * vertex) / VERTICES;
      const radius = step * (0.34 + 0.16 * random());
      const at = 2 * (cell * (VERTICES + 1) + vertex);
      positions[at] = x + radius * Math.cos(angle);
      positions[at + 1] = y + radius * Math.sin(angle);
    }
    const last = 2 * (cell * (VERTICES + 1) + VERTICES);
    positions.copyWithin(last, last - 2 * VERTICES, last - 2 * VERTICES + 2);
    classes[cell] = Math.floor(random() * classColors.length);
  }
  return { count, positions, classes };
}

/** A thousand cells in the rows at the middle, all with the color that the picture is known by. */
export function changedCells(count: number): readonly number[] {
  const changed = Math.min(1000, Math.floor(count / 2));
  const first = Math.floor((count - changed) / 2);
  return Array.from({ length: changed }, (_, at) => first + at);
}

export function ringOf({ positions }: Pick<IrregularCells, 'positions'>, cell: number): [number, number][] {
  return Array.from({ length: VERTICES + 1 }, (_, vertex) => {
    const at = 2 * (cell * (VERTICES + 1) + vertex);
    return [positions[at]!, positions[at + 1]!];
  });
}

export function asFeatures(cells: IrregularCells): FeatureCollection<Polygon> {
  return {
    type: 'FeatureCollection',
    features: Array.from({ length: cells.count }, (_, cell): Feature<Polygon> => ({
      type: 'Feature',
      id: cell,
      properties: { class: cells.classes[cell] },
      geometry: { type: 'Polygon', coordinates: [ringOf(cells, cell)] },
    })),
  };
}

/** Mulberry32: the same numbers on every machine. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
