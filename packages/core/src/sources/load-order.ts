import type { Manifest } from '../contract/manifest.js';
import type { ResourceName } from '../contract/resource-records.js';

/** What a map needs first; the rest follow in the manifest's order. */
const FIRST = [
  'divisions',
  'surroundings',
  'rivers',
  'indicators',
  'grids',
] as const satisfies readonly ResourceName[];
/** The largest, and never needed to draw. */
const LAST: ResourceName = 'matters';

/** Resources of a manifest in the order in which they are read. */
export function loadOrder({ resources }: Pick<Manifest, 'resources'>): readonly ResourceName[] {
  const named = Object.keys(resources) as ResourceName[];
  const first: readonly ResourceName[] = FIRST.filter((name) => named.includes(name));
  const others = named.filter((name) => !first.includes(name) && name !== LAST);
  return [...first, ...others, ...(named.includes(LAST) ? [LAST] : [])];
}
