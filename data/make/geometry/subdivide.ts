/**
 * Cuts a face into groups of cells of a power diagram. Pieces that a concave parent cuts off from their
 * group go to the neighbor with the longest common border, so each group is one ring without holes.
 */
import { boxOf, distance, ringContains, turn } from './measure.js';
import type { Point } from './plane.js';
import { powerEdges, type PowerEdge } from './power-diagram.js';
import type { RidgeMetric } from './ridge-metric.js';
import { Topology, type VertexId } from './topology.js';
import { lengthBy, longest, traceFaces, type Face, type InnerEdge } from './trace-faces.js';

export interface Division {
  readonly faces: readonly {
    readonly group: number;
    readonly ring: readonly VertexId[];
    readonly areaKm2: number;
  }[];
  /** Borders between the groups, before they are made natural. */
  readonly inner: InnerEdge[];
  /** Edges of the parent's ring, with the ends of the borders among them. */
  readonly outer: readonly (readonly [VertexId, VertexId])[];
}

export interface SubdivideOptions {
  readonly sites: readonly Point[];
  /** Power of each site in km². */
  readonly weights: readonly number[];
  /** Group of each site; default each its own. */
  readonly groups?: readonly number[];
  /** A border that ends this close to a vertex of the parent ends in it. */
  readonly snapKm?: number;
  readonly metric?: RidgeMetric;
}

/** @param ring - Counter-clockwise, as expanded from the topology. */
export function subdivide(
  topology: Topology,
  ring: readonly VertexId[],
  options: SubdivideOptions,
): Division {
  const { sites } = options;
  const groups = options.groups ?? sites.map((_, i) => i);
  const { pieces, stops } = clipBorders(topology, ring, options, groups);
  const outer = insertStops(topology, ring, stops);
  for (const edge of pieces) {
    const [a, b] = [topology.point(edge.a), topology.point(edge.b)];
    const leftIsI = turn(a, b, sites[edge.i]!) > turn(a, b, sites[edge.j]!);
    edge.left = groups[leftIsI ? edge.i : edge.j]!;
    edge.right = groups[leftIsI ? edge.j : edge.i]!;
  }
  const { faces, inner } = mergeStrays(topology, outer, pieces);
  return {
    faces: faces.map(({ group, halves, areaKm2 }) => ({
      group,
      areaKm2,
      ring: halves.map(({ from }) => from),
    })),
    inner,
    outer,
  };
}

/** New vertices on the edge that starts at index k of the ring, with their place along it, 0…1. */
type Stops = Map<number, Map<VertexId, number>>;

interface Crossing {
  /** Along the border, 0…1. */
  readonly t: number;
  /** Edge of the ring and place along it; absent at the border's own ends. */
  readonly on?: { readonly k: number; readonly u: number };
}

function clipBorders(
  topology: Topology,
  ring: readonly VertexId[],
  { sites, weights, snapKm = 0.03, metric }: SubdivideOptions,
  groups: readonly number[],
): { pieces: InnerEdge[]; stops: Stops } {
  const points = topology.pointsOf(ring);
  const stops: Stops = new Map();
  const pieces = new Map<number, InnerEdge>();
  for (const border of bordersAround(points, sites, weights, metric)) {
    if (groups[border.i] === groups[border.j]) continue;
    const crossings: Crossing[] = [{ t: 0 }, ...crossingsWith(points, border), { t: 1 }];
    const vertexAt = ({ t, on }: Crossing): VertexId =>
      on ? stopOnRing(topology, ring, stops, on, snapKm) : topology.vertex(t === 0 ? border.a : border.b);
    for (let s = 0; s + 1 < crossings.length; s++) {
      const from = crossings[s]!;
      const to = crossings[s + 1]!;
      const middle = (from.t + to.t) / 2;
      if (to.t - from.t < 1e-12 || !ringContains(points, along(border.a, border.b, middle))) continue;
      const a = vertexAt(from);
      const b = vertexAt(to);
      const key = Topology.edgeKey(a, b);
      if (a !== b && !pieces.has(key))
        pieces.set(key, { a, b, i: border.i, j: border.j, left: -1, right: -1 });
    }
  }
  return { pieces: [...pieces.values()], stops };
}

function along(a: Point, b: Point, t: number): Point {
  return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
}

/** Far enough around the parent that no cell is bounded by the box inside it. */
const BOX_MARGIN_KM = 1500;

function bordersAround(
  points: readonly Point[],
  sites: readonly Point[],
  weights: readonly number[],
  metric: RidgeMetric | undefined,
): PowerEdge[] {
  const { west, south, east, north } = boxOf(points);
  const box = {
    west: west - BOX_MARGIN_KM,
    south: south - BOX_MARGIN_KM,
    east: east + BOX_MARGIN_KM,
    north: north + BOX_MARGIN_KM,
  };
  if (!metric) return powerEdges(sites, weights, box);
  return powerEdges(sites.map(metric.toMetric), weights, box).map((edge) => ({
    ...edge,
    a: metric.toPlane(edge.a),
    b: metric.toPlane(edge.b),
  }));
}

function crossingsWith(points: readonly Point[], { a, b }: PowerEdge): Crossing[] {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const crossings: Crossing[] = [];
  points.forEach((p, k) => {
    const q = points[(k + 1) % points.length]!;
    const ex = q[0] - p[0];
    const ey = q[1] - p[1];
    const determinant = dx * ey - dy * ex;
    if (Math.abs(determinant) < 1e-14) return;
    const t = ((p[0] - a[0]) * ey - (p[1] - a[1]) * ex) / determinant;
    const u = ((p[0] - a[0]) * dy - (p[1] - a[1]) * dx) / determinant;
    if (t > 0 && t < 1 && u >= 0 && u < 1) crossings.push({ t, on: { k, u } });
  });
  return crossings.sort((x, y) => x.t - y.t);
}

function stopOnRing(
  topology: Topology,
  ring: readonly VertexId[],
  stops: Stops,
  { k, u }: { readonly k: number; readonly u: number },
  snapKm: number,
): VertexId {
  const start = ring[k]!;
  const end = ring[(k + 1) % ring.length]!;
  const place = along(topology.point(start), topology.point(end), u);
  if (distance(place, topology.point(start)) < snapKm) return start;
  if (distance(place, topology.point(end)) < snapKm) return end;
  const id = topology.vertex(place);
  if (id === start || id === end) return id;
  const onEdge = stops.get(k) ?? new Map<VertexId, number>();
  stops.set(k, onEdge.set(id, u));
  return id;
}

/** Registers the T-junctions on the parent's edges, for the divisions on both sides of them. */
function insertStops(topology: Topology, ring: readonly VertexId[], stops: Stops): [VertexId, VertexId][] {
  return ring.flatMap((start, k) => {
    const end = ring[(k + 1) % ring.length]!;
    const between = [...(stops.get(k) ?? [])].sort((x, y) => x[1] - y[1]).map(([id]) => id);
    topology.split(start, end, between);
    const chain = [start, ...between, end];
    return chain.slice(1).map((to, m): [VertexId, VertexId] => [chain[m]!, to]);
  });
}

const MAX_MERGES = 60;

function mergeStrays(
  topology: Topology,
  outer: readonly (readonly [VertexId, VertexId])[],
  pieces: InnerEdge[],
): { faces: Face[]; inner: InnerEdge[] } {
  let inner = pieces;
  let faces = traceFaces(topology, outer, inner);
  for (let merges = 0; merges < MAX_MERGES; merges++) {
    const largest = new Map<number, Face>();
    for (const face of faces)
      if (face.areaKm2 > (largest.get(face.group)?.areaKm2 ?? 0)) largest.set(face.group, face);
    const stray = faces.find((face) => largest.get(face.group) !== face);
    if (!stray) break;
    const host = longest(
      lengthBy(topology, stray.halves, ({ from, edge }) =>
        edge ? (edge.a === from ? edge.right : edge.left) : null,
      ),
    );
    if (host === undefined) break;
    inner = giveTo(host, stray, inner);
    faces = traceFaces(topology, outer, inner);
  }
  return { faces, inner };
}

/** Opens the border between a stray piece and its new group, and relabels the rest of the piece's border. */
function giveTo(host: number, stray: Face, inner: readonly InnerEdge[]): InnerEdge[] {
  const opened = new Set<InnerEdge>();
  for (const half of stray.halves) {
    const { edge, from } = half;
    if (!edge) continue;
    const forward = edge.a === from;
    if ((forward ? edge.right : edge.left) === host) opened.add(edge);
    else if (forward) edge.left = host;
    else edge.right = host;
  }
  return inner.filter((edge) => !opened.has(edge));
}
