/** Pixels of equal size over the bounds of cells, and which cells cover or touch which of them. */
import { cellContains, type FlatCells } from './flat-cells.js';

/** How far beyond an edge pixels count as touched, in pixels: more than rounding can move it. */
const LEAST_MARGIN = 1e-6;
const NOBODY = -1;

export interface Cover {
  /** For each pixel the first cell that it lies wholly inside of; −1 for none. */
  readonly whole: Int32Array;
  /** Pixel, cell by turns: where the border of a cell passes, cells in ascending order. */
  readonly touched: Int32Array;
}

export class PixelRaster {
  readonly #cells: FlatCells;
  readonly #west: number;
  readonly #south: number;
  readonly #east: number;
  readonly #north: number;
  readonly #perDegreeX: number;
  readonly #perDegreeY: number;
  readonly #margin: number;
  readonly columns: number;
  readonly rows: number;

  /**
   * @param pixels - About how many.
   * @param marginDegrees - Pixels within this distance of an edge count as touched by it.
   */
  constructor(cells: FlatCells, pixels: number, marginDegrees: number) {
    this.#cells = cells;
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let at = 0; at < cells.bounds.length; at += 4) {
      west = Math.min(west, cells.bounds[at]!);
      south = Math.min(south, cells.bounds[at + 1]!);
      east = Math.max(east, cells.bounds[at + 2]!);
      north = Math.max(north, cells.bounds[at + 3]!);
    }
    this.#west = west - 2 * marginDegrees;
    this.#south = south - 2 * marginDegrees;
    this.#east = east + 2 * marginDegrees;
    this.#north = north + 2 * marginDegrees;
    const width = Math.max(0, this.#east - this.#west);
    const height = Math.max(0, this.#north - this.#south);
    const size = Math.sqrt((width * height) / pixels);
    this.columns =
      size > 0 && Number.isFinite(size) ? Math.max(1, Math.min(pixels, Math.round(width / size))) : 1;
    this.rows =
      size > 0 && Number.isFinite(size) ? Math.max(1, Math.min(pixels, Math.round(height / size))) : 1;
    this.#perDegreeX = width > 0 ? (this.columns / width) * (1 - 1e-12) : 0;
    this.#perDegreeY = height > 0 ? (this.rows / height) * (1 - 1e-12) : 0;
    this.#margin = Math.max(LEAST_MARGIN, marginDegrees * Math.max(this.#perDegreeX, this.#perDegreeY));
  }

  /** Number of the pixel of a point; −1 outside and for what is no number. */
  pixelAt(longitude: number, latitude: number): number {
    const inside =
      longitude >= this.#west &&
      longitude <= this.#east &&
      latitude >= this.#south &&
      latitude <= this.#north;
    if (!inside) return NOBODY;
    // Never negative: truncated is floored.
    const column = ((longitude - this.#west) * this.#perDegreeX) | 0;
    const row = ((latitude - this.#south) * this.#perDegreeY) | 0;
    return row * this.columns + column;
  }

  /** Numbers of the pixels of many points: the same as one by one, with everything at hand. */
  pixelsAt(longitudes: ArrayLike<number>, latitudes: ArrayLike<number>): Int32Array {
    const [west, south, east, north] = [this.#west, this.#south, this.#east, this.#north];
    const [perX, perY, columns] = [this.#perDegreeX, this.#perDegreeY, this.columns];
    const pixels = new Int32Array(longitudes.length);
    for (let at = 0; at < pixels.length; at++) {
      const x = longitudes[at]!;
      const y = latitudes[at]!;
      const inside = x >= west && x <= east && y >= south && y <= north;
      pixels[at] = inside ? (((y - south) * perY) | 0) * columns + (((x - west) * perX) | 0) : NOBODY;
    }
    return pixels;
  }

  cover(): Cover {
    const pixels = this.columns * this.rows;
    const whole = new Int32Array(pixels).fill(NOBODY);
    const stamps = new Int32Array(pixels).fill(NOBODY);
    const touched = new PairList();
    for (let cell = 0; cell < this.#cells.count; cell++) {
      if (!(this.#cells.bounds[cell * 4]! <= this.#cells.bounds[cell * 4 + 2]!)) continue;
      this.#touch(cell, stamps, touched);
      this.#fill(cell, stamps, whole);
    }
    return { whole, touched: touched.pairs() };
  }

  /** Marks the pixels that the edges of a cell pass through, or near. */
  #touch(cell: number, stamps: Int32Array, touched: PairList): void {
    const { edges, edgeStarts, bandStarts } = this.#cells;
    const end = edgeStarts[bandStarts[cell + 1]!]! * 4;
    for (let at = edgeStarts[bandStarts[cell]!]! * 4; at < end; at += 4) {
      const ax = (edges[at]! - this.#west) * this.#perDegreeX;
      const ay = (edges[at + 1]! - this.#south) * this.#perDegreeY;
      const bx = (edges[at + 2]! - this.#west) * this.#perDegreeX;
      const by = (edges[at + 3]! - this.#south) * this.#perDegreeY;
      this.#touchEdge(cell, ay < by ? [ax, ay, bx, by] : [bx, by, ax, ay], stamps, touched);
    }
  }

  /** Row by row: the columns that the edge passes through within the row. */
  #touchEdge(
    cell: number,
    [ax, ay, bx, by]: readonly [number, number, number, number],
    stamps: Int32Array,
    touched: PairList,
  ): void {
    const margin = this.#margin;
    const slope = by > ay ? (bx - ax) / (by - ay) : 0;
    const lastRow = Math.min(this.rows - 1, Math.floor(by + margin));
    for (let row = Math.max(0, Math.floor(ay - margin)); row <= lastRow; row++) {
      let [from, to] = [Math.min(ax, bx), Math.max(ax, bx)];
      if (by > ay) {
        const enters = ax + (Math.max(ay, row - margin) - ay) * slope;
        const leaves = ax + (Math.min(by, row + 1 + margin) - ay) * slope;
        from = Math.max(from, Math.min(enters, leaves));
        to = Math.min(to, Math.max(enters, leaves));
      }
      const lastColumn = Math.min(this.columns - 1, Math.floor(to + margin));
      for (let column = Math.max(0, Math.floor(from - margin)); column <= lastColumn; column++) {
        const pixel = row * this.columns + column;
        if (stamps[pixel] === cell) continue;
        stamps[pixel] = cell;
        touched.add(pixel, cell);
      }
    }
  }

  /** Gives a cell the pixels wholly inside it: between borders all of a row are inside, or none. */
  #fill(cell: number, stamps: Int32Array, whole: Int32Array): void {
    const { bounds } = this.#cells;
    const first = this.pixelAt(bounds[cell * 4]!, bounds[cell * 4 + 1]!);
    const last = this.pixelAt(bounds[cell * 4 + 2]!, bounds[cell * 4 + 3]!);
    const [fromColumn, toColumn] = [first % this.columns, last % this.columns];
    const toRow = Math.floor(last / this.columns);
    for (let row = Math.floor(first / this.columns); row <= toRow; row++) {
      const latitude = this.#south + (row + 0.5) / this.#perDegreeY;
      let inside: boolean | null = null;
      for (let column = fromColumn; column <= toColumn; column++) {
        const pixel = row * this.columns + column;
        if (stamps[pixel] === cell) {
          inside = null;
          continue;
        }
        inside ??= cellContains(this.#cells, cell, this.#west + (column + 0.5) / this.#perDegreeX, latitude);
        if (inside && whole[pixel] === NOBODY) whole[pixel] = cell;
      }
    }
  }
}

/** Pairs of whole numbers, gathered. */
class PairList {
  #pairs = new Int32Array(4096);
  #length = 0;

  add(one: number, other: number): void {
    if (this.#length === this.#pairs.length) {
      const larger = new Int32Array(this.#pairs.length * 2);
      larger.set(this.#pairs);
      this.#pairs = larger;
    }
    this.#pairs[this.#length++] = one;
    this.#pairs[this.#length++] = other;
  }

  pairs(): Int32Array {
    return this.#pairs.subarray(0, this.#length);
  }
}
