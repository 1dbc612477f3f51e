import { CellIndex } from '../spatial/cell-index.js';
import type { CitySnapshot } from '../view/city-snapshot.js';
import { areaShape } from './area-shape.js';
import type { AreaNode, Hierarchy } from './hierarchy.js';

/** Which area a point lies in: the lowest whose ground it lies on. */
export interface LeafCells {
  /** @returns `null` outside the city. */
  at(longitude: number, latitude: number): AreaNode | null;
}

const known = new WeakMap<Hierarchy, LeafCells>();

/**
 * Grids, and divisions without any; where none of them covers the ground (the city has not drawn its grids everywhere)
 * the division of the level above, and so on. Of cells that overlap a dedicated grid comes first (a campus within the
 * grid around it), then the lower code, whatever the order of the file.
 */
export function leafCells({ hierarchy, records }: Pick<CitySnapshot, 'hierarchy' | 'records'>): LeafCells {
  let cells = known.get(hierarchy);
  if (!cells) {
    const isDedicated = ({ kind, record }: AreaNode): boolean =>
      kind === 'grid' && records.grids?.[record]?.kind === 'dedicated';
    const leaves = hierarchy.nodes.filter(({ children }) => children.length === 0);
    const order = [...leaves.filter(isDedicated), ...leaves.filter((area) => !isDedicated(area))];
    const index = cellIndex(order, { hierarchy, records });
    // Most cities need none of them.
    const levels = levelsAbove(hierarchy).map((areas) =>
      once(() => cellIndex(areas, { hierarchy, records })),
    );
    cells = {
      at(longitude, latitude) {
        let found = index(longitude, latitude);
        for (let level = 0; !found && level < levels.length; level++)
          found = levels[level]!()(longitude, latitude);
        return found;
      },
    };
    known.set(hierarchy, cells);
  }
  return cells;
}

type FindCell = (longitude: number, latitude: number) => AreaNode | null;

function cellIndex(
  areas: readonly AreaNode[],
  shapes: Pick<CitySnapshot, 'hierarchy' | 'records'>,
): FindCell {
  const index = new CellIndex(areas.map((area) => areaShape(area, shapes)));
  return (longitude, latitude) => areas[index.cellAt(longitude, latitude)] ?? null;
}

/** Divisions that are divided, by level, the lowest first; a city without a shape of its own is no more than its parts. */
function levelsAbove({ nodes }: Hierarchy): readonly (readonly AreaNode[])[] {
  const byDepth: AreaNode[][] = [];
  for (const area of nodes)
    if (area.children.length > 0 && area.record >= 0) (byDepth[area.depth] ??= []).push(area);
  return byDepth.filter(Boolean).reverse();
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
