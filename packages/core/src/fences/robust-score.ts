/** Turns a MAD into the scale of a standard deviation, for normal data: Φ⁻¹(3/4). */
const MAD_SCALE = 0.6745;
/** The same for a mean absolute deviation: √(π/2). */
const MEAN_AD_SCALE = 1.253314;

/** From here on a count is an outlier (Iglewicz and Hoaglin). */
export const UNUSUAL_SCORE = 3.5;
/** Fewer alarms than that above the median are nothing unusual, however quiet the past was. */
export const LEAST_EXCESS = 3;
/** With fewer days to compare with, nothing is said. */
export const LEAST_DAYS = 7;

/** A count against its past. */
export interface RobustScore {
  readonly median: number;
  /** Median of the absolute deviations from the median. */
  readonly mad: number;
  /** `null` where the past is all alike: no scale to measure by. */
  readonly score: number | null;
  /** High, by an excess of at least three. */
  readonly unusual: boolean;
  /** How many values the past has. */
  readonly days: number;
}

/**
 * Modified z-score: 0.6745 · (x − median) / MAD, unusual from 3.5.
 *
 * Where MAD is 0 (more than half of the past equals its median) the mean absolute deviation takes its
 * place: (x − median) / (1.253314 · meanAD). Where that is 0 too, all of the past is alike; then three
 * more than ever are unusual and there is no score.
 *
 * @param count - x, a count ≥ 0.
 * @param past - Counts of the same hour on earlier days.
 * @returns `null` when the past has fewer than 7 values.
 * @see Iglewicz & Hoaglin (1993), How to Detect and Handle Outliers, ASQC Quality Press, pp. 11–12.
 */
export function robustScore(count: number, past: readonly number[]): RobustScore | null {
  if (past.length < LEAST_DAYS) return null;
  const median = medianOf(past);
  const deviations = past.map((value) => Math.abs(value - median));
  const mad = medianOf(deviations);
  const mean = deviations.reduce((sum, value) => sum + value, 0) / deviations.length;
  const score =
    mad > 0
      ? (MAD_SCALE * (count - median)) / mad
      : mean > 0
        ? (count - median) / (MEAN_AD_SCALE * mean)
        : null;
  const unusual = count - median >= LEAST_EXCESS && (score === null || score >= UNUSUAL_SCORE);
  return { median, mad, score, unusual, days: past.length };
}

function medianOf(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
