import type { AreaNode } from './hierarchy.js';
import { silhouette } from '../spatial/silhouette.js';
import type { CitySnapshot } from '../view/city-snapshot.js';
import type { AreaShape } from '../view/view.js';

type Shapes = Pick<CitySnapshot, 'records' | 'hierarchy'>;

const outlines = new WeakMap<object, AreaShape>();

/**
 * The outline of an area: its record's, or of a city without a record the outline of its parts.
 *
 * @throws {RangeError} When the city has neither.
 */
export function areaShape(area: AreaNode, { records, hierarchy }: Shapes): AreaShape {
  const record = area.kind === 'grid' ? records.grids?.[area.record] : records.divisions?.[area.record];
  if (record) return record.geometry;
  const known = outlines.get(hierarchy);
  if (known) return known;
  const outline = silhouette(
    hierarchy.childrenOf(area).map((child) => areaShape(child, { records, hierarchy })),
  );
  outlines.set(hierarchy, outline);
  return outline;
}
