/**
 * Durations by whole days: `counts[d]` lasted `d` days and less than `d + 1`; the last bin also holds
 * all longer ones. Histograms of areas add up to their parent's, medians do not.
 */
export type DurationHistogram = readonly number[] | Int32Array;

/** A year, and one bin for what took longer. */
export const DURATION_BINS = 366;
const DAY_MS = 86_400_000;

/** The bin of a duration in milliseconds; negative ones (clocks that disagree) count as 0 days. */
export function durationBin(durationMs: number): number {
  return Math.max(0, Math.min(DURATION_BINS - 1, Math.floor(durationMs / DAY_MS)));
}

/**
 * Median of grouped durations, spread evenly within the bin that it falls in.
 *
 * @returns Days; `null` of an empty histogram. Of the open last bin its lower end.
 */
export function medianDays(histogram: DurationHistogram): number | null {
  const total = casesIn(histogram);
  if (total === 0) return null;
  let below = 0;
  for (let bin = 0; bin < histogram.length; bin++) {
    const here = histogram[bin] ?? 0;
    if (below + here < total / 2 || here === 0) {
      below += here;
      continue;
    }
    return bin >= DURATION_BINS - 1 ? bin : bin + (total / 2 - below) / here;
  }
  return histogram.length - 1;
}

/** How many durations a histogram holds. */
export function casesIn(histogram: DurationHistogram): number {
  let total = 0;
  for (const count of histogram) total += count;
  return total;
}
