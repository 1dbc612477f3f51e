/**
 * Places as the columns of matters have them: `division:` or `grid:` and a code, after a grid's on a line of its own the
 * division that the matter names beside it, which holds while there is no such grid.
 */
import type { Matter } from '../contract/resource-records.js';
import type { AreaNode, Hierarchy } from '../divisions/hierarchy.js';
import { nearestArea, nearestGridArea, type Codes } from './nearest-area.js';

/** Where a matter says that it belongs. */
export function matterPlace({ grid, division }: Pick<Matter, 'grid' | 'division'>): string {
  if (grid === undefined) return `division:${division ?? ''}`;
  return division === undefined ? `grid:${grid}` : `grid:${grid}\n${division}`;
}

/** The area of a place. */
export function areaOfPlace(place: string, hierarchy: Hierarchy, codes: Codes): AreaNode {
  const [code = '', division] = place.slice(place.indexOf(':') + 1).split('\n');
  if (place.startsWith('grid:')) return nearestGridArea(code, division, hierarchy, codes);
  return nearestArea(code === '' ? undefined : code, hierarchy, codes);
}
