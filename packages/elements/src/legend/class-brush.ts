/** Classes of a legend as a brush: a run of them is a range of the filter. */
import type { Predicate } from '@hivemap/core';
import { rangeIn, withRange } from '../city/range-filter.js';
import type { ChoroplethClass } from '../scene/choropleth-scale.js';

/** Places of the first and the last class of a run, from low to high. */
export type ClassRun = readonly [first: number, last: number];

/** The run that the filter leaves; `null` without a filter of the field, and where it cuts through classes. */
export function brushedRun(
  classes: readonly ChoroplethClass[],
  filter: readonly Predicate[],
  field: string,
): ClassRun | null {
  const { from, below } = rangeIn(filter, field);
  if (from === null && below === null) return null;
  const first = classes.findIndex((one) => one.from === from);
  const last = classes.findIndex((one) => one.to === below);
  return first < 0 || last < first ? null : [first, last];
}

/** The filter that leaves a run; all classes, or none, are no filter. */
export function brushClasses(
  classes: readonly ChoroplethClass[],
  run: ClassRun | null,
  filter: readonly Predicate[],
  field: string,
): readonly Predicate[] {
  const [first, last] = run ?? [0, classes.length - 1];
  return withRange(filter, field, {
    from: classes[first]?.from ?? null,
    below: classes[last]?.to ?? null,
  });
}

/** From where the brush was put down to where it is, in whichever direction. */
export function runBetween(anchor: number, to: number): ClassRun {
  return [Math.min(anchor, to), Math.max(anchor, to)];
}

/** Areas that a run holds. */
export function countIn(classes: readonly ChoroplethClass[], [first, last]: ClassRun): number {
  return classes.slice(first, last + 1).reduce((sum, { count }) => sum + count, 0);
}
