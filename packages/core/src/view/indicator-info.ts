import type { Name } from '../contract/name.js';

/** An indicator, as the registry declares it. */
export interface IndicatorInfo {
  readonly id: string;
  readonly name: Name;
  /** In words: what is divided by what. */
  readonly formula: Name;
  /** The same as code: `count(closed, tier <= village) / count(closed)`. */
  readonly expression?: string;
  readonly unit:
    | 'share'
    | 'count'
    | 'days'
    | 'minutes'
    | 'per-km2'
    | 'per-10000'
    | 'households'
    | 'per-day'
    | 'per-km-month'
    | 'per-zone-week';
  readonly direction: 'higher-is-better' | 'lower-is-better' | 'neutral';
  readonly kind: 'flow' | 'stock';
  /** The date that puts a record in a period. */
  readonly date?: 'collectedAt' | 'acceptedAt' | 'closedAt' | 'dueAt';
  readonly disclosure: 'case' | 'operational' | 'organization';
  readonly range: readonly [number, number | null];
  readonly minimumDenominator?: number;
  /** Where the definition comes from. */
  readonly source: Name;
  /** Resources it is computed from. */
  readonly resources: readonly string[];
  /** False where the city lacks a resource it needs. */
  readonly available: boolean;
  /** The field that no record has, with its resource (`matters.tier`), where the resource itself is there. */
  readonly lacks?: string;
}
