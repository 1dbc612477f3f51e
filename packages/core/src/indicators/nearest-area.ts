import type { Manifest } from '../contract/manifest.js';
import { codeAncestors } from '../divisions/code-ancestors.js';
import { villageOfGridCode } from '../divisions/grid-code.js';
import type { AreaNode, Hierarchy } from '../divisions/hierarchy.js';

export type Codes = Pick<Manifest, 'codeSystem' | 'gridCode'>;

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

/**
 * The same for a grid: its own; else the village in its code, or what lies above that, unless the division that is
 * named beside it says more, or another place.
 *
 * @param division - Code that is named beside it.
 */
export function nearestGridArea(
  code: string,
  division: string | undefined,
  hierarchy: Hierarchy,
  codes: Codes,
): AreaNode {
  const own = hierarchy.grid(code);
  if (own) return own;
  const byCode = nearestArea(villageOfGridCode(code, codes.gridCode) ?? code, hierarchy, codes);
  const named = division === undefined ? undefined : hierarchy.division(division);
  return named && !hierarchy.isWithin(byCode, named) ? named : byCode;
}
