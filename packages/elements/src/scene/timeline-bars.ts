/** How much happened in each period, as bars above an axis that can be scrubbed along. */
import { max } from 'd3';
import { axisTicks, type AxisTick } from './axis-ticks.js';
import { linearScale } from './linear-scale.js';

export interface TimelineSize {
  /** Px. */
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
}

export interface TimelineBar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Without a number: not a bar of no height, but an open place. */
  readonly missing: boolean;
}

export interface TimelineBars {
  readonly bars: readonly TimelineBar[];
  readonly ticks: readonly (AxisTick & { readonly x: number; readonly anchor: 'start' | 'middle' | 'end' })[];
  /** Height of the axis, px. */
  readonly floor: number;
}

/** A period in which little happened is still seen, px. */
const LOWEST = 2;
const GAP = 0.22;

/** @param values - One a period; `null` where there is no figure. */
export function timelineBars(
  periods: readonly string[],
  values: readonly (number | null)[],
  { width, height, fontSize }: TimelineSize,
): TimelineBars {
  const floor = Math.round(height - fontSize * 1.6);
  const step = width / Math.max(1, periods.length - GAP);
  const bandWidth = step * (1 - GAP);
  const tall = linearScale([0, max(values, (value) => value ?? 0) || 1], [0, floor]);
  return {
    floor,
    bars: periods.map((_, index) => {
      const value = values[index] ?? null;
      const tallness = value === null ? 0 : Math.max(value > 0 ? LOWEST : 0, tall(value));
      return {
        x: round(step * index),
        width: round(bandWidth),
        y: round(floor - tallness),
        height: round(tallness),
        missing: value === null,
      };
    }),
    ticks: axisTicks(periods, step, fontSize).map((tick) => {
      const left = step * tick.index;
      const edge = periods.length > 1 && (tick.index === 0 ? 'start' : 'middle');
      return { ...tick, x: round(edge === 'start' ? left : left + bandWidth / 2), anchor: edge || 'middle' };
    }),
  };
}

/** The period under a place, however far outside of the drawing the pointer is. */
export function periodAt(x: number, width: number, count: number): number {
  if (count <= 0 || width <= 0) return -1;
  return Math.min(count - 1, Math.max(0, Math.floor((x / width) * count)));
}

function round(px: number): number {
  return Math.round(px * 10) / 10;
}
