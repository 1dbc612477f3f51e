/** Classes of a choropleth: where one color ends and the next begins. */
import { naturalBreaks } from './natural-breaks.js';
import { countUpTo, quantileOf } from './quantile.js';

/** `rounded` takes numbers that people say (65, 70, 75…); `manual` takes the breaks as they are. */
export type ClassMethod = 'rounded' | 'quantile' | 'jenks' | 'equal' | 'manual';

export interface ClassOptions {
  readonly method?: ClassMethod;
  /** How many classes are wanted, 2…7; 6 unless given. Fewer come out where the values are too alike. */
  readonly classCount?: number;
  /** For `manual`: lower bounds of the classes after the first. */
  readonly breaks?: readonly number[];
}

/** A share of values in one class above which linear breaks hide the rest. */
const CROWDED = 0.6;

/**
 * Breaks between classes, ascending; a value equal to a break belongs to the class above it.
 *
 * @param values - The values on the map, in any order; those that are not finite are left out.
 * @returns The lower bounds of the classes after the first; none when all values are alike.
 */
export function classify(values: readonly number[], options: ClassOptions = {}): readonly number[] {
  const { method = 'rounded', classCount = 6 } = options;
  if (method === 'manual') return ascending(options.breaks ?? []);
  const sorted = values.filter((value) => Number.isFinite(value)).sort((a, b) => a - b);
  const least = sorted[0];
  const most = sorted.at(-1);
  if (least === undefined || most === undefined || least === most) return [];
  const wanted = Math.max(2, Math.min(7, Math.round(classCount)));
  const few = fewNumbers(sorted, wanted);
  if (few) return few.length === 2 ? [roundestIn(least, most)] : few.slice(1);
  return ascending(breaksOf(method, sorted, wanted)).filter((value) => value > least && value <= most);
}

/**
 * The numbers there are, ascending, where each can have a class of its own: none or one, or counts up to a few.
 *
 * @returns `null` where there are more, or fractions, which are no names of classes.
 */
function fewNumbers(sorted: readonly number[], most: number): readonly number[] | null {
  const found: number[] = [];
  for (const value of sorted) {
    if (value === found.at(-1)) continue;
    if (found.push(value) > most) return null;
  }
  return found.length === 2 || found.every((value) => Number.isInteger(value)) ? found : null;
}

/** The number of the fewest digits above one and up to the other: 0.5 of 0.3 and 0.7111. */
function roundestIn(below: number, most: number): number {
  const largest = Math.floor(Math.log10(Math.max(Math.abs(below), Math.abs(most))));
  for (let power = largest; power > largest - 12; power--) {
    const step = 10 ** power;
    const round = tidy(Math.floor(tidy(most / step)) * step);
    // A number that is all but a rounder one is tidied to it, past the most.
    if (round > below && round <= most) return round;
  }
  return most;
}

/** Index of the class of a value: 0 is below the first break. */
export function classOf(value: number, breaks: readonly number[]): number {
  return countUpTo(value, breaks);
}

function breaksOf(
  method: Exclude<ClassMethod, 'manual'>,
  sorted: readonly number[],
  classCount: number,
): readonly number[] {
  const least = sorted[0]!;
  const most = sorted.at(-1)!;
  switch (method) {
    case 'rounded':
      return roundedBreaks(sorted, classCount);
    case 'quantile':
      return inner(classCount, (share) => quantileOf(sorted, share));
    case 'jenks':
      return naturalBreaks(sorted, classCount);
    case 'equal':
      return inner(classCount, (share) => least + share * (most - least));
  }
}

function inner(classCount: number, at: (share: number) => number): number[] {
  return Array.from({ length: classCount - 1 }, (_, index) => at((index + 1) / classCount));
}

/** Even steps of 1, 2 or 5 round the median; for lopsided values, rounded quantiles instead. */
function roundedBreaks(sorted: readonly number[], classCount: number): readonly number[] {
  const at = (share: number): number => quantileOf(sorted, share);
  const whole = sorted.every((value) => Number.isInteger(value));
  const step = roundedStep((at(0.97) - at(0.03)) / classCount || (at(1) - at(0)) / classCount, whole);
  const middle = Math.round(at(0.5) / step);
  const half = Math.floor((classCount - 1) / 2);
  const even = Array.from({ length: classCount - 1 }, (_, index) => tidy((middle - half + index) * step));
  const counts = countsOf(sorted, even);
  if (Math.max(...counts) <= sorted.length * CROWDED) return even;
  return lopsided(sorted, classCount).map((value) => roundTo2(value, whole));
}

/** Quantiles; where most values are the least one, as most grids have no matter, those of the others. */
function lopsided(sorted: readonly number[], classCount: number): readonly number[] {
  const rest = sorted.slice(countUpTo(sorted[0]!, sorted));
  if (rest.length > sorted.length * (1 - CROWDED))
    return inner(classCount, (share) => quantileOf(sorted, share));
  return [rest[0]!, ...inner(classCount - 1, (share) => quantileOf(rest, share))];
}

function countsOf(sorted: readonly number[], breaks: readonly number[]): number[] {
  const counts = Array.from({ length: breaks.length + 1 }, () => 0);
  for (const value of sorted) counts[classOf(value, breaks)]! += 1;
  return counts;
}

/** 1, 2 or 5 of a power of ten; of whole numbers at least 1. */
export function roundedStep(raw: number, whole: boolean): number {
  const magnitude = 10 ** Math.floor(Math.log10(raw));
  const factor = [1, 2, 5, 10].find((one) => one * magnitude >= raw * 0.93) ?? 10;
  return whole ? Math.max(1, factor * magnitude) : factor * magnitude;
}

/** Two significant digits. */
function roundTo2(value: number, whole: boolean): number {
  const rounded = Number(value.toPrecision(2));
  return whole ? Math.round(rounded) : rounded;
}

/** Without the dust of binary fractions: 0.7000000000000001 → 0.7. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

function ascending(values: readonly number[]): readonly number[] {
  return [...new Set(values.filter((value) => Number.isFinite(value)))].sort((a, b) => a - b);
}
