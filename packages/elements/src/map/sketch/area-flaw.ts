import {
  ValidateMinAreaSquareMeters,
  ValidateNotSelfIntersecting,
  type GeoJSONStoreFeatures,
} from 'terra-draw';

export type AreaFlaw = 'self-crossing' | 'too-small';

/**
 * What is wrong with an area that is being drawn; other shapes have no flaw.
 *
 * @param kind - Terra-draw's kind of update: how large it is counts once it is finished.
 * @param leastSquareMeters - A smaller one was a slip of the hand.
 */
export function areaFlaw(
  feature: GeoJSONStoreFeatures,
  kind: string,
  leastSquareMeters: number,
): AreaFlaw | null {
  if (feature.geometry.type !== 'Polygon') return null;
  const corners = new Set(feature.geometry.coordinates[0]?.map(String)).size;
  if (corners > 3 && !ValidateNotSelfIntersecting(feature).valid) return 'self-crossing';
  if (kind !== 'finish') return null;
  return ValidateMinAreaSquareMeters(feature, leastSquareMeters).valid ? null : 'too-small';
}
