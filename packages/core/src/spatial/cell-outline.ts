import type { CellMesh } from './cell-mesh.js';
import { fromMercator } from './mercator.js';

/** Rings of a cell in degrees, closed, as GeoJSON has them. */
export function cellOutline(mesh: CellMesh, cell: number): [longitude: number, latitude: number][][] {
  const { origin, positions, ringStarts, cellRings } = mesh;
  const rings: [number, number][][] = [];
  for (let ring = cellRings[cell]!; ring < cellRings[cell + 1]!; ring++) {
    const points: [number, number][] = [];
    for (let vertex = ringStarts[ring]!; vertex < ringStarts[ring + 1]!; vertex++) {
      const [longitude, latitude] = fromMercator(
        positions[2 * vertex]! + origin[0],
        positions[2 * vertex + 1]! + origin[1],
      );
      points.push([longitude, latitude]);
    }
    if (points[0]) points.push([...points[0]]);
    rings.push(points);
  }
  return rings;
}
