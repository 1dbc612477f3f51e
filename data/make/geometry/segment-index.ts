/** Edges of a topology in square buckets, to ask what lies near a box. */
import { boxOf, type Box } from './measure.js';
import type { Point } from './plane.js';
import type { Topology, VertexId } from './topology.js';

export interface IndexedSegment {
  readonly a: VertexId;
  readonly b: VertexId;
}

const ROW_SPAN = 1e5;

export class SegmentIndex {
  readonly #topology: Topology;
  readonly #cellKm: number;
  readonly #buckets = new Map<number, Set<IndexedSegment>>();

  /** @param cellKm - Side of a bucket; best a few times the usual length of an edge. */
  constructor(topology: Topology, cellKm: number) {
    this.#topology = topology;
    this.#cellKm = cellKm;
  }

  add(a: VertexId, b: VertexId): IndexedSegment {
    const segment = { a, b };
    this.#eachBucket(this.#boxOf(segment), (key) => {
      const bucket = this.#buckets.get(key);
      if (bucket) bucket.add(segment);
      else this.#buckets.set(key, new Set([segment]));
    });
    return segment;
  }

  delete(segment: IndexedSegment): void {
    this.#eachBucket(this.#boxOf(segment), (key) => void this.#buckets.get(key)?.delete(segment));
  }

  /** Whether `test` holds for any segment whose bucket touches the box around the points, widened by `padKm`. */
  some(points: readonly Point[], padKm: number, test: (segment: IndexedSegment) => boolean): boolean {
    const { west, south, east, north } = boxOf(points);
    const seen = new Set<IndexedSegment>();
    let found = false;
    this.#eachBucket(
      { west: west - padKm, south: south - padKm, east: east + padKm, north: north + padKm },
      (key) => {
        if (found) return;
        for (const segment of this.#buckets.get(key) ?? []) {
          if (seen.has(segment)) continue;
          seen.add(segment);
          if (test(segment)) {
            found = true;
            return;
          }
        }
      },
    );
    return found;
  }

  #boxOf({ a, b }: IndexedSegment): Box {
    return boxOf([this.#topology.point(a), this.#topology.point(b)]);
  }

  #eachBucket({ west, south, east, north }: Box, visit: (key: number) => void): void {
    const cell = this.#cellKm;
    const lastColumn = Math.floor(east / cell);
    const lastRow = Math.floor(north / cell);
    for (let column = Math.floor(west / cell); column <= lastColumn; column++)
      for (let row = Math.floor(south / cell); row <= lastRow; row++) visit(column * ROW_SPAN + row);
  }
}
