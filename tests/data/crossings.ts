/** Counts pairs of edges of a topology that cross or touch elsewhere than in a common end. Exact: on the integer lattice. */
import type { Topology } from 'topojson-specification';

type Cell = readonly [number, number];
type Edge = readonly [Cell, Cell];

const BUCKET = 2000;

export function crossings(topology: Topology): number {
  const buckets = new Map<number, Edge[]>();
  const found = new Set<Edge>();
  for (const edge of edgesOf(topology))
    for (const key of bucketsOf(edge)) {
      const bucket = buckets.get(key) ?? [];
      if (bucket.some((other) => meet(edge, other))) found.add(edge);
      bucket.push(edge);
      buckets.set(key, bucket);
    }
  return found.size;
}

function edgesOf({ arcs }: Topology): Edge[] {
  return arcs.flatMap((arc) => {
    let x = 0;
    let y = 0;
    const cells = arc.map(([dx, dy]): Cell => [(x += dx!), (y += dy!)]);
    return cells.slice(1).map((b, i): Edge => [cells[i]!, b]);
  });
}

function bucketsOf([a, b]: Edge): number[] {
  const at = (value: number): number => Math.floor(value / BUCKET);
  const keys: number[] = [];
  for (let x = at(Math.min(a[0], b[0])); x <= at(Math.max(a[0], b[0])); x++)
    for (let y = at(Math.min(a[1], b[1])); y <= at(Math.max(a[1], b[1])); y++) keys.push(x * 1e4 + y);
  return keys;
}

function side([ox, oy]: Cell, [ax, ay]: Cell, [bx, by]: Cell): number {
  return Math.sign((ax - ox) * (by - oy) - (ay - oy) * (bx - ox));
}

function inBox([a, b]: Edge, [x, y]: Cell): boolean {
  return (
    x >= Math.min(a[0], b[0]) &&
    x <= Math.max(a[0], b[0]) &&
    y >= Math.min(a[1], b[1]) &&
    y <= Math.max(a[1], b[1])
  );
}

const same = (p: Cell, q: Cell): boolean => p[0] === q[0] && p[1] === q[1];

function meet(e: Edge, f: Edge): boolean {
  const [a, b] = e;
  const [c, d] = f;
  if ([c, d].some((p) => same(p, a) || same(p, b))) return false;
  const [s1, s2, s3, s4] = [side(c, d, a), side(c, d, b), side(a, b, c), side(a, b, d)];
  if (s1 * s2 < 0 && s3 * s4 < 0) return true;
  return (
    (s1 === 0 && inBox(f, a)) ||
    (s2 === 0 && inBox(f, b)) ||
    (s3 === 0 && inBox(e, c)) ||
    (s4 === 0 && inBox(e, d))
  );
}
