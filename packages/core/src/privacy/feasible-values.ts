/**
 * How many values a hidden cell may have, for somebody who knows everything that is published.
 *
 * A table with published totals is a network: each cell a flow from one total to another, each
 * published total a node whose flows balance. A hidden cell can grow by what can flow back from its
 * end to its start through other hidden cells: up without limit, down by what they hold. For tables in
 * which each cell adds to at most two totals the answer is exact (whole numbers ≥ 0).
 *
 * @see Cox (1995), Network models for complementary cell suppression, J. Am. Stat. Assoc. 90:1453–1462.
 */
export interface HiddenCell {
  /** Nodes: totals by number. Cells that add to a total which is not published end at `OPEN`. */
  readonly from: number;
  readonly to: number;
  /** What it holds. */
  readonly value: number;
}

/** The node of everything that is not published: what flows through it is not known. */
export const OPEN = 0;

interface Arc {
  readonly from: number;
  readonly to: number;
  left: number;
}

/**
 * @param hidden - All hidden cells of the table; visible ones are known and play no part.
 * @param cell - One of them.
 * @param enough - Counting stops there.
 * @returns Number of whole values that the cell may have, at most `enough`.
 */
export function feasibleValues(hidden: readonly HiddenCell[], cell: HiddenCell, enough: number): number {
  if (cell.from === cell.to) return enough;
  const others = hidden.filter((other) => other !== cell);
  const up = flow(others, cell.to, cell.from, enough);
  const down = Math.min(cell.value, flow(others, cell.from, cell.to, enough));
  return Math.min(enough, up + down + 1);
}

/** Most that can flow between two nodes through hidden cells, at most `limit` (augmenting paths). */
function flow(cells: readonly HiddenCell[], source: number, sink: number, limit: number): number {
  const arcs: Arc[] = cells.flatMap(({ from, to, value }) => [
    { from, to, left: Infinity },
    { from: to, to: from, left: value },
  ]);
  let total = 0;
  while (total < limit) {
    const path = findPath(arcs, source, sink);
    if (!path) break;
    const step = Math.min(limit - total, ...path.map((place) => arcs[place]?.left ?? 0));
    for (const place of path) {
      const arc = arcs[place];
      const back = arcs[place ^ 1];
      if (arc) arc.left -= step;
      if (back) back.left += step;
    }
    total += step;
  }
  return total;
}

/** Places of the arcs of a shortest path with something left; `null` when there is none. */
function findPath(arcs: readonly Arc[], source: number, sink: number): readonly number[] | null {
  const reached = new Map<number, number>([[source, -1]]);
  const queue = [source];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    if (at === sink) break;
    arcs.forEach(({ from, to, left }, place) => {
      if (from !== at || left <= 0 || reached.has(to)) return;
      reached.set(to, place);
      queue.push(to);
    });
  }
  if (!reached.has(sink)) return null;
  const path: number[] = [];
  for (
    let place = reached.get(sink) ?? -1;
    place >= 0;
    place = reached.get(arcs[place]?.from ?? source) ?? -1
  )
    path.push(place);
  return path;
}
