import type { Manifest } from '../contract/manifest.js';
import type { ResourceName } from '../contract/resource-records.js';

/** What a first picture is made of. */
const PICTURED = [
  'divisions',
  'surroundings',
  'rivers',
  'indicators',
] as const satisfies readonly ResourceName[];
/** What a map needs first; the rest follow in the manifest's order. */
const FIRST = [...PICTURED, 'grids'] as const satisfies readonly ResourceName[];
/** The largest, and never needed to draw. */
const LAST: ResourceName = 'matters';

/** Whether a first picture is made of a resource. */
export function isPictured(name: ResourceName): boolean {
  return (PICTURED as readonly ResourceName[]).includes(name);
}

/** Resources of a manifest in the order in which they are read. */
export function loadOrder({ resources }: Pick<Manifest, 'resources'>): readonly ResourceName[] {
  const named = Object.keys(resources) as ResourceName[];
  const first: readonly ResourceName[] = FIRST.filter((name) => named.includes(name));
  const others = named.filter((name) => !first.includes(name) && name !== LAST);
  return [...first, ...others, ...(named.includes(LAST) ? [LAST] : [])];
}
