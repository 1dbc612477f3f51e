/** The ground plan of a park: street blocks in a rotated grid, some columns shorter than others. */
import { gauss, hash, hashIndex } from '../chance/hash.js';
import { ringArea } from '../geometry/measure.js';
import type { Point } from '../geometry/plane.js';
import { PLANE, SEED } from './facts.js';
import type { ParkFacts } from './places.js';

/** Block lines of the largest plan, km. */
const STREETS_X = [-2.6, -1.75, -1.05, -0.35, 0.45, 1.1, 1.9, 2.7];
const STREETS_Y = [-1.25, -0.62, -0.05, 0.55, 1.2];
const COLUMNS = STREETS_X.length - 1;
const ROWS = STREETS_Y.length - 1;
const STREET_KM = 0.035;

export interface ParkPlan {
  /** Outline, counter-clockwise. */
  readonly outline: readonly Point[];
  /** Blocks within it, column by column. */
  readonly blocks: readonly ParkBlock[];
  readonly center: Point;
}

export interface ParkBlock {
  readonly column: number;
  readonly row: number;
  /** Four corners, counter-clockwise, inside the streets. */
  readonly corners: readonly Point[];
  /** A point in the block; `u` and `v` in 0…1. */
  at(u: number, v: number): Point;
}

export function planPark(park: ParkFacts): ParkPlan {
  const [cx, cy] = PLANE.toPlane(park.at);
  const cos = Math.cos(park.turn) * park.scale;
  const sin = Math.sin(park.turn) * park.scale;
  const place = (x: number, y: number): Point => [cx + x * cos - y * sin, cy + x * sin + y * cos];
  const spans = Array.from({ length: COLUMNS }, (_, column) => rowSpan(park, column));
  const blocks = spans.flatMap(({ first, last }, column) =>
    Array.from({ length: last - first + 1 }, (_, i) => block(place, column, first + i)),
  );
  return { outline: outlineOf(spans, place), blocks, center: place(0.05, 0.25) };
}

/** Rows that a column fills: all in the middle of the park, fewer at its ends. */
function rowSpan({ id }: ParkFacts, column: number): { first: number; last: number } {
  const atEnd = column === 0 || column === COLUMNS - 1;
  const first = hash(SEED, id, column, 'first') < (atEnd ? 0.9 : 0.25) ? 1 : 0;
  const last = hash(SEED, id, column, 'last') < (atEnd ? 0.8 : 0.3) ? ROWS - 2 : ROWS - 1;
  return { first, last };
}

function outlineOf(
  spans: readonly { readonly first: number; readonly last: number }[],
  place: (x: number, y: number) => Point,
): Point[] {
  const lower: Point[] = [];
  const upper: Point[] = [];
  const push = (side: Point[], x: number, y: number): void => void side.push(place(x, y));
  spans.forEach(({ first, last }, column) => {
    const before = spans[column - 1];
    const west = STREETS_X[column]!;
    if (before?.first !== first) {
      if (before) push(lower, west, STREETS_Y[before.first]!);
      push(lower, west, STREETS_Y[first]!);
    }
    if (before?.last !== last) {
      if (before) push(upper, west, STREETS_Y[before.last + 1]!);
      push(upper, west, STREETS_Y[last + 1]!);
    }
  });
  const end = spans.at(-1)!;
  push(lower, STREETS_X[COLUMNS]!, STREETS_Y[end.first]!);
  push(upper, STREETS_X[COLUMNS]!, STREETS_Y[end.last + 1]!);
  const ring = [...lower, ...upper.reverse()];
  return ringArea(ring) > 0 ? ring : ring.reverse();
}

function block(place: (x: number, y: number) => Point, column: number, row: number): ParkBlock {
  const west = STREETS_X[column]! + STREET_KM;
  const east = STREETS_X[column + 1]! - STREET_KM;
  const south = STREETS_Y[row]! + STREET_KM;
  const north = STREETS_Y[row + 1]! - STREET_KM;
  return {
    column,
    row,
    corners: [place(west, south), place(east, south), place(east, north), place(west, north)],
    at: (u, v) => place(west + u * (east - west), south + v * (north - south)),
  };
}

/** Places of a park's enterprises, each inside a block. */
export function enterpriseSites(park: ParkFacts, { blocks }: ParkPlan): Point[] {
  return Array.from({ length: park.enterprises }, (_, i) => {
    const block = blocks[hashIndex(blocks.length, SEED, park.id, 'block', i)]!;
    const near = (axis: string): number =>
      Math.max(0.1, Math.min(0.9, 0.5 + 0.2 * gauss(SEED, park.id, axis, i)));
    return block.at(near('u'), near('v'));
  });
}
