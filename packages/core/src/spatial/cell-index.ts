/**
 * Which cell a point lies in, for millions of points. A uniform grid of pixels lies over the cells: a pixel wholly
 * inside one cell answers without any geometry, one that borders pass through by a ray cast to the few
 * cells that it knows (in compressed rows).
 *
 * A point lies in exactly one cell or in none. On a shared border it belongs to the cell east (or, on a
 * parallel, north) of it; on the outer border, or in a crack that rounding left, to the nearest cell. Of cells that
 * overlap, the first one has it: give them in an order that does not depend on a file, as by code.
 */
import type { AreaShape } from '../view/view.js';
import { borderDistance2, cellContains, flatCells, type FlatCells } from './flat-cells.js';
import { PixelRaster } from './pixel-raster.js';

/** No cell. */
export const NOWHERE = -1;
/** Of pixels, where a border passes: −2 and below, the number of its list. */
const FIRST_LIST = -2;
/** About a decimeter: what rounding of coordinates may have opened between neighbors. */
export const CRACK_DEGREES = 1e-6;

/** Pixels by cell and by edge: enough that most points need no geometry. */
const PIXELS_PER_CELL = 16;
const PIXELS_PER_EDGE = 2;
const LEAST_PIXELS = 1024;
const MOST_PIXELS = 4_000_000;

export class CellIndex {
  readonly #cells: FlatCells;
  readonly #raster: PixelRaster;
  /** For each pixel its cell, `NOWHERE`, or where its list is. */
  readonly #owners: Int32Array;
  readonly #listStarts: Int32Array;
  readonly #lists: Int32Array;

  /** @param shapes - With closed rings, in the order of precedence. */
  constructor(shapes: readonly AreaShape[]) {
    this.#cells = flatCells(shapes);
    const edges = this.#cells.edges.length / 4;
    const wanted = this.#cells.count * PIXELS_PER_CELL + edges * PIXELS_PER_EDGE;
    const pixels = Math.max(LEAST_PIXELS, Math.min(MOST_PIXELS, wanted));
    this.#raster = new PixelRaster(this.#cells, pixels, CRACK_DEGREES);
    const { owners, listStarts, lists } = this.#assemble();
    this.#owners = owners;
    this.#listStarts = listStarts;
    this.#lists = lists;
  }

  /** Number of the cell that a point lies in; −1 for none. */
  cellAt(longitude: number, latitude: number): number {
    const pixel = this.#raster.pixelAt(longitude, latitude);
    if (pixel < 0) return NOWHERE;
    const owner = this.#owners[pixel]!;
    return owner > FIRST_LIST ? owner : this.#search(FIRST_LIST - owner, longitude, latitude);
  }

  /** The same for many points. */
  cellsAt(longitudes: ArrayLike<number>, latitudes: ArrayLike<number>): Int32Array {
    const found = this.#raster.pixelsAt(longitudes, latitudes);
    const owners = this.#owners;
    for (let at = 0; at < found.length; at++) {
      const pixel = found[at]!;
      if (pixel < 0) continue;
      const owner = owners[pixel]!;
      found[at] =
        owner > FIRST_LIST ? owner : this.#search(FIRST_LIST - owner, longitudes[at]!, latitudes[at]!);
    }
    return found;
  }

  #search(list: number, x: number, y: number): number {
    const from = this.#listStarts[list]!;
    const to = this.#listStarts[list + 1]!;
    for (let at = from; at < to; at++)
      if (cellContains(this.#cells, this.#lists[at]!, x, y)) return this.#lists[at]!;
    let nearest = NOWHERE;
    let least = CRACK_DEGREES * CRACK_DEGREES;
    for (let at = from; at < to; at++) {
      const distance2 = borderDistance2(this.#cells, this.#lists[at]!, x, y);
      if (distance2 >= least) continue;
      least = distance2;
      nearest = this.#lists[at]!;
    }
    return nearest;
  }

  /** Puts together which cells touch which pixels; cells come in order, so that lists are in order too. */
  #assemble(): { readonly owners: Int32Array; readonly listStarts: Int32Array; readonly lists: Int32Array } {
    const { whole, touched } = this.#raster.cover();
    const owners = whole.slice();
    const counts = new Int32Array(touched.length / 2 + 1);
    let listCount = 0;
    // A cell after the one that has the whole pixel never gets a point of it.
    const isBehind = (pixel: number, cell: number): boolean => whole[pixel]! >= 0 && cell > whole[pixel]!;
    for (let at = 0; at < touched.length; at += 2) {
      const pixel = touched[at]!;
      if (isBehind(pixel, touched[at + 1]!)) continue;
      if (owners[pixel]! > FIRST_LIST) {
        owners[pixel] = FIRST_LIST - listCount++;
        counts[listCount] = whole[pixel]! >= 0 ? 1 : 0;
      }
      counts[FIRST_LIST - owners[pixel]! + 1]!++;
    }
    const listStarts = counts.slice(0, listCount + 1);
    for (let list = 0; list < listCount; list++) listStarts[list + 1]! += listStarts[list]!;
    const lists = new Int32Array(listStarts[listCount] ?? 0);
    const next = listStarts.slice();
    for (let at = 0; at < touched.length; at += 2) {
      const [pixel, cell] = [touched[at]!, touched[at + 1]!];
      if (!isBehind(pixel, cell)) lists[next[FIRST_LIST - owners[pixel]!]!++] = cell;
    }
    // What has the whole pixel comes last: those before it are looked into first.
    for (let pixel = 0; pixel < owners.length; pixel++) {
      const owner = owners[pixel]!;
      if (owner <= FIRST_LIST && whole[pixel]! >= 0)
        lists[listStarts[FIRST_LIST - owner + 1]! - 1] = whole[pixel]!;
    }
    return { owners, listStarts, lists };
  }
}
