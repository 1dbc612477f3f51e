import type { Hierarchy } from '../divisions/hierarchy.js';
import type { CitySnapshot } from '../view/city-snapshot.js';
import type { IndicatorInfo } from '../view/view.js';
import type { Period } from '../calendar/period.js';
import type { Tally } from './tally.js';

/** What an indicator is counted from: the city at one moment, and the time asked for. */
export interface CountingContext {
  readonly snapshot: CitySnapshot;
  readonly hierarchy: Hierarchy;
  readonly period: Period;
  readonly asOfMs: number;
}

/** What the counts of an indicator are among all cases of a kind. */
export interface CaseRole {
  /** The cases: `closed`, `accepted`… A rate's denominator counts them. */
  readonly of: string;
  /** Whether its numerator counts all of them or some. */
  readonly counts: 'all' | 'some';
  /** Indicators of one split count cases that exclude each other. By default each is a split of its own. */
  readonly split?: string;
  /** Id of the indicator whose cases its own are among. */
  readonly within?: string;
  /**
   * Days until the count of a period no longer grows, when its cases go on to happen after it (a matter of
   * October is reopened in December): published by whole years, and not before.
   */
  readonly settlesAfterDays?: number;
  /**
   * Whether its denominator leaves out cases that something is not known of. In public scope it is told only
   * where it leaves out none: else it would have to be protected as a part of the cases, too.
   */
  readonly isPartial?: true;
  /** Whether the cases that it counts are of a sensitive kind: those are hidden below `sensitiveK`. */
  readonly sensitive?: true;
}

/** An indicator: everything there is to know of it, and how it is counted. */
export interface IndicatorDefinition extends Omit<IndicatorInfo, 'available' | 'lacks'> {
  /** What its counts are, also in the `indicators` resource. */
  readonly counts: 'ratio' | 'count' | 'largest' | 'durations' | 'actions';
  /** What a ratio is multiplied by, for its unit (10,000). */
  readonly scale?: number;
  /** Whether its figures carry a confidence interval. */
  readonly interval?: boolean;
  /** Without it only figures aggregated upstream are shown. */
  readonly tally?: (context: CountingContext) => Tally;
  /** Whether the records have the optional fields that it needs; a resource alone may not be enough. */
  readonly isStated?: (records: CitySnapshot['records']) => boolean;
  /** The field that `isStated` looks for, with its resource: `matters.tier`. */
  readonly needs?: string;
  /** Which cases it counts: public figures of the same cases are decided on together. */
  readonly cases?: CaseRole;
  /** Not published in public scope, whatever its class. */
  readonly internalOnly?: boolean;
  /** Whether its past can be told from records: stocks of things that have no dates can't. */
  readonly hasPast?: boolean;
}
