import type { Figure, IndicatorInfo } from '@hivemap/core';

/**
 * How much happened behind a figure: of a rate the cases it was counted from, of a density the numerator, of a count
 * the count itself.
 *
 * @returns `null` where there is no number, which is not zero; a rate of no or too few cases has some.
 */
export function flowOf(figure: Figure | undefined, { unit }: Pick<IndicatorInfo, 'unit'>): number | null {
  if (figure?.state === 'insufficient') return figure.denominator;
  if (figure?.state === 'none') return figure.reason === 'no-cases' ? 0 : null;
  if (figure?.state !== 'value') return null;
  const { value, numerator, denominator } = figure;
  switch (unit) {
    case 'share':
    case 'days':
      return denominator ?? value;
    case 'per-km2':
    case 'per-10000':
      return numerator ?? value;
    default:
      return value;
  }
}
