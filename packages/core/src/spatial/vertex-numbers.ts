import type { AreaShape } from '../view/view.js';
import { ringsOf } from './rings-of.js';

export interface VertexNumbers {
  /** Of each vertex of each ring in turn; rings are closed, so the last is the first again. */
  readonly numbers: Uint32Array<ArrayBuffer>;
  /** Of different vertices. */
  readonly count: number;
}

/** A centimetre or so: what rounding on the way may have moved a shared vertex by. */
const STEP_DEGREES = 1e-7;
/** Steps that a table of places is wide; both offsets are whole numbers of 32 bits. */
const MOST_STEPS = 2 ** 26;

/** Numbers the vertices of shapes from 0, the same for positions that differ by rounding only. */
export function vertexNumbers(shapes: readonly AreaShape[]): VertexNumbers {
  const { west, south, extent, total } = spanOf(shapes);
  const step = Math.max(STEP_DEGREES, extent / MOST_STEPS);
  const numbers = new Uint32Array(total);
  const places = new PairNumbers(total);
  let vertex = 0;
  for (const shape of shapes)
    for (const ring of ringsOf(shape))
      for (const [x = 0, y = 0] of ring)
        numbers[vertex++] = places.numberOf(Math.round((x - west) / step), Math.round((y - south) / step));
  return { numbers, count: places.count };
}

/**
 * Numbers pairs of whole numbers from 0 in the order that they are first asked for. A table of typed arrays: a `Map`
 * of so many entries costs its collection of garbage more than the numbering.
 */
export class PairNumbers {
  readonly #first: Int32Array;
  readonly #second: Int32Array;
  /** Number of a slot, and one more; 0 is free. */
  readonly #numbers: Uint32Array;
  #count = 0;

  /** @param most - Pairs there can be. */
  constructor(most: number) {
    const slots = 2 ** Math.ceil(Math.log2(2 * most + 1));
    this.#first = new Int32Array(slots);
    this.#second = new Int32Array(slots);
    this.#numbers = new Uint32Array(slots);
  }

  get count(): number {
    return this.#count;
  }

  numberOf(first: number, second: number): number {
    const mask = this.#numbers.length - 1;
    const mixed = Math.imul(Math.imul(first, 0x9e3779b1) ^ (second + (first >>> 15)), 0x85ebca6b);
    let slot = (mixed ^ (mixed >>> 15)) & mask;
    while (this.#numbers[slot] !== 0) {
      if (this.#first[slot] === first && this.#second[slot] === second) return this.#numbers[slot]! - 1;
      slot = (slot + 1) & mask;
    }
    this.#first[slot] = first;
    this.#second[slot] = second;
    this.#numbers[slot] = ++this.#count;
    return this.#count - 1;
  }
}

function spanOf(shapes: readonly AreaShape[]): {
  readonly west: number;
  readonly south: number;
  readonly extent: number;
  readonly total: number;
} {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  let total = 0;
  for (const shape of shapes)
    for (const ring of ringsOf(shape)) {
      total += ring.length;
      for (const [x = 0, y = 0] of ring) {
        if (x < west) west = x;
        if (x > east) east = x;
        if (y < south) south = y;
        if (y > north) north = y;
      }
    }
  return { west, south, extent: Math.max(east - west, north - south), total };
}
