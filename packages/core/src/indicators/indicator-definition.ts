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

/** An indicator: everything there is to know of it, and how it is counted. */
export interface IndicatorDefinition extends Omit<IndicatorInfo, 'available'> {
  /** What its counts are, also in the `indicators` resource. */
  readonly counts: 'ratio' | 'count' | 'durations' | 'actions';
  /** What a ratio is multiplied by, for its unit (10,000). */
  readonly scale?: number;
  /** Whether its figures carry a confidence interval. */
  readonly interval?: boolean;
  /** Without it only figures aggregated upstream are shown. */
  readonly tally?: (context: CountingContext) => Tally;
  /** Whether the records have the optional fields that it needs; a resource alone may not be enough. */
  readonly isStated?: (records: CitySnapshot['records']) => boolean;
  /** Id of the indicator whose count this one is a part of: what is small in one is small in the other. */
  readonly partOf?: string;
  /** Not published in public scope, whatever its class. */
  readonly internalOnly?: boolean;
  /** Whether its past can be told from records: stocks of things that have no dates can't. */
  readonly hasPast?: boolean;
}
