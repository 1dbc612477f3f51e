/** Values as dots at their distance from a reference: deviation reads at a glance, a bar from zero hides it. */
import { extent } from 'd3';
import { linearScale } from './linear-scale.js';

export interface DotPlot {
  /** Place of the reference, 0…1 of the width; `null` when there is none. */
  readonly reference: number | null;
  /** Place of each value, 0…1 of the width; `null` where there is no figure. */
  readonly places: readonly (number | null)[];
}

/** Room at both ends, as a share of the width: a dot is never cut. */
const MARGIN = 0.06;

export function dotPlot(values: readonly (number | null)[], reference: number | null): DotPlot {
  const all = [...values, reference].filter((value) => value !== null);
  const [low = 0, high = 0] = extent(all);
  const scale = linearScale(high > low ? [low, high] : [low - 1, low + 1], [MARGIN, 1 - MARGIN]);
  const place = (value: number | null): number | null => (value === null ? null : round(scale(value)));
  return { reference: place(reference), places: values.map(place) };
}

function round(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}
