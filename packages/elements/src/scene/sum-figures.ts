import type { Figure } from '@hivemap/core';

/**
 * The sum of counts. One hidden part hides the sum, or the rest would give it away; parts without a
 * figure are left out, and a sum of nothing but those has their reason.
 */
export function sumFigures(figures: readonly Figure[]): Figure {
  if (figures.some((figure) => figure.state === 'suppressed')) return { state: 'suppressed' };
  const values = figures.flatMap((figure) => (figure.state === 'value' ? [figure.value] : []));
  if (values.length > 0) return { state: 'value', value: values.reduce((sum, value) => sum + value, 0) };
  return figures[0] ?? { state: 'none', reason: 'no-cases' };
}
