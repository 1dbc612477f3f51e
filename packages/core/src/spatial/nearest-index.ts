/** The nearest of many places, by great circle. */
import type { Position } from '../view/view.js';

const RADIANS = Math.PI / 180;
/** Places a cell of the grid holds on average. */
const PLACES_A_CELL = 2;

/**
 * A uniform grid over longitude and latitude, searched ring by ring from the cell of a position until nothing
 * farther out can be nearer. Chords of the unit sphere stand for distances: no arc is computed.
 *
 * Longitudes are not wrapped: places on both sides of the antimeridian have to be written as one side's.
 */
export class NearestIndex {
  readonly #columns: number;
  readonly #rows: number;
  readonly #west: number;
  readonly #south: number;
  /** Width and height of a cell, degrees. */
  readonly #width: number;
  readonly #height: number;
  /** CSR: places of cell `c` are `#places[#starts[c]]` up to `#places[#starts[c + 1]]`. */
  readonly #starts: Int32Array;
  readonly #places: Int32Array;
  /** Unit vectors, three numbers a place, in order of `#places`. */
  readonly #vectors: Float64Array;

  /** @param positions - Longitude and latitude, degrees; at least one. */
  constructor(positions: readonly Position[]) {
    if (positions.length === 0) throw new RangeError('At least one place was expected, not none.');
    const xs = positions.map(([x]) => x);
    const ys = positions.map(([, y]) => y);
    const [west, south, east, north] = [smallest(xs), smallest(ys), largest(xs), largest(ys)];
    const cells = Math.max(1, positions.length / PLACES_A_CELL);
    const [wide, high] = [Math.max(east - west, 1e-6), Math.max(north - south, 1e-6)];
    this.#columns = Math.max(1, Math.min(positions.length, Math.round(Math.sqrt((cells * wide) / high))));
    this.#rows = Math.max(1, Math.min(positions.length, Math.round(cells / this.#columns)));
    this.#west = west;
    this.#south = south;
    this.#width = wide / this.#columns;
    this.#height = high / this.#rows;
    const cellOf = positions.map(([x, y]) => this.#row(y) * this.#columns + this.#column(x));
    this.#starts = new Int32Array(this.#columns * this.#rows + 1);
    for (const cell of cellOf) this.#starts[cell + 1] = this.#starts[cell + 1]! + 1;
    for (let cell = 0; cell + 1 < this.#starts.length; cell++)
      this.#starts[cell + 1] = this.#starts[cell + 1]! + this.#starts[cell]!;
    // Stable: equally near places keep their order, and the first one wins.
    const order = [...positions.keys()].sort((a, b) => cellOf[a]! - cellOf[b]! || a - b);
    this.#places = Int32Array.from(order);
    this.#vectors = new Float64Array(order.length * 3);
    order.forEach((place, at) =>
      writeVector(this.#vectors, at * 3, positions[place]![0], positions[place]![1]),
    );
  }

  /** @returns The place's number, of equally near ones the lowest. */
  nearest(longitude: number, latitude: number): number {
    const cosine = Math.cos(latitude * RADIANS);
    const x = cosine * Math.cos(longitude * RADIANS);
    const y = cosine * Math.sin(longitude * RADIANS);
    const z = Math.sin(latitude * RADIANS);
    const column = this.#column(longitude);
    const row = this.#row(latitude);
    let best = -1;
    let least = Infinity;
    const rings = Math.max(column, this.#columns - 1 - column, row, this.#rows - 1 - row);
    for (let ring = 0; ring <= rings; ring++) {
      if (best >= 0 && this.#chordBeyond(longitude, latitude, cosine, column, row, ring) > least) break;
      const top = Math.min(this.#rows - 1, row + ring);
      for (let r = Math.max(0, row - ring); r <= top; r++) {
        const isEdge = r === row - ring || r === row + ring;
        const step = isEdge || ring === 0 ? 1 : 2 * ring;
        for (let c = column - ring; c <= column + ring; c += step) {
          if (c < 0 || c >= this.#columns) continue;
          const cell = r * this.#columns + c;
          for (let at = this.#starts[cell]!; at < this.#starts[cell + 1]!; at++) {
            const dx = this.#vectors[at * 3]! - x;
            const dy = this.#vectors[at * 3 + 1]! - y;
            const dz = this.#vectors[at * 3 + 2]! - z;
            const chord = dx * dx + dy * dy + dz * dz;
            const place = this.#places[at]!;
            if (chord < least || (chord === least && place < best)) [least, best] = [chord, place];
          }
        }
      }
    }
    return best;
  }

  /** Squared chord that any place of a ring or beyond it has at least. */
  #chordBeyond(
    longitude: number,
    latitude: number,
    cosine: number,
    column: number,
    row: number,
    ring: number,
  ): number {
    const west = longitude - (this.#west + (column - ring + 1) * this.#width);
    const east = this.#west + (column + ring) * this.#width - longitude;
    const south = latitude - (this.#south + (row - ring + 1) * this.#height);
    const north = this.#south + (row + ring) * this.#height - latitude;
    const across = Math.min(90, Math.max(0, Math.min(west, east))) * RADIANS;
    // The nearest point of a meridian lies nearer to the pole than along the parallel.
    const acrossArc = Math.asin(cosine * Math.sin(across));
    const upArc = Math.max(0, Math.min(south, north)) * RADIANS;
    const half = Math.sin(Math.min(acrossArc, upArc, Math.PI) / 2);
    return 4 * half * half;
  }

  #column(longitude: number): number {
    return Math.max(0, Math.min(this.#columns - 1, Math.floor((longitude - this.#west) / this.#width)));
  }

  #row(latitude: number): number {
    return Math.max(0, Math.min(this.#rows - 1, Math.floor((latitude - this.#south) / this.#height)));
  }
}

function writeVector(vectors: Float64Array, at: number, longitude: number, latitude: number): void {
  const cosine = Math.cos(latitude * RADIANS);
  vectors[at] = cosine * Math.cos(longitude * RADIANS);
  vectors[at + 1] = cosine * Math.sin(longitude * RADIANS);
  vectors[at + 2] = Math.sin(latitude * RADIANS);
}

function smallest(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value), Infinity);
}

function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), -Infinity);
}
