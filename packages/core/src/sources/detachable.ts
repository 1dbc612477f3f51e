/**
 * Answers that are handed over to the page instead of being copied there: typed arrays of a mesh cost the main
 * thread nothing that way. The worker keeps its own, since the next one may ask for the same.
 */
import type { CellMesh } from '../spatial/cell-mesh.js';
import type { View } from '../view/view.js';

/** The view, with arrays that may be given away. */
export function detachable<V extends View>(view: V): V {
  return view.view === 'shapes' ? { ...view, cells: copyOf(view.cells) } : view;
}

/** What to give away with a view. */
export function buffersOf(view: View): ArrayBuffer[] {
  return view.view === 'shapes' ? meshBuffers(view.cells) : [];
}

export function meshBuffers(mesh: CellMesh): ArrayBuffer[] {
  return arraysOf(mesh).map(({ buffer }) => buffer);
}

function copyOf(mesh: CellMesh): CellMesh {
  return {
    ...mesh,
    positions: mesh.positions.slice(),
    vertexCells: mesh.vertexCells.slice(),
    ringStarts: mesh.ringStarts.slice(),
    cellRings: mesh.cellRings.slice(),
    boxes: mesh.boxes.slice(),
    lookup: { ...mesh.lookup, starts: mesh.lookup.starts.slice(), cells: mesh.lookup.cells.slice() },
    levels: mesh.levels.map(({ tolerance, triangles, starts, edges }) => ({
      tolerance,
      triangles: triangles.slice(),
      starts: starts.slice(),
      edges: edges && { points: edges.points.slice(), sides: edges.sides.slice() },
    })),
  };
}

function arraysOf(mesh: CellMesh): (Float32Array<ArrayBuffer> | Uint32Array<ArrayBuffer>)[] {
  return [
    mesh.positions,
    mesh.vertexCells,
    mesh.ringStarts,
    mesh.cellRings,
    mesh.boxes,
    mesh.lookup.starts,
    mesh.lookup.cells,
    ...mesh.levels.flatMap(({ triangles, starts, edges }) => [
      triangles,
      starts,
      ...(edges ? [edges.points, edges.sides] : []),
    ]),
  ];
}
