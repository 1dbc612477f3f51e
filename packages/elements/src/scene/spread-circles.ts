import type { Point } from './hexagon.js';

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
  const xs = Float64Array.from(circles, (circle) => circle.center[0]);
  const ys = Float64Array.from(circles, (circle) => circle.center[1]);
  const reach = 2 * Math.max(0, ...circles.map((circle) => circle.radius));
  if (reach === 0) return circles.map((circle) => circle.center);
  for (let turn = 0; turn < PULL_ROUNDS; turn++) {
    const pull = 0.08 * (1 - turn / PULL_ROUNDS);
    circles.forEach(({ center }, index) => {
      xs[index]! += (center[0] - xs[index]!) * pull;
      ys[index]! += (center[1] - ys[index]!) * pull;
    });
    if (!pushApart(circles, xs, ys, reach)) break;
  }
  for (let turn = 0; turn < PUSH_ROUNDS; turn++) if (!pushApart(circles, xs, ys, reach)) break;
  return circles.map((_, index) => [xs[index]!, ys[index]!] as const);
}

/** Moves each overlapping pair half the overlap apart. @returns Whether any pair overlapped. */
function pushApart(circles: readonly Circle[], xs: Float64Array, ys: Float64Array, reach: number): boolean {
  const cells = new Map<number, number[]>();
  circles.forEach((_, index) => {
    const key = cellKey(Math.floor(xs[index]! / reach), Math.floor(ys[index]! / reach));
    const cell = cells.get(key);
    if (cell) cell.push(index);
    else cells.set(key, [index]);
  });
  let moved = false;
  circles.forEach((circle, index) => {
    const column = Math.floor(xs[index]! / reach);
    const row = Math.floor(ys[index]! / reach);
    for (let x = column - 1; x <= column + 1; x++)
      for (let y = row - 1; y <= row + 1; y++)
        for (const other of cells.get(cellKey(x, y)) ?? []) {
          if (other <= index) continue;
          const wanted = circle.radius + circles[other]!.radius;
          if (separate(xs, ys, index, other, wanted)) moved = true;
        }
  });
  return moved;
}

/** One number for a cell; exact for worlds of up to 2²⁵ cells a side. */
function cellKey(column: number, row: number): number {
  return row * 2 ** 26 + column;
}

function separate(xs: Float64Array, ys: Float64Array, a: number, b: number, wanted: number): boolean {
  let dx = xs[b]! - xs[a]!;
  let dy = ys[b]! - ys[a]!;
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
