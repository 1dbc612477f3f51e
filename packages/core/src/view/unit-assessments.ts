import { fixedSpan } from '../calendar/period.js';
import { wilsonInterval } from '../indicators/wilson-interval.js';
import type { UnitAssessment } from './chain-views.js';
import type { CityRecords } from './city-snapshot.js';
import type { Figure } from './figure.js';
import type { Sight } from './sight.js';

type Assessment = NonNullable<CityRecords['assessments']>[number];

/** Fewer answers would tell of persons: teams of five and more only. */
const SMALLEST_TEAM = 5;
const KINDS = ['performance', 'satisfaction'] as const;

/**
 * The last assessment of each kind whose period is over at `asOf`, and the one before. Counted from what people
 * answered: in public scope units have none.
 */
export function unitAssessments(
  rows: readonly Assessment[],
  { scope, asOfMs, clock }: Pick<Sight, 'scope' | 'asOfMs' | 'clock'>,
): readonly UnitAssessment[] {
  if (scope === 'public' || rows.length === 0) return [];
  const today = clock.dayAt(asOfMs);
  return KINDS.flatMap((kind) => {
    const over = rows
      .map((row) => ({ row, end: fixedSpan(row.period)?.[1] ?? Infinity }))
      .filter(({ row, end }) => row.kind === kind && end <= today)
      .sort((a, b) => b.end - a.end);
    const [last, before] = over;
    if (!last) return [];
    return [
      {
        kind,
        period: last.row.period,
        figure: figureOf(last.row),
        previous: before ? { period: before.row.period, figure: figureOf(before.row) } : null,
      },
    ];
  });
}

function figureOf({ score, satisfied, sample }: Assessment): Figure {
  if (sample < SMALLEST_TEAM) return { state: 'insufficient', denominator: sample, minimum: SMALLEST_TEAM };
  const value = satisfied === undefined ? (score ?? 0) : satisfied / sample;
  return {
    state: 'value',
    value,
    denominator: sample,
    ...(satisfied === undefined ? {} : { numerator: satisfied }),
    interval: wilsonInterval(value, sample),
  };
}
