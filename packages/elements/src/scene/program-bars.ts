/** Programs on one line of time. */
import type { ProgramsView } from '@hivemap/core';
import { utcTicks } from 'd3';
import { linearScale } from './linear-scale.js';
import { textWidth } from './text-width.js';

export interface ProgramBar {
  /** Px from the left; `done` is the part that is filled. */
  readonly x: number;
  readonly width: number;
  readonly done: number;
}

export interface ProgramBars {
  readonly width: number;
  readonly bars: ReadonlyMap<string, ProgramBar>;
  /** Px from the left. */
  readonly today: number;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
}

/** A program of a day is seen, too, px. */
const LEAST = 3;
const DAY_MS = 86_400_000;

/** @param width - Px. Days are those of the view: no time zone matters any more. */
export function programBars(
  { programs, asOf }: Pick<ProgramsView, 'programs' | 'asOf'>,
  width: number,
): ProgramBars {
  const at = (day: string): number => Date.parse(`${day.slice(0, 10)}T00:00:00Z`);
  const now = at(asOf);
  const first = Math.min(now, ...programs.map(({ from }) => at(from)));
  const last = Math.max(now, ...programs.map(({ to }) => at(to) + DAY_MS));
  const end = Math.max(last, first + DAY_MS);
  const scale = linearScale([first, end], [0, width]);
  const bars = programs.map(({ id, from, to, progress }): [string, ProgramBar] => {
    const x = scale(at(from));
    const wide = Math.max(LEAST, scale(at(to) + DAY_MS) - x);
    return [id, { x, width: wide, done: wide * Math.min(1, Math.max(0, progress)) }];
  });
  const ticks = utcTicks(new Date(first), new Date(end), Math.max(2, Math.floor(width / 80)))
    .map((date) => ({ x: scale(date.getTime()), label: date.toISOString().slice(0, 7) }))
    .filter(({ x, label }) => x + textWidth(label, 11) <= width);
  return { width, bars: new Map(bars), today: scale(now), ticks };
}
