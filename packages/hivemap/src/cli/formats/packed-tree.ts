/** The index of a FlatGeobuf file, which the format's library for JavaScript reads but does not write. */
import type { Bounds } from '@hivemap/core';

/** Children of a node. */
export const NODE_SIZE = 16;
const NODE_BYTES = 40;
const CELLS = 0xffff;

/** A feature in the file: its box, and where it begins, in bytes after the first one. */
export interface Leaf {
  readonly box: Bounds;
  readonly offset: number;
}

/** Smallest box around others. */
export function unite(boxes: readonly Bounds[]): Bounds {
  const all: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [west, south, east, north] of boxes) {
    all[0] = Math.min(all[0], west);
    all[1] = Math.min(all[1], south);
    all[2] = Math.max(all[2], east);
    all[3] = Math.max(all[3], north);
  }
  return all;
}

/**
 * Place along the Hilbert curve that fills a square of 65,536 cells a side.
 *
 * @param x - Whole, from 0 to 65,535; `y` likewise.
 * @see Hamilton (2006), Compact Hilbert indices, Dalhousie University CS-2006-07.
 */
export function hilbertPlace(x: number, y: number): number {
  let [column, row, place] = [x, y, 0];
  for (let half = 0x8000; half > 0; half = Math.floor(half / 2)) {
    const [right, upper] = [column & half ? 1 : 0, row & half ? 1 : 0];
    place += half * half * ((3 * right) ^ upper);
    if (upper) continue;
    // A quarter of the curve is turned, so that it goes on where the one before ended.
    if (right) [column, row] = [CELLS - column, CELLS - row];
    [column, row] = [row, column];
  }
  return place;
}

/** The order in which features are stored, so that what is near on the ground is near in the file. */
export function hilbertOrder(boxes: readonly Bounds[]): readonly number[] {
  const [west, south, east, north] = unite(boxes);
  const cell = (middle: number, from: number, to: number): number =>
    to > from ? Math.floor((CELLS * (middle - from)) / (to - from)) : 0;
  const places = boxes.map(([w, s, e, n]) =>
    hilbertPlace(cell((w + e) / 2, west, east), cell((s + n) / 2, south, north)),
  );
  return [...boxes.keys()].sort((a, b) => places[a]! - places[b]! || a - b);
}

/** The packed tree as bytes, root first. @param leaves - In the order of the file, at least one. */
export function packedTree(leaves: readonly Leaf[]): Uint8Array {
  const levels: (readonly Leaf[])[] = [leaves];
  for (let below = leaves; below.length > 1 || levels.length === 1;) {
    const level: Leaf[] = [];
    for (let at = 0; at < below.length; at += NODE_SIZE)
      level.push({ box: unite(below.slice(at, at + NODE_SIZE).map(({ box }) => box)), offset: at });
    levels.push(level);
    below = level;
  }
  const count = levels.reduce((sum, level) => sum + level.length, 0);
  const view = new DataView(new ArrayBuffer(count * NODE_BYTES));
  let start = 0;
  for (const level of levels.reverse()) {
    const next = start + level.length;
    level.forEach(({ box, offset }, at) => {
      const byte = (start + at) * NODE_BYTES;
      box.forEach((side, place) => view.setFloat64(byte + place * 8, side, true));
      // Nodes say which node their first child is, leaves where their feature begins.
      view.setBigUint64(byte + 32, BigInt(level === leaves ? offset : next + offset), true);
    });
    start = next;
  }
  return new Uint8Array(view.buffer);
}
