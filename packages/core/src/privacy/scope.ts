import type { AreaNode, Hierarchy } from '../divisions/hierarchy.js';
import type { Scope } from '../view/view.js';

/** A question can narrow the scope that the manifest grants, never widen it. */
export function narrowScope(granted: Scope, asked: Scope | undefined): Scope {
  return granted === 'public' ? 'public' : (asked ?? granted);
}

/** Public scope ends one level below the city: in China at the county. */
const DEEPEST_PUBLIC = 1;

/** Whether an area may be named at all in a scope. */
export function isShown({ depth }: Pick<AreaNode, 'depth'>, scope: Scope): boolean {
  return scope === 'internal' || depth <= DEEPEST_PUBLIC;
}

/** An area itself, or the nearest one above it that the scope shows. */
export function nearestShown(area: AreaNode, hierarchy: Hierarchy, scope: Scope): AreaNode {
  let shown = area;
  while (!isShown(shown, scope)) shown = hierarchy.at(shown.parent);
  return shown;
}
