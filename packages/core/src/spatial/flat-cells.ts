/** Areas as flat arrays, so that a point is looked for in them without an object on the way. */
import type { Position as Coordinates } from 'geojson';
import type { AreaShape } from '../view/view.js';
import { rayCrosses } from './ray-crosses.js';
import { ringsOf } from './rings-of.js';

/** So many edges on average are looked at for a point at some latitude. */
const EDGES_PER_BAND = 8;
const MOST_BANDS = 4096;

export interface FlatCells {
  readonly count: number;
  /** West, south, east, north of each cell by turns, degrees; `Infinity` and `-Infinity` of an empty one. */
  readonly bounds: Float64Array;
  /**
   * Edges by cell and band of latitude: ax, ay, bx, by by turns, degrees. An edge is in each band that it
   * passes through, so that a ray along a parallel meets those of one band only.
   */
  readonly edges: Float64Array;
  /** For each band the number of its first edge, and one more. */
  readonly edgeStarts: Int32Array;
  /** For each cell the number of its first band, and one more. */
  readonly bandStarts: Int32Array;
  /** Bands by degree of latitude, of each cell. */
  readonly bandsPerDegree: Float64Array;
}

/** @param shapes - With closed rings; holes and parts count by parity. */
export function flatCells(shapes: readonly AreaShape[]): FlatCells {
  const bounds = new Float64Array(shapes.length * 4);
  const bandStarts = new Int32Array(shapes.length + 1);
  const bandsPerDegree = new Float64Array(shapes.length);
  const edges: number[] = [];
  const edgeStarts: number[] = [];
  shapes.forEach((shape, cell) => {
    const own = edgesOf(shape);
    const box = boxOf(own);
    bounds.set(box, cell * 4);
    const height = box[3] - box[1];
    const bands = height > 0 ? Math.min(MOST_BANDS, Math.ceil(own.length / 4 / EDGES_PER_BAND)) : 1;
    // A little less than the height holds, so that the northern end is in the last band.
    bandsPerDegree[cell] = height > 0 ? (bands / height) * (1 - 1e-12) : 0;
    for (const band of inBands(own, bands, box[1], bandsPerDegree[cell])) {
      edgeStarts.push(edges.length / 4);
      for (const edge of band) for (let at = 0; at < 4; at++) edges.push(own[edge * 4 + at]!);
    }
    bandStarts[cell + 1] = edgeStarts.length;
  });
  edgeStarts.push(edges.length / 4);
  return {
    count: shapes.length,
    bounds,
    edges: Float64Array.from(edges),
    edgeStarts: Int32Array.from(edgeStarts),
    bandStarts,
    bandsPerDegree,
  };
}

function edgesOf(shape: AreaShape): number[] {
  const edges: number[] = [];
  for (const ring of ringsOf(shape)) {
    let before: Coordinates | undefined;
    for (const vertex of ring) {
      if (before) edges.push(before[0]!, before[1]!, vertex[0]!, vertex[1]!);
      before = vertex;
    }
  }
  return edges;
}

function boxOf(edges: readonly number[]): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < edges.length; at += 2) {
    const [x, y] = [edges[at]!, edges[at + 1]!];
    if (x < box[0]) box[0] = x;
    if (y < box[1]) box[1] = y;
    if (x > box[2]) box[2] = x;
    if (y > box[3]) box[3] = y;
  }
  return box;
}

function inBands(
  edges: readonly number[],
  bands: number,
  south: number,
  perDegree: number,
): readonly (readonly number[])[] {
  const lists = Array.from({ length: bands }, (): number[] => []);
  for (let edge = 0; edge * 4 < edges.length; edge++) {
    const [ay, by] = [edges[edge * 4 + 1]!, edges[edge * 4 + 3]!];
    // The same arithmetic as for points, which grows with the latitude: none is missed by rounding.
    const first = Math.floor((Math.min(ay, by) - south) * perDegree);
    const last = Math.floor((Math.max(ay, by) - south) * perDegree);
    for (let band = first; band <= last; band++) lists[band]?.push(edge);
  }
  return lists;
}

/** Whether a point lies in a cell; see `rayCrosses` for points on its border. */
export function cellContains(cells: FlatCells, cell: number, x: number, y: number): boolean {
  const { bounds, edges, edgeStarts, bandStarts, bandsPerDegree } = cells;
  const south = bounds[cell * 4 + 1]!;
  if (x < bounds[cell * 4]! || x > bounds[cell * 4 + 2]! || y < south || y > bounds[cell * 4 + 3]!)
    return false;
  // Never negative: truncated is floored.
  const band = bandStarts[cell]! + (((y - south) * bandsPerDegree[cell]!) | 0);
  const end = edgeStarts[band + 1]! * 4;
  let inside = false;
  for (let at = edgeStarts[band]! * 4; at < end; at += 4)
    if (rayCrosses(edges[at]!, edges[at + 1]!, edges[at + 2]!, edges[at + 3]!, x, y)) inside = !inside;
  return inside;
}

/** Square of the distance from a point to the border of a cell, in degrees. */
export function borderDistance2(cells: FlatCells, cell: number, x: number, y: number): number {
  const { edges, edgeStarts, bandStarts } = cells;
  const end = edgeStarts[bandStarts[cell + 1]!]! * 4;
  let nearest = Infinity;
  for (let at = edgeStarts[bandStarts[cell]!]! * 4; at < end; at += 4) {
    const [ax, ay] = [edges[at]!, edges[at + 1]!];
    const [dx, dy] = [edges[at + 2]! - ax, edges[at + 3]! - ay];
    const length2 = dx * dx + dy * dy;
    const along = length2 === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length2));
    const [offX, offY] = [x - ax - along * dx, y - ay - along * dy];
    nearest = Math.min(nearest, offX * offX + offY * offY);
  }
  return nearest;
}
