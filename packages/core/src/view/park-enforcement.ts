/** How far the enforcement campaign of a park is (涉企案件专项执行). */
import { fixedSpan, resolvePeriod, wholeMonths, type Period } from '../calendar/period.js';
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
  for (const row of enforcements) {
    const span = row.park === park ? fixedSpan(row.period) : null;
    if (!span || span[0] < period.fromDay || span[1] > period.toDay) continue;
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
