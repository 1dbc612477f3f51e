import type { Bounds } from '../view/view.js';

/** Bounds in the cells of a uniform grid, to find those that a point may lie in. */
export class FenceGrid {
  readonly #bounds: Bounds;
  readonly #side: number;
  /** Members of a cell stand together, from `#starts[cell]` to the next one's. */
  readonly #starts: Int32Array;
  readonly #members: Int32Array;

  /** @param all - West, south, east, north of each member. */
  constructor(all: readonly Bounds[]) {
    const [west, south, east, north] = all.reduce(
      (box, [w, s, e, n]) => [
        Math.min(box[0], w),
        Math.min(box[1], s),
        Math.max(box[2], e),
        Math.max(box[3], n),
      ],
      [Infinity, Infinity, -Infinity, -Infinity],
    ) as [number, number, number, number];
    this.#bounds = [west, south, east, north];
    this.#side = Math.max(1, Math.ceil(2 * Math.sqrt(all.length)));
    const counts = new Int32Array(this.#side ** 2 + 1);
    all.forEach((bounds) => this.#eachCell(bounds, (cell) => (counts[cell + 1] = counts[cell + 1]! + 1)));
    for (let cell = 1; cell < counts.length; cell++) counts[cell] = counts[cell]! + counts[cell - 1]!;
    this.#starts = counts;
    this.#members = new Int32Array(counts.at(-1) ?? 0);
    const next = counts.slice();
    all.forEach((bounds, member) =>
      this.#eachCell(bounds, (cell) => (this.#members[next[cell]!++] = member)),
    );
  }

  /** Members whose cell a point lies in, those that it does not lie in among them. */
  at(longitude: number, latitude: number): Int32Array {
    const [west, south, east, north] = this.#bounds;
    const inside = longitude >= west && longitude <= east && latitude >= south && latitude <= north;
    if (!inside) return this.#members.subarray(0, 0);
    const cell = this.#row(latitude) * this.#side + this.#column(longitude);
    return this.#members.subarray(this.#starts[cell], this.#starts[cell + 1]);
  }

  #column(longitude: number): number {
    const [west, , east] = this.#bounds;
    return this.#place((longitude - west) / (east - west || 1));
  }

  #row(latitude: number): number {
    const [, south, , north] = this.#bounds;
    return this.#place((latitude - south) / (north - south || 1));
  }

  #place(share: number): number {
    return Math.min(this.#side - 1, Math.floor(share * this.#side));
  }

  #eachCell([west, south, east, north]: Bounds, visit: (cell: number) => void): void {
    for (let row = this.#row(south); row <= this.#row(north); row++)
      for (let column = this.#column(west); column <= this.#column(east); column++)
        visit(row * this.#side + column);
  }
}
