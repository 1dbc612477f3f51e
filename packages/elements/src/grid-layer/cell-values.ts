import type { Area, CellMesh } from '@hivemap/core';
import { CELL, MOST_CLASSES, type CellValues } from '../map/cells/cells-layer.js';
import type { PaintClass } from '../scene/choropleth-scale.js';

/** `out` is what a filter leaves out. */
export type CellPaint = PaintClass | 'out';

/**
 * What each cell of a mesh is painted with. A cell that no area tells of has no figure.
 *
 * @param paintOf - What an area is painted with.
 */
export function cellValues(
  { codes }: Pick<CellMesh, 'codes'>,
  areas: readonly Area[],
  paintOf: (area: Area) => CellPaint,
): CellValues {
  const classes = new Uint8Array(codes.length).fill(CELL.none);
  const marked = new Uint8Array(codes.length);
  // Both come in the same order, unless one of them is of another state of the data.
  const places = areas.some(({ code }, at) => code !== codes[at])
    ? new Map(codes.map((code, cell) => [code, cell]))
    : null;
  areas.forEach((area, at) => {
    const cell = places ? places.get(area.code) : at;
    if (cell === undefined) return;
    classes[cell] = codeOf(paintOf(area));
    marked[cell] = area.dedicated === true ? 1 : 0;
  });
  return { classes, marked };
}

function codeOf(paint: CellPaint): number {
  if (typeof paint === 'number') return Math.min(paint, MOST_CLASSES - 1);
  if (paint === 'none' || paint === 'out') return CELL[paint];
  return paint === 'suppressed' ? CELL.hatched : CELL.hatchedBack;
}
