import type { ResourceEntry } from '../contract/manifest.js';
import type { AreaNode, Hierarchy } from '../divisions/hierarchy.js';
import type { Bounds } from '../view/view.js';

/** The division that a city is kept within: nothing outside of it is requested. */
export interface ResourceLock {
  readonly division: string;
  /** Of the division, once the divisions are read. */
  readonly bounds?: Bounds | undefined;
}

/** Stands in an address for the code of a division: one file each. */
const PLACEHOLDER = '{division}';

export function isPartitioned({ href }: Pick<ResourceEntry, 'href'>): boolean {
  return href?.includes(PLACEHOLDER) === true;
}

export function partHref(href: string, division: string): string {
  return href.replaceAll(PLACEHOLDER, encodeURIComponent(division));
}

/** A part belongs to a lock when one lies in the other. */
function meets(part: AreaNode, lock: AreaNode, hierarchy: Hierarchy): boolean {
  return hierarchy.isWithin(part, lock) || hierarchy.isWithin(lock, part);
}

/**
 * Codes of the divisions whose files of a partitioned resource are read.
 *
 * Where `coverage.divisions` lists them, those are the parts that exist. Otherwise there is one for each
 * division below the city, and in a locked city the one of the lock.
 *
 * @param hierarchy - `null` while the divisions themselves are read.
 */
export function partsOf(
  { coverage }: ResourceEntry,
  cityCode: string,
  lock: ResourceLock | undefined,
  hierarchy: Hierarchy | null,
): readonly string[] {
  const covered = coverage?.divisions;
  if (!lock) return covered ?? hierarchy?.childrenOf(hierarchy.root).map(({ code }) => code) ?? [cityCode];
  const area = hierarchy?.division(lock.division);
  if (!covered || !hierarchy || !area) return [lock.division];
  return covered.filter((code) => {
    const part = hierarchy.division(code);
    return part !== undefined && meets(part, area, hierarchy);
  });
}
