/** Natural lines that stand alone: meandering rivers and the outlines of scenic areas. */
import { gauss, type KeyPart } from '../chance/hash.js';
import { distance, segmentsMeet } from './measure.js';
import type { Point } from './plane.js';

export interface FractalOptions {
  readonly key: KeyPart;
  /** Pieces below this length stay straight. */
  readonly shortestKm: number;
  /** Standard deviation of a midpoint's offset, as a share of the length. */
  readonly roughness: number;
}

const FARTHEST = 1.7;

/** The points from `a` up to, but without, `b`. */
function meander(a: Point, b: Point, path: KeyPart, options: FractalOptions): Point[] {
  if (distance(a, b) < options.shortestKm) return [a];
  const offset = options.roughness * Math.max(-FARTHEST, Math.min(FARTHEST, gauss(options.key, path)));
  const m: Point = [(a[0] + b[0]) / 2 - (b[1] - a[1]) * offset, (a[1] + b[1]) / 2 + (b[0] - a[0]) * offset];
  return [...meander(a, m, `${path}0`, options), ...meander(m, b, `${path}1`, options)];
}

export function fractalLine(points: readonly Point[], options: FractalOptions): Point[] {
  const pieces = points.slice(1).flatMap((b, i) => meander(points[i]!, b, `${i}/`, options));
  return [...pieces, points.at(-1)!];
}

/** @param ring - Open ring. */
export function fractalRing(ring: readonly Point[], options: FractalOptions): Point[] {
  return ring.flatMap((a, i) => meander(a, ring[(i + 1) % ring.length]!, `${i}/`, options));
}

/** One round of corner cutting (Chaikin); the ends stay. */
export function smoothLine(points: readonly Point[]): Point[] {
  const cut = (a: Point, b: Point, t: number): Point => [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
  return [
    points[0]!,
    ...points.slice(1).flatMap((b, i) => [cut(points[i]!, b, 0.25), cut(points[i]!, b, 0.75)]),
    points.at(-1)!,
  ];
}

/** Whether no two edges of an open ring cross or touch, save neighbors in their common point. */
export function isSimple(ring: readonly Point[]): boolean {
  const n = ring.length;
  for (let i = 0; i < n; i++)
    for (let j = i + 2; j < n; j++) {
      if (i === 0 && j === n - 1) continue;
      if (segmentsMeet(ring[i]!, ring[(i + 1) % n]!, ring[j]!, ring[(j + 1) % n]!)) return false;
    }
  return true;
}
