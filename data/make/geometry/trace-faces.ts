/** Reads the faces of a plane graph off its edges, and says which group each belongs to. */
import { distance, ringArea } from './measure.js';
import type { Topology, VertexId } from './topology.js';

/** A border inside a parent: on its left lies group `left`, on its right `right`. */
export interface InnerEdge {
  readonly a: VertexId;
  readonly b: VertexId;
  /** Sites that the border separates. */
  readonly i: number;
  readonly j: number;
  left: number;
  right: number;
}

export interface HalfEdge {
  readonly from: VertexId;
  readonly to: VertexId;
  /** The border it runs along; `null` on the parent's own ring. */
  readonly edge: InnerEdge | null;
}

export interface Face {
  /** Counter-clockwise. */
  readonly halves: readonly HalfEdge[];
  readonly areaKm2: number;
  /** Group on its side of most of its border. */
  readonly group: number;
}

/** The group on the left of a half edge. */
export function groupBeside({ from, edge }: HalfEdge): number | null {
  if (!edge) return null;
  return edge.a === from ? edge.left : edge.right;
}

/** Longest total of lengths per key; the first of equals. */
export function longest<K>(lengths: ReadonlyMap<K, number>): K | undefined {
  let best: K | undefined;
  let bestLength = -Infinity;
  for (const [key, length] of lengths)
    if (length > bestLength) {
      best = key;
      bestLength = length;
    }
  return best;
}

/** Length of the halves per key, in km; halves without a key are left out. */
export function lengthBy<K>(
  topology: Topology,
  halves: readonly HalfEdge[],
  keyOf: (half: HalfEdge) => K | null,
): Map<K, number> {
  const lengths = new Map<K, number>();
  for (const half of halves) {
    const key = keyOf(half);
    if (key === null) continue;
    lengths.set(key, (lengths.get(key) ?? 0) + distance(topology.point(half.from), topology.point(half.to)));
  }
  return lengths;
}

/**
 * @param outer - Edges of the parent's ring, counter-clockwise.
 * @param inner - Borders inside it.
 * @returns The bounded faces.
 */
export function traceFaces(
  topology: Topology,
  outer: readonly (readonly [VertexId, VertexId])[],
  inner: readonly InnerEdge[],
): Face[] {
  const around = new Map<VertexId, HalfEdge[]>();
  const add = (half: HalfEdge): void => {
    const list = around.get(half.from);
    if (list) list.push(half);
    else around.set(half.from, [half]);
  };
  for (const [from, to] of outer) {
    add({ from, to, edge: null });
    add({ from: to, to: from, edge: null });
  }
  for (const edge of inner) {
    add({ from: edge.a, to: edge.b, edge });
    add({ from: edge.b, to: edge.a, edge });
  }
  const bearing = ({ from, to }: HalfEdge): number => {
    const [x0, y0] = topology.point(from);
    const [x1, y1] = topology.point(to);
    return Math.atan2(y1 - y0, x1 - x0);
  };
  for (const list of around.values()) list.sort((p, q) => bearing(p) - bearing(q));

  const used = new Set<HalfEdge>();
  const faces: Face[] = [];
  for (const list of around.values())
    for (const start of list) {
      if (used.has(start)) continue;
      const halves: HalfEdge[] = [];
      let half = start;
      do {
        used.add(half);
        halves.push(half);
        half = nextAlongFace(around.get(half.to)!, half);
      } while (half !== start);
      const areaKm2 = ringArea(halves.map(({ from }) => topology.point(from)));
      if (areaKm2 <= 1e-9) continue;
      faces.push({ halves, areaKm2, group: longest(lengthBy(topology, halves, groupBeside)) ?? 0 });
    }
  return faces;
}

/** The sharpest left turn: the half before the reverse of `half` around its end. */
function nextAlongFace(leaving: readonly HalfEdge[], half: HalfEdge): HalfEdge {
  const back = leaving.findIndex(({ to, edge }) => to === half.from && edge === half.edge);
  return leaving[(back - 1 + leaving.length) % leaving.length]!;
}
