/** Everything that can be wrong with a city's data. The words are in `problem-messages.ts`. */
export type ProblemCode =
  // reading
  | 'not-found'
  | 'unreadable'
  | 'not-json'
  | 'html-instead'
  | 'truncated'
  | 'unknown-format'
  | 'unsupported-format'
  | 'too-large'
  | 'record-too-long'
  | 'empty'
  | 'timeout'
  | 'redirected'
  | 'no-ranges'
  | 'changed'
  | 'damaged'
  | 'unknown-crs'
  | 'tiles-crs'
  | 'tiles-ids'
  | 'tiles-only'
  | 'not-a-feature-collection'
  // manifest
  | 'wrong-version'
  | 'no-purpose'
  | 'no-divisions'
  | 'expired'
  | 'no-map-review'
  | 'unknown-resource'
  // records
  | 'missing-field'
  | 'wrong-type'
  | 'out-of-range'
  | 'unknown-value'
  | 'unknown-field'
  | 'duplicate-id'
  | 'missing-reference'
  | 'orphan'
  | 'transition-not-allowed'
  | 'outside-areas'
  | 'place-mismatch'
  | 'outside-park'
  | 'no-river'
  | 'future-date'
  | 'dates-out-of-order'
  // mechanism
  | 'cycle'
  | 'no-parent'
  | 'weights-sum'
  | 'clock-ahead'
  | 'progress-over'
  // indicators
  | 'bad-ratio'
  | 'unknown-indicator'
  // geometry
  | 'geometry-repaired'
  | 'geometry-invalid'
  | 'areas-overlap'
  | 'areas-gap'
  | 'crs-suspect'
  // privacy
  | 'person-value'
  | 'person-key'
  | 'trajectory'
  // running
  | 'message-too-large'
  | 'feed-clock'
  | 'worker-failed'
  | 'map-failed'
  | 'too-many';

/**
 * One thing wrong with the data, never with the value that was wrong.
 *
 * `message` is in the language that the city was loaded in; `problemMessage(problem, locale)` says
 * the same in another.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning';
  /** Name of the resource, or `manifest`. */
  readonly resource: string;
  /** Position of the record in its resource, from 0; absent when the whole resource is meant. */
  readonly index?: number;
  /** Where in the record, in JSON Pointer form (`/properties/code`); empty for the whole. */
  readonly path: string;
  /** What the message needs to be told: what was expected, how many, which record it refers to. */
  readonly params?: Readonly<Record<string, string | number>>;
  readonly message: string;
}
