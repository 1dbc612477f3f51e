/** A matter as it is generated, with times in local minutes; {@link file://./record.ts} makes it a record. */
import type { LocalMinutes } from '../../chance/local-time.js';
import type { HOP_REASONS } from './hop-reasons.js';

export const TIERS = ['grid', 'village', 'township', 'county', 'city'] as const;
export type Tier = (typeof TIERS)[number];

export type Source = 'grid' | 'court' | 'petition' | 'police' | 'hotline';

/** Why a matter moved to another tier; {@link file://./hop-reasons.ts} names the codes. */
export type HopReason = keyof typeof HOP_REASONS;

export interface Hop {
  /** Tier that the matter arrives at. */
  readonly tier: Tier;
  readonly at: LocalMinutes;
  readonly reason: HopReason;
}

/** What is known of a matter when it comes in. */
export interface Intake {
  /** Place in the order of collection, from 0; key of all chance about it. */
  readonly index: number;
  readonly grid: string;
  readonly collectedAt: LocalMinutes;
  /** GB/T 31000 §5.56 */
  readonly type: string;
  readonly source: Source;
  /** GB/T 31000 §5.8, 1 the largest. */
  readonly scale: 1 | 2 | 3 | 4;
}

export interface Matter extends Intake {
  readonly tier: Tier;
  readonly stage: string;
  readonly acceptedAt: LocalMinutes | null;
  readonly dueAt: LocalMinutes | null;
  readonly closedAt: LocalMinutes | null;
  readonly success: boolean;
  readonly reopenedAt: LocalMinutes | null;
  /** GB/T 31000 §5.58 */
  readonly method: string | null;
  readonly crossCounty: boolean;
  readonly hops: readonly Hop[];
}

/** Highest tier that a matter has been at. */
export function highestTier({ tier, hops }: Pick<Matter, 'tier' | 'hops'>): Tier {
  const ranks = [TIERS.indexOf(tier), ...hops.map((hop) => TIERS.indexOf(hop.tier))];
  return TIERS[Math.max(...ranks)]!;
}
