import { areaKm2 } from './area-km2.js';
import type { Rings } from './ring.js';

/** Less is what digitizing leaves between borders, not ground. */
export const SLIVER_KM2 = 0.001;
/** Small things have small parts: a sliver is also small beside what it belongs to. */
const SLIVER_SHARE = 0.01;

/**
 * Leaves out parts and holes of less than 0.001 km² that are less than a hundredth of the whole.
 *
 * @param parts - Clean, outer ring first; not changed.
 * @returns The same list when there are none.
 */
export function dropSlivers(parts: readonly Rings[]): readonly Rings[] {
  if (parts.length === 1 && parts[0]!.length === 1) return parts;
  const sizes = parts.map((rings) => rings.map((ring) => areaKm2({ type: 'Polygon', coordinates: [ring] })));
  const whole = sizes.reduce((sum, [outer = 0]) => sum + outer, 0);
  const isSliver = (size: number): boolean => size < SLIVER_KM2 && size < SLIVER_SHARE * whole;
  if (!sizes.flat().some(isSliver)) return parts;
  return parts.flatMap((rings, part) => {
    const kept = rings.filter((_, ring) => !isSliver(sizes[part]![ring]!));
    return isSliver(sizes[part]![0]!) ? [] : [kept];
  });
}
