import type { Hierarchy } from '../divisions/hierarchy.js';
import type { MatterColumns } from './matter-columns.js';
import { areaOfPlace } from './matter-place.js';
import type { Codes } from './nearest-area.js';

const known = new WeakMap<readonly string[], WeakMap<Hierarchy, Int32Array>>();

/**
 * Where the matters' places lie in a tree.
 *
 * @returns For each place of `columns.areas` the number of its area.
 */
export function matterAreas({ areas }: MatterColumns, hierarchy: Hierarchy, codes: Codes): Int32Array {
  let byHierarchy = known.get(areas);
  if (!byHierarchy) known.set(areas, (byHierarchy = new WeakMap()));
  let numbers = byHierarchy.get(hierarchy);
  if (!numbers) {
    numbers = Int32Array.from(areas, (place) => areaOfPlace(place, hierarchy, codes).index);
    byHierarchy.set(hierarchy, numbers);
  }
  return numbers;
}
