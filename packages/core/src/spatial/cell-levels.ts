/** Triangles and edges of cells at a tolerance: what is left out is left out of both neighbors alike. */
import type { Position as Coordinates } from 'geojson';
import earcut from 'earcut';
import type { AreaShape } from '../view/view.js';
import type { CellEdges, CellLevel } from './cell-mesh.js';
import { lineImportance } from './line-importance.js';
import { mercatorX, mercatorY } from './mercator.js';
import { NO_CELL } from './no-cell.js';
import { ringsOf } from './rings-of.js';
import type { SharedBorders } from './shared-borders.js';

/** All lines between cells, and then their outlines, one after the other. */
interface FlatLines {
  /** x, y of each vertex, relative to the mesh. */
  readonly positions: Float64Array;
  /** First vertex of each line, and one more. */
  readonly starts: Uint32Array;
  /** Of each vertex, see {@link lineImportance}. */
  readonly importance: Float32Array;
  /** Cells on the left and on the right of each line. */
  readonly sides: Uint32Array;
}

export interface VertexImportance {
  /** By vertex of the mesh, see {@link lineImportance}. */
  readonly vertices: Float32Array;
  readonly lines: FlatLines;
}

/**
 * How much each vertex matters: judged once for each border, so that both its sides agree.
 *
 * @param origin - Of the mesh.
 */
export function vertexImportance(
  shapes: readonly AreaShape[],
  shared: SharedBorders,
  origin: readonly [number, number],
  vertexCount: number,
): VertexImportance {
  const { numbers, count } = shared.vertices;
  const lines = flatLines(shared, origin);
  const byNumber = new Float32Array(count);
  shared.lineVertices.forEach((own, place) => {
    const first = lines.starts[place]!;
    for (let at = 0; at < own.length; at++) {
      const importance = lines.importance[first + at]!;
      if (importance > byNumber[own[at]!]!) byNumber[own[at]!] = importance;
    }
  });
  const vertices = new Float32Array(vertexCount);
  let [vertex, closed] = [0, 0];
  for (const shape of shapes)
    for (const ring of ringsOf(shape)) {
      // The last one is the first again.
      for (let at = 0; at < ring.length - 1; at++) vertices[vertex++] = byNumber[numbers[closed + at]!]!;
      closed += ring.length;
    }
  return { vertices, lines };
}

function flatLines(
  { borders, borderSides, outline, outlineSides }: SharedBorders,
  [originX, originY]: readonly [number, number],
): FlatLines {
  const all = [...borders.coordinates, ...outline.coordinates];
  const starts = new Uint32Array(all.length + 1);
  all.forEach((line, place) => (starts[place + 1] = starts[place]! + line.length));
  const positions = new Float64Array(2 * starts.at(-1)!);
  const importance = new Float32Array(starts.at(-1)!);
  all.forEach((line, place) => {
    const [first, end] = [starts[place]!, starts[place + 1]!];
    for (let at = 0; at < line.length; at++) {
      const [longitude = 0, latitude = 0] = line[at]!;
      positions[2 * (first + at)] = mercatorX(longitude) - originX;
      positions[2 * (first + at) + 1] = mercatorY(latitude) - originY;
    }
    importance.set(lineImportance(positions.subarray(2 * first, 2 * end)), first);
  });
  const sides = new Uint32Array(2 * all.length);
  borderSides.forEach((own, place) => sides.set(own, 2 * place));
  outlineSides.forEach((area, place) => sides.set([area, NO_CELL], 2 * (borderSides.length + place)));
  return { positions, starts, importance, sides };
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
  const isKept = (vertex: number): boolean =>
    !importance || tolerance === 0 || importance[vertex]! >= tolerance;
  const polygon = new KeptPolygon(positions);
  let [filled, vertex] = [0, 0];
  shapes.forEach((shape, cell) => {
    for (const rings of shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates) {
      vertex = polygon.keep(rings, vertex, isKept);
      const most = filled + polygon.mostIndices;
      if (most > triangles.length) triangles = grown(triangles, most);
      filled = polygon.triangulate(triangles, filled);
    }
    starts[cell + 1] = filled;
  });
  return { triangles: triangles.slice(0, filled), starts };
}

/** A polygon's vertices at a tolerance. One is used for all in turn: cells come by the hundred thousand. */
class KeptPolygon {
  readonly #positions: Float32Array;
  readonly #kept: number[] = [];
  readonly #holes: number[] = [];
  readonly #flat: number[] = [];

  constructor(positions: Float32Array) {
    this.#positions = positions;
  }

  /** Three a triangle: a ring of n vertices has n − 2 triangles, each hole two more. */
  get mostIndices(): number {
    return 3 * (this.#kept.length + 2 * this.#holes.length);
  }

  /**
   * @param rings - Of a polygon, closed.
   * @param first - Number of their first vertex.
   * @returns Number of the vertex after their last one.
   */
  keep(
    rings: readonly (readonly Coordinates[])[],
    first: number,
    isKept: (vertex: number) => boolean,
  ): number {
    this.#kept.length = 0;
    this.#holes.length = 0;
    let vertex = first;
    for (let place = 0; place < rings.length; place++) {
      const before = this.#kept.length;
      const end = vertex + rings[place]!.length - 1;
      for (; vertex < end; vertex++) if (isKept(vertex)) this.#kept.push(vertex);
      // What is too small to have an inside at this tolerance is not there.
      if (this.#kept.length - before < 3) this.#kept.length = before;
      else if (place > 0) this.#holes.push(before);
    }
    return vertex;
  }

  /** @returns Where the triangles end that were written from `at` on. */
  triangulate(triangles: Uint32Array, at: number): number {
    const kept = this.#kept;
    const holes = this.#holes;
    if (kept.length < 3 || holes[0] === 0) return at;
    let end = at;
    if (holes.length === 0 && this.#isFan()) {
      for (let corner = 1; corner < kept.length - 1; corner++) {
        triangles[end++] = kept[0]!;
        triangles[end++] = kept[corner]!;
        triangles[end++] = kept[corner + 1]!;
      }
      return end;
    }
    this.#flat.length = 0;
    for (const vertex of kept)
      this.#flat.push(this.#positions[2 * vertex]!, this.#positions[2 * vertex + 1]!);
    for (const corner of earcut(this.#flat, holes.length > 0 ? holes : null))
      triangles[end++] = kept[corner]!;
    return end;
  }

  /** Whether lines from the first corner cut a ring up: three corners, or four that all turn the same way. */
  #isFan(): boolean {
    const { length } = this.#kept;
    if (length === 3) return true;
    if (length > 4) return false;
    const first = this.#turn(0, 1, 2);
    if (first === 0) return false;
    for (let corner = 1; corner < length; corner++)
      if (this.#turn(corner, (corner + 1) % length, (corner + 2) % length) * first <= 0) return false;
    return true;
  }

  /** Twice the area of three corners; its sign says which way they turn. */
  #turn(a: number, b: number, c: number): number {
    const positions = this.#positions;
    const [from, by, to] = [2 * this.#kept[a]!, 2 * this.#kept[b]!, 2 * this.#kept[c]!];
    return (
      (positions[by]! - positions[from]!) * (positions[to + 1]! - positions[by + 1]!) -
      (positions[by + 1]! - positions[from + 1]!) * (positions[to]! - positions[by]!)
    );
  }
}

function grown(array: Uint32Array<ArrayBuffer>, least: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(least, 2 * array.length));
  larger.set(array);
  return larger;
}

/** Segments between cells and along their outlines at a tolerance. */
export function cellEdges(lines: FlatLines, tolerance: number): CellEdges {
  const { positions, starts, importance, sides: lineSides } = lines;
  const count = starts.length - 1;
  // Each line has one point more before it and one more after it.
  const points = new Float32Array(positions.length + 4 * count);
  const sides = new Uint32Array(positions.length + 4 * count).fill(NO_CELL);
  let end = 0;
  const put = (x: number, y: number): void => {
    points[2 * end] = x;
    points[2 * end + 1] = y;
    end++;
  };
  for (let line = 0; line < count; line++) {
    const before = end++;
    for (let vertex = starts[line]!; vertex < starts[line + 1]!; vertex++)
      if (tolerance === 0 || importance[vertex]! >= tolerance)
        put(positions[2 * vertex]!, positions[2 * vertex + 1]!);
    const [first, last] = [before + 1, end - 1];
    if (last - first < 1) {
      end = before;
      continue;
    }
    const closed = points[2 * first] === points[2 * last] && points[2 * first + 1] === points[2 * last + 1];
    const [earlier, later] = closed ? [last - 1, first + 1] : [first, last];
    points.copyWithin(2 * before, 2 * earlier, 2 * earlier + 2);
    put(points[2 * later]!, points[2 * later + 1]!);
    // Segments go from the point after this one; from this line to the next one there are none.
    for (let segment = before; segment < last - 1; segment++) {
      sides[2 * segment] = lineSides[2 * line]!;
      sides[2 * segment + 1] = lineSides[2 * line + 1]!;
    }
  }
  return { points: points.slice(0, 2 * end), sides: sides.slice(0, 2 * end) };
}
