import type { TrendStep } from '@hivemap/core';

/** How many periods are shown where nobody says how many: half a year of weeks, a month of days. */
export const STEP_COUNTS = {
  day: 30,
  week: 26,
  month: 12,
  quarter: 8,
  year: 5,
} as const satisfies Record<TrendStep, number>;
