/**
 * A figure that may be shown. Whatever draws, lists, speaks or exports numbers takes them from
 * here, after suppression, so that no two outputs can disagree.
 */
export type Figure =
  | {
      readonly state: 'value';
      readonly value: number;
      /** For ratios: what was counted, and out of how many. */
      readonly numerator?: number;
      readonly denominator?: number;
      /** Bounds that hold the true value with 95 % confidence, where it is an estimate. */
      readonly interval?: readonly [low: number, high: number];
      /** Working days were counted Monday to Friday, for the city has no calendar. */
      readonly assumes?: 'monday-to-friday';
      /** What is usual: the median of the 28 days before the period's end. */
      readonly usual?: number;
    }
  /** Hidden so that nobody can be recognised. Primary and secondary suppression look the same. */
  | { readonly state: 'suppressed' }
  /** A rate of fewer than `minimum` cases says nothing. */
  | { readonly state: 'insufficient'; readonly denominator: number; readonly minimum: number }
  | { readonly state: 'none'; readonly reason: MissingReason };

/** Why there is no figure: it is not zero. */
export type MissingReason =
  /** Nothing happened that could be counted (a denominator of 0). */
  | 'no-cases'
  /** The records it is computed from are still being read. */
  | 'loading'
  /** The city has no such resource. */
  | 'no-resource'
  /** The resource's `coverage` leaves this place or time out. */
  | 'not-collected'
  /** Not published in this scope. */
  | 'not-published'
  /** What was reported can't be: more than all, or less than nothing. */
  | 'impossible';
