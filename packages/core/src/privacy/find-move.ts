import type { LinkedCounts } from './linked-counts.js';
import { cellsOf, cornersOf, rangeOf, roomIn, type Corners, type Move, type Swap } from './move.js';

/** What the search has to know of the state of publication. */
export interface Board {
  readonly counts: LinkedCounts;
  readonly stage: number;
  readonly hidden: Uint8Array;
  /** What is lost when a cell is hidden; 0 when it is already, `Infinity` when it must not be any more. */
  cost(cell: number): number;
}

/** Found: what a move changes, and for how many values it is good. */
export interface FoundMove {
  readonly move: Move;
  readonly cells: readonly number[];
  readonly range: number;
  readonly cost: number;
}

/** Partners looked at: on the level of the cell, and on each above. */
const MOST_SIBLINGS = 8;
const MOST_COUSINS = 3;

/** @param limit - Costs from there on are of no interest. */
export function measureMove(board: Board, move: Move, limit: number): FoundMove | null {
  const cells = cellsOf(board.counts, move, board.stage);
  let cost = 0;
  for (const cell of cells) {
    cost += board.cost(cell);
    if (cost >= limit) return null;
  }
  return { move, cells, cost, range: rangeOf(board.counts, move) };
}

/**
 * The cheapest move among many that shows that a cell may have enough values.
 *
 * @param first - Moves to look at before all others.
 * @returns `null` when none is both possible and allowed.
 */
export function findMove(
  board: Board,
  cell: number,
  least: number,
  first: readonly Move[],
): FoundMove | null {
  const found: FoundMove[] = [];
  const bestCost = (): number => found.at(-1)?.cost ?? Infinity;
  const consider = (move: Move): void => {
    const next = measureMove(board, move, bestCost());
    if (next && next.range >= least) found.push(next);
  };
  first.forEach(consider);
  const { counts } = board;
  const column = Math.floor(cell / counts.spots);
  const options = counts.trees.map((_, dimension) => swapsAt(board, cell, dimension, least));
  for (const swaps of combinations(options)) {
    if (bestCost() === 0) break;
    const corners = cornersOf(counts, swaps);
    for (const columns of columnMoves(counts, column, corners, least)) consider({ swaps, ...columns });
  }
  return found.at(-1) ?? null;
}

function* combinations(options: readonly (readonly Swap[])[]): Generator<readonly Swap[]> {
  const [first, ...rest] = options;
  if (!first) {
    yield [];
    return;
  }
  for (const swap of first) for (const others of combinations(rest)) yield [swap, ...others];
}

/** Ways to raise a column: with the whole, or in exchange for another column of its partition. */
function* columnMoves(
  counts: LinkedCounts,
  column: number,
  corners: Corners,
  least: number,
): Generator<Pick<Move, 'raised' | 'lowered'>> {
  const { partition } = counts.columns[column]!;
  const own = counts.parts[column]!;
  const raised: number[] = [];
  let [up, down] = [Infinity, Infinity];
  for (const leaves of counts.partitions) {
    const isOwn = column !== 0 && counts.columns[leaves[0]!]!.partition === partition;
    const leaf = roomiest(counts, isOwn ? own : leaves, corners);
    raised.push(leaf);
    const room = roomIn(counts, leaf, corners);
    [up, down] = [Math.min(up, room.up), Math.min(down, room.down)];
  }
  if (up + down + 1 >= least) yield { raised, lowered: -1 };
  if (column === 0) return;
  const leaf = roomiest(counts, own, corners);
  const room = roomIn(counts, leaf, corners);
  const partners = counts.partitions.find((leaves) => leaves.includes(leaf)) ?? [];
  for (const lowered of partners) {
    if (own.includes(lowered)) continue;
    const other = roomIn(counts, lowered, corners);
    if (Math.min(room.up, other.down) + Math.min(room.down, other.up) + 1 >= least)
      yield { raised: [leaf], lowered };
  }
}

/** More room than this is as good. */
const PLENTY = 1000;

function roomiest(counts: LinkedCounts, leaves: readonly number[], corners: Corners): number {
  let best = leaves[0]!;
  let most = -1;
  for (const leaf of leaves) {
    const { up, down } = roomIn(counts, leaf, corners);
    const room = Math.min(up, PLENTY) + Math.min(down, PLENTY);
    if (room > most) [best, most] = [leaf, room];
  }
  return best;
}

/** Swaps of a dimension that raise a cell, from its nearest kin outwards; last the one that nothing makes up for. */
function swapsAt(board: Board, cell: number, dimension: number, least: number): readonly Swap[] {
  const { counts, stage } = board;
  const tree = counts.trees[dimension]!;
  const stride = counts.strides[dimension]!;
  const node = counts.nodeAt(cell % counts.spots, dimension);
  const cellAt = (other: number): number => cell + (other - node) * stride;
  const plus = leafBelow(board, dimension, node, cellAt);
  const swaps: Swap[] = [];
  for (let at = node; at >= 0;) {
    const parent = tree.above(at, stage);
    if (parent < 0) break;
    const kin = tree.children[parent]!.filter((other) => other !== at);
    const most = at === node ? MOST_SIBLINGS : MOST_COUSINS;
    for (const other of promising(board, kin.map(cellAt), least, most)) {
      const sibling = counts.nodeAt(other % counts.spots, dimension);
      for (const from of plus)
        for (const minus of leafBelow(board, dimension, sibling, cellAt)) swaps.push({ plus: from, minus });
    }
    at = parent;
  }
  for (const from of plus) swaps.push({ plus: from, minus: -1 });
  return swaps;
}

/** The cells that cost least: hidden ones with most in them, then the smallest that hold enough, then the largest. */
function promising(board: Board, cells: readonly number[], least: number, most: number): readonly number[] {
  if (cells.length <= most) return cells;
  const { values } = board.counts;
  const rankOf = (cell: number): number => {
    const value = values[cell]!;
    if (board.hidden[cell]) return -value;
    return value >= least - 1 ? value : 1e12 - value;
  };
  const ranked = cells.map((cell) => ({ cell, rank: rankOf(cell) })).sort((a, b) => a.rank - b.rank);
  const open = ranked.filter(({ cell }) => !board.hidden[cell]);
  const half = Math.ceil(most / 2);
  return [...new Set([...ranked.slice(0, half), ...open.slice(0, most - half)])].map(({ cell }) => cell);
}

/** The leaf below a node where most is; and, where another, the one reached over hidden cells. */
function leafBelow(
  { counts, hidden }: Board,
  dimension: number,
  node: number,
  cellAt: (node: number) => number,
): readonly number[] {
  const tree = counts.trees[dimension]!;
  const descend = (prefersHidden: boolean): number => {
    let at = node;
    while (!tree.isLeaf(at)) {
      let [next, most] = [-1, -1];
      for (const child of tree.children[at]!) {
        const cell = cellAt(child);
        const value = counts.values[cell]! + (prefersHidden && hidden[cell] ? 1e12 : 0);
        if (value > most) [next, most] = [child, value];
      }
      at = next;
    }
    return at;
  };
  return tree.isLeaf(node) ? [node] : [...new Set([descend(false), descend(true)])];
}
