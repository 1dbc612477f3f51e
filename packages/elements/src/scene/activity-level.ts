import type { Figure } from '@hivemap/core';

/**
 * How a cell is filled: `silent` did nothing, `few` acted less than the first threshold, 1–4 are the
 * steps of the hue. `hidden` may not be shown, `unknown` was not recorded; neither is zero.
 */
export type ActivityLevel = 'silent' | 'few' | 'hidden' | 'unknown' | 1 | 2 | 3 | 4;

/** Joint actions a month and community from which a cell takes the next step of its hue. */
export const ACTION_STEPS = [5, 10, 20, 40] as const;

/** Share of the best possible activity from which a core takes the next step. */
const CORE_STEPS = [0, 0.25, 0.5, 0.75] as const;

/**
 * Level of an actor's cell.
 *
 * @param actions - Joint actions of the period, of one community or the sum of several.
 * @param communityMonths - Communities × months that the figure sums; at least one.
 * @throws {RangeError} When `communityMonths` is less than one.
 */
export function actionLevel(actions: Figure, communityMonths: number): ActivityLevel {
  if (!(communityMonths >= 1))
    throw new RangeError(`Expected at least 1 community-month, got ${communityMonths}`);
  if (actions.state === 'suppressed') return 'hidden';
  if (actions.state !== 'value') return 'unknown';
  if (actions.value === 0) return 'silent';
  const perMonth = actions.value / communityMonths;
  const step = ACTION_STEPS.filter((threshold) => perMonth >= threshold).length;
  return step === 0 ? 'few' : (step as 1 | 2 | 3 | 4);
}

/** Level of a party-building core, by its activity 0…1. */
export function coreLevel(activity: number | null): ActivityLevel {
  if (activity === null) return 'unknown';
  if (activity === 0) return 'silent';
  return CORE_STEPS.filter((threshold) => activity >= threshold).length as 1 | 2 | 3 | 4;
}

/** Months of a period, at least one: a week is read by the measure of a month. */
export function monthsOf(period: { readonly from: string; readonly to: string }): number {
  const months = (Date.parse(period.to) - Date.parse(period.from)) / (30.4375 * 86_400_000);
  return Number.isFinite(months) ? Math.max(1, Math.round(months)) : 1;
}
