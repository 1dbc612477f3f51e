/**
 * Cells in number as a graphics card takes them: triangles, and the edges between them, in typed arrays that a
 * worker hands over without a copy. A cell is known by its index, the same as in `codes`.
 */
import type { AreaShape } from '../view/view.js';
import { cellEdges, cellTriangles, vertexImportance } from './cell-levels.js';
import { cellLookup, type CellLookup } from './cell-lookup.js';
import { mercatorX, mercatorY } from './mercator.js';
import { ringsOf } from './rings-of.js';
import type { SharedBorders } from './shared-borders.js';

type Floats = Float32Array<ArrayBuffer>;
type Indices = Uint32Array<ArrayBuffer>;

export interface CellMesh {
  readonly codes: readonly string[];
  /**
   * Web Mercator (0…1 from west to east and from north to south) of the middle. All positions are relative to
   * it, so that 32 bits are enough at any zoom: a city is right to a twentieth of a pixel at zoom 18.
   */
  readonly origin: readonly [x: number, y: number];
  /** x, y of each vertex. Rings are open: the last vertex does not repeat the first. */
  readonly positions: Floats;
  /** The cell of each vertex. */
  readonly vertexCells: Indices;
  /** First vertex of each ring, and one more: the end. */
  readonly ringStarts: Indices;
  /** First ring of each cell, and one more. */
  readonly cellRings: Indices;
  /** Least x and y, greatest x and y, of each cell. */
  readonly boxes: Floats;
  /** The same of all cells. */
  readonly bounds: readonly [left: number, top: number, right: number, bottom: number];
  readonly lookup: CellLookup;
  /** From the coarsest to the whole one; neighbors stay without a gap at each of them. */
  readonly levels: readonly CellLevel[];
}

export interface CellLevel {
  /** How far an outline may be off, in Mercator units; 0 for the whole one. */
  readonly tolerance: number;
  /** Three vertices each. */
  readonly triangles: Indices;
  /** First entry in `triangles` of each cell, and one more. */
  readonly starts: Indices;
  /** `null` where the mesh was made without borders. */
  readonly edges: CellEdges | null;
}

/**
 * Lines between cells, and along the outline of all. A segment runs from point `i + 1` to point `i + 2`; the
 * points before and after are its neighbors on the line, or where a line ends its own ends again.
 */
export interface CellEdges {
  /** x, y of each point. */
  readonly points: Floats;
  /** Cells on the left and on the right of segment `i`; `NO_CELL` outside, on both where there is no segment. */
  readonly sides: Indices;
}

/**
 * Widths on the screen, px, that the coarse levels are made for: where all cells together are so wide. Each level
 * takes time to make before the first picture, so there are as many as the cells are worth.
 */
const LEVEL_WIDTHS = [
  { vertices: 200_000, widths: [800, 3200] },
  { vertices: 4000, widths: [1200] },
];
/** Off by less is not seen, px. */
const UNSEEN = 0.35;

/**
 * @param codes - Of the cells, in their order.
 * @param shapes - Of the cells. Outer rings run counter-clockwise, holes clockwise, as in the data contract.
 * @param borders - What the shapes share; without it there are no edges and one level.
 */
export function cellMesh(
  codes: readonly string[],
  shapes: readonly AreaShape[],
  borders: SharedBorders | null,
): CellMesh {
  const origin = middleOf(shapes);
  const outlines = placedRings(shapes, origin);
  const { positions, boxes } = outlines;
  const bounds = boundsOfBoxes(boxes);
  const extent = Math.max(bounds[2] - bounds[0], bounds[3] - bounds[1]);
  const coarse = borders && LEVEL_WIDTHS.find(({ vertices }) => positions.length / 2 > vertices);
  const importance = borders ? vertexImportance(shapes, borders, origin, positions.length / 2) : null;
  const level = (tolerance: number): CellLevel => ({
    tolerance,
    ...cellTriangles(shapes, positions, importance?.vertices ?? null, tolerance),
    edges: importance && cellEdges(importance.lines, tolerance),
  });
  return {
    codes,
    origin,
    ...outlines,
    bounds,
    lookup: cellLookup(boxes, bounds),
    levels: [...(coarse?.widths ?? []).map((width) => (extent / width) * UNSEEN), 0].map(level),
  };
}

function middleOf(shapes: readonly AreaShape[]): readonly [number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const shape of shapes)
    for (const ring of ringsOf(shape))
      for (const [longitude = 0, latitude = 0] of ring) {
        if (longitude < west) west = longitude;
        if (longitude > east) east = longitude;
        if (latitude < south) south = latitude;
        if (latitude > north) north = latitude;
      }
  if (west > east) return [0.5, 0.5];
  return [mercatorX((west + east) / 2), (mercatorY(south) + mercatorY(north)) / 2];
}

type Outlines = Pick<CellMesh, 'positions' | 'vertexCells' | 'ringStarts' | 'cellRings' | 'boxes'>;

function placedRings(shapes: readonly AreaShape[], origin: readonly [number, number]): Outlines {
  const rings = shapes.map(ringsOf);
  const ringCount = rings.reduce((sum, all) => sum + all.length, 0);
  const vertexCount = rings.reduce((sum, all) => all.reduce((part, ring) => part + ring.length - 1, sum), 0);
  const positions = new Float32Array(2 * vertexCount);
  const vertexCells = new Uint32Array(vertexCount);
  const ringStarts = new Uint32Array(ringCount + 1);
  const cellRings = new Uint32Array(shapes.length + 1);
  const boxes = new Float32Array(4 * shapes.length);
  let [vertex, place] = [0, 0];
  rings.forEach((all, cell) => {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const ring of all) {
      for (let at = 0; at < ring.length - 1; at++) {
        const [longitude = 0, latitude = 0] = ring[at]!;
        positions[2 * vertex] = mercatorX(longitude) - origin[0];
        positions[2 * vertex + 1] = mercatorY(latitude) - origin[1];
        const [x, y] = [positions[2 * vertex]!, positions[2 * vertex + 1]!];
        [left, top] = [Math.min(left, x), Math.min(top, y)];
        [right, bottom] = [Math.max(right, x), Math.max(bottom, y)];
        vertexCells[vertex++] = cell;
      }
      ringStarts[++place] = vertex;
    }
    cellRings[cell + 1] = place;
    boxes.set([left, top, right, bottom], 4 * cell);
  });
  return { positions, vertexCells, ringStarts, cellRings, boxes };
}

function boundsOfBoxes(boxes: Float32Array): CellMesh['bounds'] {
  const bounds: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < boxes.length; at += 4)
    for (const side of [0, 1, 2, 3] as const) {
      const value = boxes[at + side]!;
      bounds[side] = side < 2 ? Math.min(bounds[side], value) : Math.max(bounds[side], value);
    }
  return boxes.length > 0 ? bounds : [0, 0, 0, 0];
}
