import type { Hierarchy } from '../divisions/hierarchy.js';

/**
 * Adds what was counted in each area to all areas above it, in place.
 *
 * @param hierarchy - Depth-first, so that one sweep from the end meets every child before its parent.
 * @param counts - One number an area, or several: `counts[measure * areas + area]`.
 * @throws {RangeError} When the length is no multiple of the number of areas.
 */
export function rollUp<T extends Float64Array | Int32Array>({ nodes }: Hierarchy, counts: T): T {
  const areas = nodes.length;
  if (counts.length % areas !== 0)
    throw new RangeError(`A multiple of ${areas} counts was expected, not ${counts.length}.`);
  for (let start = 0; start < counts.length; start += areas) {
    for (let index = areas - 1; index > 0; index--) {
      const above = start + (nodes[index]?.parent ?? 0);
      counts[above] = (counts[above] ?? 0) + (counts[start + index] ?? 0);
    }
  }
  return counts;
}
