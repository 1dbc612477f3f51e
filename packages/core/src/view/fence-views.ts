/** Electronic fences in views: states of zones by the hour, from counts alone. */
import type { Name } from '../contract/name.js';
import type { AreaShape, Lens, Position, Status } from './view.js';

export interface FencesQuery extends Lens {
  readonly view: 'fences';
  readonly division: string | null;
}

/**
 * Whether a fence watches in the hour of the view. `idle`: not in this hour; `never`: its hours or days
 * leave no minute of a week.
 */
export type FenceActivity = 'active' | 'idle' | 'never';

/** Alarms of one hour; counts only, all subjects together. */
export interface FenceHour {
  /** Begin of the hour, ISO 8601. */
  readonly from: string;
  /** Whether the hour is over; while it is not, more may come. */
  readonly complete: boolean;
  readonly count: number;
  readonly verified: number;
  /**
   * Median of the same hour on the 28 days before, as far as the fence watched and alarms were collected;
   * `null` with fewer than 7 such days.
   */
  readonly median: number | null;
  /** 0.6745 · (count − median) / MAD; see `robustScore` for a MAD of 0. `null` where there is none. */
  readonly score: number | null;
  /** Days that it is compared with. */
  readonly days: number;
  /** High against its past: a score of 3.5 and more, and three alarms more than the median. */
  readonly unusual: boolean;
}

export interface FenceMark {
  readonly id: string;
  readonly name: Name;
  readonly kind: string;
  readonly subjects: readonly string[];
  /** `22:00-06:00` in the city's time zone; absent: the whole day. */
  readonly hours?: string;
  readonly days?: readonly string[];
  /** Alarms an hour that are allowed. */
  readonly limit?: number;
  /** What it lies in: `park:P01`, with its name where the city has it. */
  readonly in: { readonly kind: string; readonly id: string; readonly name: Name | null } | null;
  readonly point: Position;
  readonly shape: AreaShape;
  readonly activity: FenceActivity;
  /** The hour that the state is of: the running one or the last whole one, whichever is the more serious. `null` while idle or not collected. */
  readonly hour: FenceHour | null;
  /** Alarms of the last 24 hours, oldest first, the running one last; `null` where it did not watch or nothing was collected. */
  readonly day: readonly (number | null)[];
  readonly overLimit: boolean;
  /** stop: unusual; warn: over its limit; stale: idle; unknown: no alarms collected, or it never watches. */
  readonly status: Status;
}

export interface FencesView {
  readonly view: 'fences';
  readonly asOf: string;
  /** Begin of the first hour of each fence's `day`, ISO 8601. */
  readonly dayFrom: string;
  /** In public scope none. */
  readonly fences: readonly FenceMark[];
}
