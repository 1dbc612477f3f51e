/** What a page may ask of the mechanism that runs a city's governance, and what it is told. */
import type { Name } from '../contract/name.js';
import type { Figure } from './figure.js';
import type { AreaSummary, Lens, Position, Status } from './view.js';

export interface TaskbookQuery extends Lens {
  readonly view: 'taskbook';
}

/** A goal, a project or one of the means. */
export interface Task {
  readonly id: string;
  readonly name: Name;
  /** 0…1. */
  readonly progress: number;
  readonly weight: number;
  /** How many measures it has, where it says so. */
  readonly measures: number | null;
}

export interface TaskbookView {
  readonly view: 'taskbook';
  readonly asOf: string;
  readonly goals: readonly Task[];
  readonly projects: readonly Task[];
  readonly means: readonly Task[];
  /** Which project serves which goal: id of each. */
  readonly serves: readonly (readonly [project: string, goal: string])[];
  /** Which project goes by which of the means: id of each. */
  readonly by: readonly (readonly [project: string, means: string])[];
  /** Progress of the projects, each by its weight, 0…1; `null` where no project has any. */
  readonly progress: number | null;
  /** How much of the year had passed at `asOf`, 0…1: what progress is held against. */
  readonly yearShare: number;
}

export interface ListingsQuery extends Lens {
  readonly view: 'listings';
  /** Code of the drilled division; `null` is the city. */
  readonly division: string | null;
}

/** A case under listed supervision (挂牌督办). */
export interface ListingMark {
  readonly id: string;
  readonly title: Name;
  /** `null` where the city has no such unit. */
  readonly unit: { readonly id: string; readonly name: Name } | null;
  /** Where the case is, or the nearest division above that the scope shows. */
  readonly division: AreaSummary | null;
  /** Inside of that division, degrees; where its mark stands on the map. */
  readonly point: Position | null;
  /** Projects of the task book that the unit has duties of, or else the nearest unit above that has any. */
  readonly projects: readonly string[];
  /** Code of GB/T 31000 §5.7. */
  readonly measure: string;
  /** Days in the city's time zone, `YYYY-MM-DD`. */
  readonly listedAt: string;
  readonly dueAt: string;
  readonly clearedAt: string | null;
  /**
   * Working days after today up to the last one, negative once that is over; for what is cleared, as it was on
   * that day.
   */
  readonly daysLeft: number;
  /** stop once it is overdue, warn within three working days, ok before and once it is cleared. */
  readonly status: Status;
}

export interface ListingsView {
  readonly view: 'listings';
  readonly asOf: string;
  readonly division: string;
  /** Overdue ones first, those that have waited longest before the rest; then by the day they are due; cleared ones last. */
  readonly listings: readonly ListingMark[];
  readonly open: number;
  readonly overdue: number;
  /** Cleared of those that fell due in the period (`listedClosure`). */
  readonly closure: Figure;
  /** The city has no calendar of its own: Monday to Friday are taken for working days. */
  readonly calendarAssumed: boolean;
}
