/** How far the enforcement campaign of a park is (涉企案件专项执行). */
import { resolvePeriod, wholeMonths, type Period } from '../calendar/period.js';
import { withoutOverlaps } from '../calendar/without-overlaps.js';
import type { Figure } from './figure.js';
import type { Sight } from './sight.js';
import type { TrendPoint } from './view.js';

/** Concluded of accepted cases of a park in a period. */
export function enforcementFigure(park: string, { snapshot }: Sight, period: Period): Figure {
  const { enforcements } = snapshot.records;
  const state = snapshot.resources.enforcements?.state;
  if (!enforcements)
    return { state: 'none', reason: state === 'waiting' || state === 'loading' ? 'loading' : 'no-resource' };
  let numerator = 0;
  let denominator = 0;
  const own = enforcements.filter((row) => row.park === park);
  for (const row of withoutOverlaps(own, [period.fromDay, period.toDay], () => park)) {
    numerator += row.concluded;
    denominator += row.accepted;
  }
  if (denominator === 0) return { state: 'none', reason: 'no-cases' };
  return { state: 'value', value: numerator / denominator, numerator, denominator };
}

/** The same month by month, where the period is made of whole months. */
export function enforcementMonths(park: string, sight: Sight): readonly TrendPoint[] {
  const { period, asOfMs, clock } = sight;
  return (wholeMonths(period) ?? []).map((month) => ({
    period: month,
    figure: enforcementFigure(park, sight, resolvePeriod(month, asOfMs, clock)),
  }));
}
