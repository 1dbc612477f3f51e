import type { Point } from './hexagon.js';
import { finished, type Steps } from './steps.js';

export interface Circle {
  readonly center: Point;
  readonly radius: number;
}

const PULL_ROUNDS = 60;
const PUSH_ROUNDS = 240;
/** Golden angle: directions for circles that lie on one point, the same ones every time. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const TOUCHING = 0.01;

/**
 * Moves circles apart until none overlap, each as near to its place as its neighbors let it be. The
 * result depends on the input alone, in its order.
 *
 * @returns Centers in the order of the circles.
 */
export function spreadCircles(circles: readonly Circle[]): Point[] {
  return finished(spreadingCircles(circles));
}

/** The same in steps, each a few milliseconds for thousands of circles. */
export function* spreadingCircles(circles: readonly Circle[]): Steps<Point[]> {
  const xs = Float64Array.from(circles, (circle) => circle.center[0]);
  const ys = Float64Array.from(circles, (circle) => circle.center[1]);
  const reach = 2 * Math.max(0, ...circles.map((circle) => circle.radius));
  const radii = Float64Array.from(circles, (circle) => circle.radius);
  const grid = new CircleGrid(circles.length);
  if (reach === 0) return circles.map((circle) => circle.center);
  for (let turn = 0; turn < PULL_ROUNDS; turn++) {
    const pull = 0.08 * (1 - turn / PULL_ROUNDS);
    circles.forEach(({ center }, index) => {
      xs[index]! += (center[0] - xs[index]!) * pull;
      ys[index]! += (center[1] - ys[index]!) * pull;
    });
    yield;
    if (!pushApart(radii, xs, ys, grid, reach)) break;
  }
  for (let turn = 0; turn < PUSH_ROUNDS; turn++) {
    yield;
    if (!pushApart(radii, xs, ys, grid, reach)) break;
  }
  return circles.map((_, index) => [xs[index]!, ys[index]!] as const);
}

/**
 * Circles by cell of a square grid, in typed arrays that are filled anew in each round: cells are found by a hash, the
 * circles of a cell stand in a list in their order.
 */
class CircleGrid {
  readonly #columns: Int32Array;
  readonly #rows: Int32Array;
  /** First circle of a slot of the hash, and the next of a circle; −1 for none. */
  readonly #first: Int32Array;
  readonly #next: Int32Array;
  readonly #mask: number;

  constructor(count: number) {
    this.#columns = new Int32Array(count);
    this.#rows = new Int32Array(count);
    this.#next = new Int32Array(count);
    const slots = 2 ** Math.ceil(Math.log2(Math.max(16, count * 4)));
    this.#first = new Int32Array(slots);
    this.#mask = slots - 1;
  }

  fill(xs: Float64Array, ys: Float64Array, reach: number): void {
    this.#first.fill(-1);
    // From the last to the first, so that lists run from the first to the last.
    for (let index = xs.length - 1; index >= 0; index--) {
      const column = (this.#columns[index] = Math.floor(xs[index]! / reach));
      const row = (this.#rows[index] = Math.floor(ys[index]! / reach));
      const slot = this.#slot(column, row);
      this.#next[index] = this.#first[slot]!;
      this.#first[slot] = index;
    }
  }

  /** The first circle of a cell after another one, −1 for none. */
  after(index: number, column: number, row: number): number {
    let other = this.#first[this.#slot(column, row)]!;
    while (other !== -1 && (other <= index || this.#columns[other] !== column || this.#rows[other] !== row))
      other = this.#next[other]!;
    return other;
  }

  #slot(column: number, row: number): number {
    return (Math.imul(column, 73_856_093) ^ Math.imul(row, 19_349_663)) & this.#mask;
  }
}

/** Moves each overlapping pair half the overlap apart. @returns Whether any pair overlapped. */
function pushApart(
  radii: Float64Array,
  xs: Float64Array,
  ys: Float64Array,
  grid: CircleGrid,
  reach: number,
): boolean {
  grid.fill(xs, ys, reach);
  let moved = false;
  for (let index = 0; index < radii.length; index++) {
    const column = Math.floor(xs[index]! / reach);
    const row = Math.floor(ys[index]! / reach);
    for (let x = column - 1; x <= column + 1; x++)
      for (let y = row - 1; y <= row + 1; y++)
        for (let other = grid.after(index, x, y); other !== -1; other = grid.after(other, x, y))
          if (separate(xs, ys, index, other, radii[index]! + radii[other]!)) moved = true;
  }
  return moved;
}

function separate(xs: Float64Array, ys: Float64Array, a: number, b: number, wanted: number): boolean {
  let dx = xs[b]! - xs[a]!;
  let dy = ys[b]! - ys[a]!;
  if (dx >= wanted || dx <= -wanted || dy >= wanted || dy <= -wanted) return false;
  let distance = Math.hypot(dx, dy);
  if (distance >= wanted - TOUCHING) return false;
  if (distance < 1e-6) {
    dx = Math.cos(b * GOLDEN_ANGLE);
    dy = Math.sin(b * GOLDEN_ANGLE);
    distance = 1;
  }
  const overlap = wanted - Math.hypot(xs[b]! - xs[a]!, ys[b]! - ys[a]!);
  const shift = (overlap / 2 + TOUCHING / 4) / distance;
  xs[a]! -= dx * shift;
  ys[a]! -= dy * shift;
  xs[b]! += dx * shift;
  ys[b]! += dy * shift;
  return true;
}
