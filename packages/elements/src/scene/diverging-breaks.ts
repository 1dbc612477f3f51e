import { roundedStep, tidy, type ClassOptions } from './classify.js';
import { naturalBreaks } from './natural-breaks.js';
import { quantileOf } from './quantile.js';

/**
 * Breaks round a middle, ascending, the same on both sides: so many classes below as above, and equal colors are
 * equally far from it.
 *
 * @param values - The values on the map, in any order; those that are not finite are left out.
 */
export function divergingBreaks(
  values: readonly number[],
  middle: number,
  { method = 'rounded', classCount = 6 }: ClassOptions = {},
): readonly number[] {
  const finite = values.filter((value) => Number.isFinite(value));
  const distances = finite.map((value) => Math.abs(value - middle)).sort((a, b) => a - b);
  const farthest = distances.at(-1) ?? 0;
  if (farthest === 0) return finite.length > 0 ? [middle] : [];
  const aSide = Math.max(1, Math.min(3, Math.floor(classCount / 2)));
  const at = (share: number): number => quantileOf(distances, share);
  const evenly = (step: number): number[] =>
    Array.from({ length: aSide - 1 }, (_, index) => (index + 1) * step);
  const outer = ((): readonly number[] => {
    switch (method) {
      case 'quantile':
        return evenly(1 / aSide).map(at);
      case 'jenks':
        return naturalBreaks(distances, aSide);
      case 'equal':
        return evenly(farthest / aSide);
      default: {
        const whole = [middle, ...finite].every((value) => Number.isInteger(value));
        return evenly(roundedStep((at(0.97) || farthest) / aSide, whole));
      }
    }
  })();
  const apart = [...new Set(outer)].filter((distance) => distance > 0);
  return [
    ...apart.map((distance) => middle - distance).reverse(),
    middle,
    ...apart.map((distance) => middle + distance),
  ].map(tidy);
}
