/** The course of a day in scenic areas: counts so far, and what the rest of the day may bring. */
import type { Name } from '../contract/name.js';
import type { Lens, Status } from './view.js';

export interface ScenicLoadsQuery extends Lens {
  readonly view: 'scenic-loads';
  readonly division: string | null;
  /** Closing time, `18:00`, in the city's time zone. */
  readonly until: string;
}

export interface LoadPoint {
  /** ISO 8601. */
  readonly at: string;
  readonly count: number;
}

export interface ScenicLoad {
  readonly id: string;
  readonly name: Name;
  readonly grade: string;
  readonly capacity: number;
  /** Latest count of the day; `null` without one. */
  readonly load: { readonly count: number; readonly at: string; readonly share: number } | null;
  /** ok below 80 %, warn from 80 %, stop from 100 % of capacity; stale: no count of today; unknown: none, or no capacity. */
  readonly status: Status;
  /** Counts of the day so far. */
  readonly today: readonly LoadPoint[];
  /**
   * By the usual course of a day: today's count times the median ratio of later to present counts on the 28
   * days before. `null` where there is too little to compare with, or after closing.
   */
  readonly forecast: {
    readonly points: readonly LoadPoint[];
    readonly peak: LoadPoint;
    /** What the load would be at the peak. */
    readonly peakStatus: Status;
    /** Median absolute error of the peak, each past day foretold from the others; visitors. */
    readonly error: number;
    readonly days: number;
  } | null;
  /** A count of more than five times the capacity: one of the two is wrong. */
  readonly doubtful: boolean;
}

export interface ScenicLoadsView {
  readonly view: 'scenic-loads';
  readonly asOf: string;
  /** Closing time, ISO 8601. */
  readonly until: string;
  /** The fullest first; those without a load last. */
  readonly areas: readonly ScenicLoad[];
}
