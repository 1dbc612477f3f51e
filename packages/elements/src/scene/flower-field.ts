/**
 * Many flowers as bytes, sorted into the cells of a coarse grid: what a window shows is a few runs of them,
 * and what lies under a point is found among a handful.
 */
import type { CellValue } from './cell-value.js';
import { flowerPartAt } from './flower-part-at.js';
import { fillByte, spriteOf } from './flower-sprites.js';
import type { Point } from './hexagon.js';

export interface FieldFlower {
  /** Where it stands on a world of one unit (Web Mercator), y to the south. */
  readonly world: Point;
  /** Whether it has the larger of the two sizes, as a sum of several has. */
  readonly merged: boolean;
  /** Of the core and the six actors. */
  readonly cells: readonly CellValue[];
  /** Where it comes from, how large it was there and how opaque; absent for one that stands still. */
  readonly motion?: FlowerMotion;
}

export interface FlowerMotion {
  readonly from: Point;
  /** Of its own size, 0…2.5: at the start and at the end. */
  readonly scales: readonly [number, number];
  /** 0…1: at the start and at the end. */
  readonly opacities: readonly [number, number];
}

/** A part of the world of one unit. */
export interface WorldBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Flowers that follow each other in the buffer. */
export interface FlowerRun {
  readonly start: number;
  readonly count: number;
}

/** Bytes of a flower: two places of two 32-bit numbers, 16 of cells, 4 of motion. */
export const FLOWER_BYTES = 36;
const FLOWER_WORDS = FLOWER_BYTES / 4;
/** Places are whole parts of the world: exact to half a pixel at zoom 22, and so are their differences. */
export const WORLD_PARTS = 2 ** 32;
/** Scales are told in hundredths. */
const SCALE_PARTS = 100;
const FLOWERS_PER_CELL = 64;
const MOST_CELLS = 64;

export class FlowerField {
  readonly bytes: ArrayBuffer;
  readonly count: number;
  /** In the order of the buffer: the index that a flower was given by. */
  readonly order: Uint32Array;
  readonly #worlds: Float64Array;
  readonly #merged: Uint8Array;
  readonly #box: WorldBox;
  readonly #side: number;
  readonly #starts: Uint32Array;

  /** @param at - The flower of an index; asked once for each. One without a finite place is left out. */
  constructor(count: number, at: (index: number) => FieldFlower) {
    const words = new Uint32Array(count * FLOWER_WORDS);
    const buffer = { words, bytes: new Uint8Array(words.buffer) };
    const worlds = new Float64Array(count * 2);
    const merged = new Uint8Array(count);
    const given = new Uint32Array(count);
    let kept = 0;
    for (let index = 0; index < count; index++) {
      const flower = at(index);
      const [x, y] = flower.world;
      if (!(x >= 0 && x < 1 && y >= 0 && y < 1)) continue;
      writeFlower(buffer, kept, flower);
      worlds[kept * 2] = x;
      worlds[kept * 2 + 1] = y;
      merged[kept] = flower.merged ? 1 : 0;
      given[kept++] = index;
    }
    this.count = kept;
    this.#box = boxOf(worlds, kept);
    this.#side = Math.max(1, Math.min(MOST_CELLS, Math.round(Math.sqrt(kept / FLOWERS_PER_CELL))));
    const { sorted, starts } = this.#sort(worlds, kept);
    this.#starts = starts;
    this.order = sorted.map((from) => given[from]!);
    this.bytes = reorder(words, sorted);
    this.#worlds = new Float64Array(kept * 2);
    this.#merged = new Uint8Array(kept);
    for (let to = 0; to < kept; to++) {
      const from = sorted[to]!;
      this.#worlds[to * 2] = worlds[from * 2]!;
      this.#worlds[to * 2 + 1] = worlds[from * 2 + 1]!;
      this.#merged[to] = merged[from]!;
    }
  }

  /** Runs of flowers that stand in the box, and some beside it. */
  runs(box: WorldBox): readonly FlowerRun[] {
    if (this.count === 0) return [];
    const [left, right] = [this.#column(box.left), this.#column(box.right)];
    const runs: FlowerRun[] = [];
    const { left: west, top, right: east, bottom } = this.#box;
    if (box.right < west || box.left > east || box.bottom < top || box.top > bottom) return runs;
    for (let row = this.#row(box.top); row <= this.#row(box.bottom); row++) {
      const start = this.#starts[row * this.#side + left]!;
      const count = this.#starts[row * this.#side + right + 1]! - start;
      const last = runs.at(-1);
      if (count === 0) continue;
      if (last && last.start + last.count === start)
        runs[runs.length - 1] = { start: last.start, count: last.count + count };
      else runs.push({ start, count });
    }
    return runs;
  }

  /**
   * The flower under a point and the cell of it, the one drawn last where several lie there.
   *
   * @param box - Part of the world that holds every flower that can reach the point.
   * @param toScreen - From the world of one unit to px; what it returns is read at once.
   * @param radii - Circumradius of a cell, px: of one community's flower and of a merged one.
   * @returns `index` as it was given to the constructor, `part` as an index in `FLOWER_PARTS`.
   */
  pick(
    [x, y]: Point,
    box: WorldBox,
    toScreen: (x: number, y: number) => Point,
    radii: readonly [number, number],
  ): { readonly index: number; readonly part: number } | null {
    const runs = this.runs(box);
    for (let last = runs.length - 1; last >= 0; last--) {
      const { start, count } = runs[last]!;
      for (let index = start + count - 1; index >= start; index--) {
        const [worldX, worldY] = [this.#worlds[index * 2]!, this.#worlds[index * 2 + 1]!];
        if (worldX < box.left || worldX > box.right || worldY < box.top || worldY > box.bottom) continue;
        const at = toScreen(worldX, worldY);
        const part = flowerPartAt(x - at[0], y - at[1], radii[this.#merged[index]!]!);
        if (part !== null) return { index: this.order[index]!, part };
      }
    }
    return null;
  }

  #sort(worlds: Float64Array, count: number): { sorted: Uint32Array; starts: Uint32Array } {
    const starts = new Uint32Array(this.#side ** 2 + 1);
    const cells = new Uint16Array(count);
    for (let index = 0; index < count; index++) {
      const cell = this.#row(worlds[index * 2 + 1]!) * this.#side + this.#column(worlds[index * 2]!);
      cells[index] = cell;
      starts[cell + 1]!++;
    }
    for (let cell = 0; cell < this.#side ** 2; cell++) starts[cell + 1]! += starts[cell]!;
    const next = starts.slice();
    const sorted = new Uint32Array(count);
    for (let index = 0; index < count; index++) sorted[next[cells[index]!]!++] = index;
    return { sorted, starts };
  }

  #column(x: number): number {
    return place(x, this.#box.left, this.#box.right, this.#side);
  }

  #row(y: number): number {
    return place(y, this.#box.top, this.#box.bottom, this.#side);
  }
}

function place(value: number, low: number, high: number, side: number): number {
  const share = high > low ? (value - low) / (high - low) : 0;
  return Math.max(0, Math.min(side - 1, Math.floor(share * side)));
}

function boxOf(worlds: Float64Array, count: number): WorldBox {
  let [left, top, right, bottom] = [1, 1, 0, 0];
  for (let index = 0; index < count; index++) {
    left = Math.min(left, worlds[index * 2]!);
    right = Math.max(right, worlds[index * 2]!);
    top = Math.min(top, worlds[index * 2 + 1]!);
    bottom = Math.max(bottom, worlds[index * 2 + 1]!);
  }
  return { left, top, right, bottom };
}

const STILL = { scales: [1, 1], opacities: [1, 1] } as const;

/** The buffer as whole numbers and as bytes: two views, not two for each flower. */
interface FlowerBuffer {
  readonly words: Uint32Array;
  readonly bytes: Uint8Array;
}

function writeFlower(
  { words, bytes }: FlowerBuffer,
  index: number,
  { world, merged, cells, motion }: FieldFlower,
): void {
  const from = motion?.from ?? world;
  const { scales, opacities } = motion ?? STILL;
  const word = index * FLOWER_WORDS;
  words[word] = world[0] * WORLD_PARTS;
  words[word + 1] = world[1] * WORLD_PARTS;
  words[word + 2] = from[0] * WORLD_PARTS;
  words[word + 3] = from[1] * WORLD_PARTS;
  const byte = index * FLOWER_BYTES + 16;
  for (let part = 0; part < cells.length; part++) {
    const cell = cells[part]!;
    bytes[byte + part] = spriteOf(part, cell);
    bytes[byte + 8 + part] = fillByte(cell.share);
  }
  bytes[byte + 7] = merged ? 1 : 0;
  bytes[byte + 16] = Math.round(scales[0] * SCALE_PARTS);
  bytes[byte + 17] = Math.round(scales[1] * SCALE_PARTS);
  bytes[byte + 18] = Math.round(opacities[0] * 255);
  bytes[byte + 19] = Math.round(opacities[1] * 255);
}

function reorder(source: Uint32Array, sorted: Uint32Array): ArrayBuffer {
  const target = new Uint32Array(sorted.length * FLOWER_WORDS);
  for (let to = 0; to < sorted.length; to++) {
    const from = sorted[to]! * FLOWER_WORDS;
    for (let word = 0; word < FLOWER_WORDS; word++) target[to * FLOWER_WORDS + word] = source[from + word]!;
  }
  return target.buffer;
}
