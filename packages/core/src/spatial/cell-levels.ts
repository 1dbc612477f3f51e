/** Triangles and edges of cells at a tolerance: what is left out is left out of both neighbors alike. */
import type { Position as Coordinates } from 'geojson';
import earcut from 'earcut';
import type { AreaShape } from '../view/view.js';
import type { CellEdges, CellLevel } from './cell-mesh.js';
import { lineImportance } from './line-importance.js';
import { mercatorX, mercatorY } from './mercator.js';
import { NO_CELL } from './no-cell.js';
import { ringsOf } from './rings-of.js';
import { vertexKeys, type SharedBorders } from './shared-borders.js';

export interface VertexImportance {
  /** By vertex of the mesh, see {@link lineImportance}. */
  readonly vertices: Float32Array;
  /** By line: the borders, then the outline. */
  readonly lines: readonly Float32Array[];
}

/** How much each vertex matters: judged once for each border, so that both its sides agree. */
export function vertexImportance(
  shapes: readonly AreaShape[],
  { borders, outline }: SharedBorders,
  vertexCount: number,
): VertexImportance {
  const keyOf = vertexKeys(shapes);
  const rings = shapes.flatMap((shape) => ringsOf(shape).map((ring) => ring.slice(0, -1).map(keyOf)));
  const byKey = new Float32Array(keyOf.size());
  const lines = [...borders.coordinates, ...outline.coordinates].map((line) => {
    const importance = lineImportance(planar(line, [0, 0]));
    line.forEach((position, at) => {
      const key = keyOf(position);
      byKey[key] = Math.max(byKey[key]!, importance[at]!);
    });
    return importance;
  });
  const vertices = new Float32Array(vertexCount);
  let vertex = 0;
  for (const ring of rings) for (const key of ring) vertices[vertex++] = byKey[key]!;
  return { vertices, lines };
}

/** @param importance - By vertex; `null` keeps all. */
export function cellTriangles(
  shapes: readonly AreaShape[],
  positions: Float32Array,
  importance: Float32Array | null,
  tolerance: number,
): Pick<CellLevel, 'triangles' | 'starts'> {
  const starts = new Uint32Array(shapes.length + 1);
  // A ring of n vertices has n − 2 triangles, each hole two more.
  let triangles = new Uint32Array(positions.length * 2);
  let [filled, vertex] = [0, 0];
  shapes.forEach((shape, cell) => {
    for (const polygon of shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates) {
      const { kept, holes, end } = keptVertices(polygon, vertex, importance, tolerance);
      vertex = end;
      const corners = triangulate(kept, holes, positions);
      if (filled + corners.length > triangles.length) triangles = grown(triangles, filled + corners.length);
      for (const corner of corners) triangles[filled++] = kept[corner]!;
    }
    starts[cell + 1] = filled;
  });
  return { triangles: triangles.slice(0, filled), starts };
}

function keptVertices(
  polygon: readonly (readonly Coordinates[])[],
  first: number,
  importance: Float32Array | null,
  tolerance: number,
): { kept: number[]; holes: number[]; end: number } {
  const kept: number[] = [];
  const holes: number[] = [];
  let vertex = first;
  polygon.forEach((ring, place) => {
    const before = kept.length;
    const end = vertex + ring.length - 1;
    for (; vertex < end; vertex++)
      if (!importance || tolerance === 0 || importance[vertex]! >= tolerance) kept.push(vertex);
    // What is too small to have an inside at this tolerance is not there.
    if (kept.length - before < 3) kept.length = before;
    else if (place > 0) holes.push(before);
  });
  return { kept, holes, end: vertex };
}

function triangulate(kept: readonly number[], holes: readonly number[], positions: Float32Array): number[] {
  if (kept.length < 3 || holes[0] === 0) return [];
  if (kept.length === 3) return [0, 1, 2];
  const flat = new Float64Array(2 * kept.length);
  kept.forEach((vertex, at) => {
    flat[2 * at] = positions[2 * vertex]!;
    flat[2 * at + 1] = positions[2 * vertex + 1]!;
  });
  return earcut(flat, holes.length > 0 ? holes : null);
}

function grown(array: Uint32Array<ArrayBuffer>, least: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(least, 2 * array.length));
  larger.set(array);
  return larger;
}

/** @param lines - Importance of the vertices of each line. */
export function cellEdges(
  { borders, borderSides, outline, outlineSides }: SharedBorders,
  lines: readonly Float32Array[],
  origin: readonly [number, number],
  tolerance: number,
): CellEdges {
  const all = [...borders.coordinates, ...outline.coordinates];
  const sides = [...borderSides, ...outlineSides.map((area): readonly [number, number] => [area, NO_CELL])];
  const points: number[] = [];
  const segmentSides: number[] = [];
  all.forEach((line, at) => {
    const kept = line.filter((_, vertex) => tolerance === 0 || lines[at]![vertex]! >= tolerance);
    const flat = planar(kept, origin);
    const last = flat.length - 2;
    if (last < 2) return;
    const closed = flat[0] === flat[last] && flat[1] === flat[last + 1];
    const before = closed ? last - 2 : 0;
    const after = closed ? 2 : last;
    points.push(flat[before]!, flat[before + 1]!, ...flat, flat[after]!, flat[after + 1]!);
    const [left, right] = sides[at]!;
    for (let segment = 0; segment < last / 2; segment++) segmentSides.push(left, right);
    // From this line to the next one there are no segments.
    for (let gap = 0; gap < 3; gap++) segmentSides.push(NO_CELL, NO_CELL);
  });
  return { points: Float32Array.from(points), sides: Uint32Array.from(segmentSides) };
}

function planar(line: readonly Coordinates[], [originX, originY]: readonly [number, number]): Float64Array {
  const flat = new Float64Array(2 * line.length);
  line.forEach(([longitude = 0, latitude = 0], at) => {
    flat[2 * at] = mercatorX(longitude) - originX;
    flat[2 * at + 1] = mercatorY(latitude) - originY;
  });
  return flat;
}
