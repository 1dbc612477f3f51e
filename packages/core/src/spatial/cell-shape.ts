import type { Position as Coordinates } from 'geojson';
import type { AreaShape } from '../view/view.js';
import type { CellMesh } from './cell-mesh.js';
import { cellOutline } from './cell-outline.js';
import { signedArea } from './signed-area.js';
import type { Vertex } from './ring.js';

/** A tenth of a meter is more than a mesh knows. */
const DECIMALS = 6;

/** A cell of a mesh as a shape again: outer rings counter-clockwise, each with the holes that follow it. */
export function cellShape(mesh: CellMesh, cell: number): AreaShape {
  const polygons: Coordinates[][][] = [];
  for (const ring of cellOutline(mesh, cell)) {
    const rounded = ring.map((position) => position.map((degrees) => Number(degrees.toFixed(DECIMALS))));
    const around = polygons.at(-1);
    if (around && signedArea(rounded as Vertex[]) < 0) around.push(rounded);
    else polygons.push([rounded]);
  }
  const [only] = polygons;
  return polygons.length === 1 && only
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: polygons };
}
