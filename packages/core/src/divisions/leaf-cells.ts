import { CellIndex } from '../spatial/cell-index.js';
import type { CitySnapshot } from '../view/city-snapshot.js';
import { areaShape } from './area-shape.js';
import type { AreaNode, Hierarchy } from './hierarchy.js';

/** The areas that nothing lies below, and which of them a point lies in. */
export interface LeafCells {
  /** @returns `null` outside all of them. */
  at(longitude: number, latitude: number): AreaNode | null;
}

const known = new WeakMap<Hierarchy, LeafCells>();

/**
 * Grids, and divisions without any. Of cells that overlap a dedicated grid comes first (a campus within the
 * grid around it), then the lower code, whatever the order of the file.
 */
export function leafCells({ hierarchy, records }: Pick<CitySnapshot, 'hierarchy' | 'records'>): LeafCells {
  let cells = known.get(hierarchy);
  if (!cells) {
    const isDedicated = ({ kind, record }: AreaNode): boolean =>
      kind === 'grid' && records.grids?.[record]?.kind === 'dedicated';
    const leaves = hierarchy.nodes.filter(({ children }) => children.length === 0);
    const order = [...leaves.filter(isDedicated), ...leaves.filter((area) => !isDedicated(area))];
    const index = new CellIndex(order.map((area) => areaShape(area, { hierarchy, records })));
    cells = { at: (longitude, latitude) => order[index.cellAt(longitude, latitude)] ?? null };
    known.set(hierarchy, cells);
  }
  return cells;
}
