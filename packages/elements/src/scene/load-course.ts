/** The course of a day against capacity: a line so far, a broken one for what may come, two thresholds. */
import { line } from 'd3';
import type { Point } from './hexagon.js';
import { linearScale } from './linear-scale.js';
import { LOAD_THRESHOLDS } from './load-ring.js';

export interface CoursePoint {
  readonly atMs: number;
  readonly count: number;
}

export interface LoadCourse {
  readonly past: string;
  /** From the last count on. */
  readonly future: string;
  /** Of what may come, give or take the error. */
  readonly band: string;
  readonly now: Point | null;
  readonly warnY: number;
  readonly stopY: number;
}

export interface LoadCourseSize {
  /** Px. */
  readonly width: number;
  /** Px. */
  readonly height: number;
}

/** Px above the higher of the threshold and the highest count. */
const PADDING = 4;

/**
 * @param points - Counts so far, and those to come, in order of time.
 * @param error - Of what is to come, in the unit of the counts.
 */
export function loadCourse(
  { past, future, error }: { past: readonly CoursePoint[]; future: readonly CoursePoint[]; error: number },
  capacity: number,
  { width, height }: LoadCourseSize,
): LoadCourse {
  const all = [...past, ...future];
  const [from, to] = [all[0]?.atMs ?? 0, all.at(-1)?.atMs ?? 1];
  const most = Math.max(
    capacity,
    ...past.map(({ count }) => count),
    ...future.map(({ count }) => count + error),
  );
  const x = linearScale([from, Math.max(to, from + 1)], [2, width - 3]);
  const y = linearScale([0, Math.max(1, most)], [height - 2, PADDING]);
  const at = ({ atMs, count }: CoursePoint): [number, number] => [x(atMs), y(count)];
  const draw = line().digits(1);
  const last = past.at(-1);
  const coming = last ? [last, ...future] : future;
  const edge = (sign: number): [number, number][] =>
    coming.map((point, index) => [
      x(point.atMs),
      y(Math.max(0, point.count + (index === 0 ? 0 : sign * error))),
    ]);
  const band = future.length > 0 ? (draw([...edge(1), ...edge(-1).reverse()]) ?? '') : '';
  return {
    past: draw(past.map(at)) ?? '',
    future: future.length > 0 ? (draw(coming.map(at)) ?? '') : '',
    band: band && `${band}Z`,
    now: last ? at(last) : null,
    warnY: y(capacity * LOAD_THRESHOLDS.warn),
    stopY: y(capacity * LOAD_THRESHOLDS.stop),
  };
}
