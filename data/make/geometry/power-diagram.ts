/**
 * Borders of a power diagram (Laguerre–Voronoi): each cell is a box cut by one half-plane per other site.
 * O(n²) cuts, which is plenty fast for the sixty or so children that a division has.
 */
import type { Box } from './measure.js';
import type { Point } from './plane.js';

export interface PowerEdge {
  /** Indices of the two sites, `i < j`. */
  readonly i: number;
  readonly j: number;
  readonly a: Point;
  readonly b: Point;
}

interface Corner {
  readonly point: Point;
  /** Site across the side that starts here; negative for a side of the box. */
  readonly across: number;
}

/**
 * @param sites - Distinct points.
 * @param weights - Power of each site, in squared units of the plane.
 * @param box - Encloses all of interest; edges on it are left out.
 * @returns Each border once. Cells that meet in a vertex get exactly the same vertex.
 */
export function powerEdges(sites: readonly Point[], weights: readonly number[], box: Box): PowerEdge[] {
  const vertices = new Map<string, Point>();
  const shared = (i: number, j: number, k: number, point: Point): Point => {
    const key = [i, j, k].sort((x, y) => x - y).join();
    const known = vertices.get(key);
    if (known) return known;
    vertices.set(key, point);
    return point;
  };
  const edges: PowerEdge[] = [];
  sites.forEach((_, i) => {
    const cell = powerCell(sites, weights, box, i);
    cell.forEach(({ point, across: j }, k) => {
      if (j <= i) return;
      const before = cell[(k - 1 + cell.length) % cell.length]!;
      const after = cell[(k + 1) % cell.length]!;
      const a = shared(i, j, before.across, point);
      const b = shared(i, j, after.across, after.point);
      if (Math.hypot(a[0] - b[0], a[1] - b[1]) > 1e-6) edges.push({ i, j, a, b });
    });
  });
  return edges;
}

function powerCell(sites: readonly Point[], weights: readonly number[], box: Box, i: number): Corner[] {
  const { west, south, east, north } = box;
  let cell: Corner[] = [
    { point: [west, south], across: -1 },
    { point: [east, south], across: -2 },
    { point: [east, north], across: -3 },
    { point: [west, north], across: -4 },
  ];
  const power = (k: number): number => sites[k]![0] ** 2 + sites[k]![1] ** 2 - weights[k]!;
  const own = power(i);
  const [x, y] = sites[i]!;
  for (let j = 0; j < sites.length && cell.length > 0; j++) {
    if (j === i) continue;
    cell = cut(cell, 2 * (sites[j]![0] - x), 2 * (sites[j]![1] - y), power(j) - own, j);
  }
  return cell;
}

/** Keeps the part of a cell where `a x + b y ≤ c`; the new side faces site `j`. */
function cut(cell: readonly Corner[], a: number, b: number, c: number, j: number): Corner[] {
  const excess = (p: Point): number => a * p[0] + b * p[1] - c;
  const kept: Corner[] = [];
  cell.forEach((corner, k) => {
    const p = corner.point;
    const q = cell[(k + 1) % cell.length]!.point;
    const fp = excess(p);
    const fq = excess(q);
    const t = fp / (fp - fq);
    const crossing: Point = [p[0] + t * (q[0] - p[0]), p[1] + t * (q[1] - p[1])];
    if (fp <= 0) {
      kept.push(corner);
      if (fq > 0) kept.push({ point: crossing, across: j });
    } else if (fq <= 0) kept.push({ point: crossing, across: corner.across });
  });
  return kept;
}
