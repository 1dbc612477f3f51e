/**
 * Borders between areas of one sheet, found by the edges that two of them have in common: drawn once
 * each, and who is whose neighbour.
 *
 * Exact for sheets whose neighbours share their vertices; where they do not, an edge counts as one
 * that no other area has.
 */
import type { MultiLineString, Position as Coordinates } from 'geojson';
import type { AreaShape } from '../view/view.js';
import { ringsOf } from './rings-of.js';
import { PairNumbers, vertexNumbers, type VertexNumbers } from './vertex-numbers.js';

export interface SharedBorders {
  /** Every border between two areas, once. */
  readonly borders: MultiLineString;
  /** For each line of `borders` the areas on its left and on its right, for one who walks along it. */
  readonly borderSides: readonly (readonly [left: number, right: number])[];
  /** Edges that only one area has: the outline of the sheet. */
  readonly outline: MultiLineString;
  /** For each line of `outline` the area on its left; nothing is on its right. */
  readonly outlineSides: readonly number[];
  /** For each area the places of its neighbours, ascending. */
  readonly neighbours: readonly (readonly number[])[];
  readonly vertices: VertexNumbers;
  /** Numbers of the vertices of each line: of `borders`, then of `outline`. */
  readonly lineVertices: readonly (readonly number[])[];
}

/** Who has an edge beside the area that is looked at. */
const NOBODY = -1;

/** @param shapes - Areas that do not overlap; outer rings run counter-clockwise, holes clockwise. */
export function sharedBorders(shapes: readonly AreaShape[]): SharedBorders {
  const vertices = vertexNumbers(shapes);
  const owners = edgeOwners(shapes, vertices);
  const borders = new Lines<readonly [number, number]>();
  const outline = new Lines<number>();
  const neighbours: number[][] = [];
  let first = 0;
  shapes.forEach((shape, area) => {
    const near: number[] = [];
    for (const ring of ringsOf(shape)) {
      const besides = owners.beside(area, first, ring.length - 1);
      for (const beside of besides) if (beside !== NOBODY && near.at(-1) !== beside) near.push(beside);
      for (const run of runs(ring, vertices.numbers.subarray(first, first + ring.length), besides)) {
        if (run.beside === NOBODY) outline.add(run, area);
        else if (run.beside > area) borders.add(run, [area, run.beside]);
      }
      first += ring.length;
    }
    near.sort((a, b) => a - b);
    neighbours.push(near.filter((one, at) => one !== near[at - 1]));
  });
  return {
    borders: { type: 'MultiLineString', coordinates: borders.coordinates },
    borderSides: borders.sides,
    outline: { type: 'MultiLineString', coordinates: outline.coordinates },
    outlineSides: outline.sides,
    neighbours,
    vertices,
    lineVertices: [...borders.vertices, ...outline.vertices],
  };
}

/** A line along which the neighbour stays the same. */
interface Run {
  readonly line: Coordinates[];
  readonly vertices: number[];
  readonly beside: number;
}

/** Lines with what lies beside each. */
class Lines<Sides> {
  readonly coordinates: Coordinates[][] = [];
  readonly vertices: number[][] = [];
  readonly sides: Sides[] = [];

  add({ line, vertices }: Run, sides: Sides): void {
    this.coordinates.push(line);
    this.vertices.push(vertices);
    this.sides.push(sides);
  }
}

interface EdgeOwners {
  /**
   * Who has each edge of a ring beside an area.
   *
   * @param first - Place of the ring's first vertex.
   * @param count - Of edges.
   */
  beside(area: number, first: number, count: number): readonly number[];
}

/** Who has which edge: the first two, of areas that overlap. */
function edgeOwners(shapes: readonly AreaShape[], { numbers }: VertexNumbers): EdgeOwners {
  const edges = new PairNumbers(numbers.length);
  /** Of the edge from each vertex to the next; `NOBODY` where it has no length. */
  const edgeOf = new Int32Array(numbers.length).fill(NOBODY);
  const owner = new Int32Array(numbers.length).fill(NOBODY);
  const other = new Int32Array(numbers.length).fill(NOBODY);
  let vertex = 0;
  shapes.forEach((shape, area) => {
    for (const ring of ringsOf(shape)) {
      const end = vertex + ring.length - 1;
      for (; vertex < end; vertex++) {
        const [a, b] = [numbers[vertex]!, numbers[vertex + 1]!];
        if (a === b) continue;
        const edge = a < b ? edges.numberOf(a, b) : edges.numberOf(b, a);
        edgeOf[vertex] = edge;
        if (owner[edge] === NOBODY) owner[edge] = area;
        else if (owner[edge] !== area && other[edge] === NOBODY) other[edge] = area;
      }
      vertex++;
    }
  });
  return {
    beside: (area, first, count) =>
      Array.from({ length: count }, (_, at) => {
        const edge = edgeOf[first + at]!;
        if (edge === NOBODY) return NOBODY;
        return owner[edge] === area ? other[edge]! : owner[edge]!;
      }),
  };
}

/** Cuts a ring into lines along which the neighbour stays the same. */
function runs(
  ring: readonly Coordinates[],
  numbers: Uint32Array,
  besides: readonly number[],
): readonly Run[] {
  const count = besides.length;
  // Begin where the neighbour changes, so that no line is cut at the ring's first vertex.
  let start = besides.findIndex((beside, edge) => beside !== besides[(edge + count - 1) % count]);
  if (start < 0) start = 0;
  const lines: Run[] = [];
  let last: Run | undefined;
  for (let step = 0; step < count; step++) {
    const edge = (start + step) % count;
    // Has it a length?
    if (numbers[edge] === numbers[edge + 1]) continue;
    const beside = besides[edge]!;
    if (last?.beside === beside) {
      last.line.push(ring[edge + 1]!);
      last.vertices.push(numbers[edge + 1]!);
    } else {
      last = { line: [ring[edge]!, ring[edge + 1]!], vertices: [numbers[edge]!, numbers[edge + 1]!], beside };
      lines.push(last);
    }
  }
  return lines;
}
