import type { Tier } from '../contract/resource-records.js';

/** From the grid up; a tier's number is its place here. */
export const TIERS = ['grid', 'village', 'township', 'county', 'city'] as const satisfies readonly Tier[];

/** Number of a tier that is not known: higher than all, so that it counts as none of the low ones. */
export const NO_TIER = 255;
