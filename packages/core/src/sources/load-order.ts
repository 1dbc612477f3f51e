import type { Manifest } from '../contract/manifest.js';
import type { ResourceName } from '../contract/resource-records.js';

/** What a map needs first; the rest follow in the manifest's order. */
const FIRST = [
  'surroundings',
  'rivers',
  'indicators',
  'grids',
  'communities',
] as const satisfies readonly ResourceName[];
/** Places that others name. */
const PLACES: ReadonlySet<ResourceName> = new Set(['surroundings', 'rivers', 'grids', 'communities']);
/** The largest, and never needed to draw. */
const LAST: ResourceName = 'matters';

/**
 * Resources of a manifest but its divisions, in the order in which they are read.
 *
 * @returns Those that may be read side by side together. Where codes are free, places come before what names
 *   them: only the code of a known place may look like a passport.
 */
export function loadOrder({
  resources,
  codeSystem,
}: Pick<Manifest, 'resources' | 'codeSystem'>): readonly (readonly ResourceName[])[] {
  const keys = Object.keys(resources) as readonly ResourceName[];
  const named: readonly ResourceName[] = keys.filter((name) => name !== 'divisions');
  const first: readonly ResourceName[] = FIRST.filter((name) => named.includes(name));
  const others = named.filter((name) => !first.includes(name) && name !== LAST);
  const all: readonly ResourceName[] = [...first, ...others, ...(named.includes(LAST) ? [LAST] : [])];
  if (codeSystem !== 'free') return [all];
  return [all.filter((name) => PLACES.has(name)), all.filter((name) => !PLACES.has(name))];
}
