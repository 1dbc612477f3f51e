import type { Manifest } from '../contract/manifest.js';
import { codeAncestors } from '../divisions/code-ancestors.js';
import { villageOfGridCode } from '../divisions/grid-code.js';
import type { AreaNode, Hierarchy } from '../divisions/hierarchy.js';
import type { MatterColumns } from './matter-columns.js';

type Codes = Pick<Manifest, 'codeSystem' | 'gridCode'>;

/**
 * The area that a division's code stands for, or the nearest existing one above it by code, or the
 * city: what belongs to a place that is not (yet) on the map still counts above it.
 */
export function nearestArea(code: string | undefined, hierarchy: Hierarchy, { codeSystem }: Codes): AreaNode {
  if (code === undefined) return hierarchy.root;
  const own = hierarchy.division(code);
  if (own) return own;
  for (const ancestor of codeAncestors(code, codeSystem)) {
    const above = hierarchy.division(ancestor);
    if (above) return above;
  }
  return hierarchy.root;
}

/** The same for a grid: its own, else the village in its code, else what lies above that. */
export function nearestGridArea(code: string, hierarchy: Hierarchy, codes: Codes): AreaNode {
  return (
    hierarchy.grid(code) ?? nearestArea(villageOfGridCode(code, codes.gridCode) ?? code, hierarchy, codes)
  );
}

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
    numbers = Int32Array.from(areas, (place) => {
      const code = place.slice(place.indexOf(':') + 1);
      const area = place.startsWith('grid:')
        ? nearestGridArea(code, hierarchy, codes)
        : nearestArea(code === '' ? undefined : code, hierarchy, codes);
      return area.index;
    });
    byHierarchy.set(hierarchy, numbers);
  }
  return numbers;
}
