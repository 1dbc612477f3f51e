/** Days before today that a forecast looks at. */
const PAST_DAYS = 28;
/** With fewer usual days nothing is foretold. */
const LEAST_DAYS = 5;
const STEP_MINUTES = 30;
/** Longer gaps between counts are not bridged. */
const GAP_MINUTES = 60;

/** Counts of one day: minutes since midnight and visitors, in order of time. */
export type DayCounts = readonly (readonly [minute: number, count: number, ...rest: unknown[]])[];

export interface ForecastPoint {
  /** Minutes since midnight. */
  readonly minute: number;
  readonly count: number;
}

/** What the rest of a day may bring. */
export interface LoadForecast {
  /** Every half hour until closing. */
  readonly points: readonly ForecastPoint[];
  /** The highest of them. */
  readonly peak: ForecastPoint;
  /** Median absolute error of the peak when each of the past days is foretold from the others, visitors. */
  readonly error: number;
  /** Days that it is made from. */
  readonly days: number;
}

/**
 * Forecast by the usual course of a day: today's count, times the median of how much more (or fewer) there
 * were at a later time than at this time on the 28 days before.
 *
 * @param today - Counts of today up to now.
 * @param past - Counts of the days before, each whole.
 * @param untilMinute - Closing time, minutes since midnight.
 * @returns `null` after closing, with nobody counted yet, or with fewer than five days to compare with.
 */
export function loadForecast(
  today: DayCounts,
  past: readonly DayCounts[],
  untilMinute: number,
): LoadForecast | null {
  const last = today.at(-1);
  if (!last || last[1] <= 0 || last[0] >= untilMinute) return null;
  const minutes: number[] = [];
  const first = (Math.floor(last[0] / STEP_MINUTES) + 1) * STEP_MINUTES;
  for (let minute = first; minute <= untilMinute; minute += STEP_MINUTES) minutes.push(minute);
  const courses = past
    .slice(-PAST_DAYS)
    .map((day) => courseOf(day, last[0], minutes))
    .filter((course) => course !== null);
  if (minutes.length === 0 || courses.length < LEAST_DAYS) return null;
  const points = minutes.map((minute, at) => ({
    minute,
    count: Math.round(last[1] * median(courses.map(({ ratios }) => ratios[at]!))),
  }));
  return { points, peak: highest(points), error: Math.round(peakError(courses)), days: courses.length };
}

interface Course {
  /** Count at this time of that day. */
  readonly start: number;
  /** Count at each later time, as a multiple of it. */
  readonly ratios: readonly number[];
}

/** `null` for a day without counts at these times, or with nobody at the first. */
function courseOf(day: DayCounts, from: number, minutes: readonly number[]): Course | null {
  const start = countAt(day, from);
  if (start === null || start <= 0) return null;
  const counts = minutes.map((minute) => countAt(day, minute));
  if (counts.includes(null)) return null;
  return { start, ratios: counts.map((count) => (count ?? 0) / start) };
}

/** Between two counts in a straight line; after the last of a day nobody is there. */
function countAt(day: DayCounts, minute: number): number | null {
  const after = day.findIndex(([at]) => at >= minute);
  if (after < 0) return day.length > 0 ? 0 : null;
  const [to, high] = day[after]!;
  if (to === minute) return high;
  const before = day[after - 1];
  if (!before || to - before[0] > GAP_MINUTES) return null;
  return before[1] + ((high - before[1]) * (minute - before[0])) / (to - before[0]);
}

/** Each day foretold from the others, as today is. */
function peakError(courses: readonly Course[]): number {
  return median(
    courses.map((course) => {
      const others = courses.filter((other) => other !== course);
      const foretold = course.ratios.map((_, at) => median(others.map(({ ratios }) => ratios[at]!)));
      return Math.abs(Math.max(...foretold) - Math.max(...course.ratios)) * course.start;
    }),
  );
}

function highest(points: readonly ForecastPoint[]): ForecastPoint {
  return points.reduce((best, point) => (point.count > best.count ? point : best));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
