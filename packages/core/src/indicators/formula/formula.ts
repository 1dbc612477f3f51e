/**
 * A host's own indicator as it is computed: `count(closed, tier <= village) / count(closed)`. The
 * same language that the catalogue's expressions are written in, as far as it is computed for hosts.
 */
export const CASE_SETS = ['collected', 'accepted', 'closed', 'due', 'open'] as const;
/** Cases by the date that puts them in a period; `open` are those at the moment looked at. */
export type CaseSet = (typeof CASE_SETS)[number];

/** Resources whose records have a place. */
export const TABLES = ['divisions', 'grids', 'centres', 'stations', 'communities', 'listings'] as const;
export type Table = (typeof TABLES)[number];

export const AMOUNTS = ['areaKm2', 'population', 'households'] as const;

export const INSTANTS = ['collectedAt', 'acceptedAt', 'dueAt', 'closedAt', 'reopenedAt'] as const;
export type Instant = (typeof INSTANTS)[number];

export type Operator = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** What must hold of a case or a record. */
export type Condition =
  /** A field alone: it is true; of the tier, that it is known. */
  | { readonly kind: 'flag'; readonly field: string }
  | { readonly kind: 'field'; readonly field: string; readonly op: Operator; readonly value: string | number }
  | {
      readonly kind: 'lapse';
      readonly later: Instant;
      readonly earlier: Instant;
      readonly op: Operator;
      readonly lapseMs: number;
    };

export type Term =
  | { readonly kind: 'cases'; readonly of: CaseSet; readonly conditions: readonly Condition[] }
  | { readonly kind: 'records'; readonly of: Table; readonly conditions: readonly Condition[] }
  | {
      readonly kind: 'sum';
      readonly of: Table;
      /** Path to a number: `oneStop.total`. */
      readonly field: string;
      readonly conditions: readonly Condition[];
    }
  | { readonly kind: 'amount'; readonly field: (typeof AMOUNTS)[number] };

export interface Formula {
  readonly numerator: Exclude<Term, { readonly kind: 'amount' }>;
  readonly denominator?: Term;
  /** What the quotient is multiplied by. */
  readonly scale: number;
}
