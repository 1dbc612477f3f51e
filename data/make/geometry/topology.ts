/**
 * One planar topology for all levels. Vertices are ids on a 0.1 m grid; a border that is refined later is
 * remembered as the split of an edge, so that the rings on both its sides, at every level, take it up.
 */
import type { Point } from './plane.js';

/** Index of a vertex in {@link Topology.points}. */
export type VertexId = number;

const CELLS_PER_KM = 1e4;
/** Above the number of vertices that any demo city has; two ids still fit a double exactly. */
const ID_SPAN = 2 ** 26;

export class Topology {
  readonly points: Point[] = [];
  readonly #idAt = new Map<string, VertexId>();
  /** Vertices between the ends of an edge, from the smaller to the larger id. */
  readonly #splits = new Map<number, readonly VertexId[]>();

  /** Key of an undirected edge. */
  static edgeKey(a: VertexId, b: VertexId): number {
    return a < b ? a * ID_SPAN + b : b * ID_SPAN + a;
  }

  point(id: VertexId): Point {
    return this.points[id]!;
  }

  /** The vertex at a place, rounded to 0.1 m; made when there is none yet. */
  vertex([x, y]: Point): VertexId {
    const snapped: Point = [
      Math.round(x * CELLS_PER_KM) / CELLS_PER_KM,
      Math.round(y * CELLS_PER_KM) / CELLS_PER_KM,
    ];
    const key = `${snapped[0]},${snapped[1]}`;
    let id = this.#idAt.get(key);
    if (id === undefined) {
      id = this.points.push(snapped) - 1;
      this.#idAt.set(key, id);
    }
    return id;
  }

  /** Vertices of an open ring, without repetitions. */
  ring(points: readonly Point[]): VertexId[] {
    const ids: VertexId[] = [];
    for (const point of points) {
      const id = this.vertex(point);
      if (ids[ids.length - 1] !== id) ids.push(id);
    }
    if (ids[0] === ids[ids.length - 1]) ids.pop();
    return ids;
  }

  pointsOf(ring: readonly VertexId[]): Point[] {
    return ring.map((id) => this.point(id));
  }

  /** Puts vertices between the ends of the edge `a b`, in order from `a` to `b`. */
  split(a: VertexId, b: VertexId, between: readonly VertexId[]): void {
    if (between.length === 0) return;
    this.#splits.set(Topology.edgeKey(a, b), a < b ? between : [...between].reverse());
  }

  /** The ring with every split of its edges taken up. */
  expand(ring: readonly VertexId[]): VertexId[] {
    const out: VertexId[] = [];
    ring.forEach((a, i) => this.#walk(a, ring[(i + 1) % ring.length]!, out));
    return out;
  }

  /** The finest ring as points in km. */
  outline(ring: readonly VertexId[]): Point[] {
    return this.pointsOf(this.expand(ring));
  }

  #walk(a: VertexId, b: VertexId, out: VertexId[]): void {
    const between = this.#splits.get(Topology.edgeKey(a, b));
    if (!between) {
      out.push(a);
      return;
    }
    const chain = a < b ? [a, ...between, b] : [a, ...[...between].reverse(), b];
    for (let i = 0; i + 1 < chain.length; i++) this.#walk(chain[i]!, chain[i + 1]!, out);
  }
}
