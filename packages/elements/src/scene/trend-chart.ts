/** Figures over time as lines with their names at their ends: gaps where nothing is known, hatching where it is hidden. */
import { curveMonotoneX, extent, line, nice, ticks as ticksOf } from 'd3';
import { axisTicks, type AxisTick } from './axis-ticks.js';
import { hatchPath } from './hatch-path.js';
import type { Point } from './hexagon.js';
import { linearScale, type LinearScale } from './linear-scale.js';
import { spreadLabels } from './spread-labels.js';
import { textWidth } from './text-width.js';

/** A number, hidden, a rate of too few cases, or nothing at all. */
export type TrendValue = number | 'suppressed' | 'insufficient' | null;

export interface TrendLine {
  readonly key: string;
  readonly name: string;
  readonly values: readonly TrendValue[];
}

export interface TrendChartInput {
  /** Ids of periods in order of time; each line has a value for each. */
  readonly periods: readonly string[];
  readonly lines: readonly TrendLine[];
  readonly target?: number | null;
  /** Place of the period of everything that happened; several may be in one. */
  readonly events?: readonly number[];
  /** How values are written on the axis. */
  readonly format: (value: number) => string;
}

export interface TrendChartSize {
  /** Px. */
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
}

export interface DrawnLine {
  readonly key: string;
  readonly path: string;
  /** Values without a neighbor, which no line would show; and the last one. */
  readonly dots: readonly Point[];
  readonly label: { readonly text: string; readonly at: Point; readonly leader: string } | null;
}

export interface TrendChart {
  /** Left, top, right, bottom of the lines, px. */
  readonly frame: readonly [number, number, number, number];
  readonly x: readonly number[];
  readonly lines: readonly DrawnLine[];
  readonly yTicks: readonly { readonly y: number; readonly text: string }[];
  readonly xTicks: readonly (AxisTick & {
    readonly x: number;
    readonly anchor: 'start' | 'middle' | 'end';
  })[];
  /** Hatching over the periods in which a figure may not be told. */
  readonly hatches: readonly { readonly period: number; readonly path: string }[];
  /** Height of the target, `null` where it is none. */
  readonly target: number | null;
  /** A mark a period, above the lines: how much happened in it. */
  readonly events: readonly {
    readonly period: number;
    readonly count: number;
    readonly at: Point;
    readonly foot: number;
  }[];
  /** Height of a value. */
  readonly y: (value: number) => number;
}

const Y_TICKS = 4;
/** Of the width, for names at most. */
const NAMES = 0.34;
/** Height of hatching where other lines go on in the same period, in heights of type. */
const STRIP = 0.7;

export function trendChart(input: TrendChartInput, size: TrendChartSize): TrendChart {
  const { periods, lines, format, target = null } = input;
  const { height, fontSize } = size;
  const numbers = lines.flatMap(({ values }) => values.filter((value) => typeof value === 'number'));
  const shown = valuesShown([...numbers, ...(target === null ? [] : [target])]);
  const ticks = ticksOf(...shown, Y_TICKS);
  const frame = frameOf(input, ticks.map(format), size);
  const [left, top, right, bottom] = frame;
  const y = linearScale(shown, [bottom, top]);
  const x = linearScale([0, Math.max(1, periods.length - 1)], [left, right]);
  const step = periods.length > 1 ? (right - left) / (periods.length - 1) : right - left;
  return {
    frame,
    x: periods.map((_, index) => round(x(index))),
    lines: withLabels(lines, { x, y, frame, size }),
    yTicks: ticks.map((value) => ({ y: round(y(value)), text: format(value) })),
    xTicks: axisTicks(periods, step, fontSize).map((tick) => ({
      ...tick,
      x: round(x(tick.index)),
      anchor: 'middle',
    })),
    hatches: hatchesOf(lines, x, step, [top, bottom, fontSize * STRIP]),
    target: target === null ? null : round(y(target)),
    events: eventMarks(input.events ?? [], x, frame, fontSize),
    y: (value) => round(Math.min(height, y(value))),
  };
}

/** A course that never changes runs through the middle instead of along the floor. */
function valuesShown(numbers: readonly number[]): [number, number] {
  const [low = 0, high = 1] = extent(numbers);
  const spread = high > low ? 0 : Math.abs(low) * 0.1 || 1;
  return nice(low - spread, high + spread, Y_TICKS);
}

function frameOf(
  { lines, events = [] }: TrendChartInput,
  ticks: readonly string[],
  { width, height, fontSize }: TrendChartSize,
): TrendChart['frame'] {
  const numbers = Math.max(0, ...ticks.map((text) => textWidth(text, fontSize)));
  const names = Math.max(0, ...lines.map(({ name }) => textWidth(name, fontSize)));
  const left = numbers + fontSize * 0.8;
  const right = width - Math.min(names + fontSize, width * NAMES);
  return [
    round(left),
    round(fontSize * (events.length > 0 ? 0.6 + EVENT_ROW : 0.6)),
    round(Math.max(left + 20, right)),
    round(height - fontSize * 1.7),
  ];
}

interface Plot {
  readonly x: LinearScale;
  readonly y: LinearScale;
  readonly frame: TrendChart['frame'];
  readonly size: TrendChartSize;
}

function withLabels(lines: readonly TrendLine[], { x, y, frame, size }: Plot): DrawnLine[] {
  const { fontSize, width } = size;
  const [, top, right, bottom] = frame;
  const ends = lines.map(({ values }) => {
    const index = lastKnown(values);
    return index < 0 ? null : ([x(index), y(values[index] as number)] as const);
  });
  const named = ends.flatMap((end, index) => (end ? [{ index, y: end[1] }] : []));
  const heights = spreadLabels(
    named.map((one) => one.y),
    fontSize * 1.25,
    [top, bottom],
  );
  return lines.map(({ key, name, values }, index) => {
    const end = ends[index];
    const height = heights[named.findIndex((one) => one.index === index)];
    const at: Point = [round(right + fontSize * 0.7), round(height ?? 0)];
    return {
      key,
      path: linePath(values, x, y),
      dots: dotsOf(values, x, y),
      label: end
        ? {
            text: fitted(name, width - at[0], fontSize),
            at,
            leader: leaderTo(at, end, fontSize),
          }
        : null,
    };
  });
}

/** From the end of a line to a name that had to move, or that stands further right than its line goes. */
function leaderTo(at: Point, [endX, endY]: readonly [number, number], fontSize: number): string {
  const from = round(endX + fontSize * 0.35);
  const to = round(at[0] - fontSize * 0.15);
  if (Math.abs(at[1] - endY) < fontSize * 0.3 && to - from < fontSize) return '';
  return `M${from},${round(endY)}L${to},${at[1]}`;
}

/** As much of a name as there is room for. */
function fitted(name: string, room: number, fontSize: number): string {
  if (textWidth(name, fontSize) <= room) return name;
  const letters = Array.from(name);
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, fontSize) > room) letters.pop();
  return `${letters.join('')}…`;
}

function linePath(values: readonly TrendValue[], x: LinearScale, y: LinearScale): string {
  return (
    line<TrendValue>(
      (_, index) => x(index),
      (value) => y(typeof value === 'number' ? value : 0),
    )
      .defined((value) => typeof value === 'number')
      .curve(curveMonotoneX)
      .digits(1)(values) ?? ''
  );
}

function dotsOf(values: readonly TrendValue[], x: LinearScale, y: LinearScale): Point[] {
  const isKnown = (index: number): boolean => typeof values[index] === 'number';
  const last = lastKnown(values);
  return values.flatMap((value, index): Point[] => {
    if (typeof value !== 'number') return [];
    const alone = !isKnown(index - 1) && !isKnown(index + 1);
    return alone || index === last ? [[round(x(index)), round(y(value))]] : [];
  });
}

/** The whole height where no line can be drawn in a period; else a strip at the foot. */
function hatchesOf(
  lines: readonly TrendLine[],
  x: LinearScale,
  step: number,
  [top, bottom, strip]: readonly [number, number, number],
): TrendChart['hatches'] {
  const count = Math.max(0, ...lines.map(({ values }) => values.length));
  return Array.from({ length: count }, (_, period) => period).flatMap((period) => {
    const states = lines.map(({ values }) => values[period]);
    if (!states.some((state) => state === 'suppressed' || state === 'insufficient')) return [];
    const high = states.some((state) => typeof state === 'number') ? bottom - strip : top;
    const half = Math.min(step / 2, 24);
    const [from, to] = [x(period) - half, x(period) + half];
    const corners: Point[] = [
      [from, high],
      [to, high],
      [to, bottom],
      [from, bottom],
    ];
    return [{ period, path: hatchPath(corners, 5) }];
  });
}

/** Height of a row of event marks, in heights of type. */
const EVENT_ROW = 1.5;

function eventMarks(
  events: readonly number[],
  x: LinearScale,
  [, top]: TrendChart['frame'],
  fontSize: number,
): TrendChart['events'] {
  const counts = new Map<number, number>();
  for (const period of events) counts.set(period, (counts.get(period) ?? 0) + 1);
  return [...counts].map(([period, count]) => {
    const at: Point = [round(x(period)), round(top - fontSize * 0.9)];
    return { period, count, at, foot: top };
  });
}

/** Place of the last number, −1 where there is none. */
function lastKnown(values: readonly TrendValue[]): number {
  let last = values.length - 1;
  while (last >= 0 && typeof values[last] !== 'number') last--;
  return last;
}

function round(px: number): number {
  return Math.round(px * 10) / 10;
}
