import type { CountingTree } from './counting-tree.js';
import type { LinkedCounts } from './linked-counts.js';

/** One case more at a leaf, and one less at another; or one more that nothing makes up for (`minus` −1). */
export interface Swap {
  readonly plus: number;
  readonly minus: number;
}

/**
 * A way in which the counts could be others than they are: one more and one less at the corners of a
 * box, so that no total changes but those between the corners and what they have in common. Done t
 * times it gives tables of whole numbers ≥ 0 as long as no corner runs empty, in either direction.
 */
export interface Move {
  /** By dimension. */
  readonly swaps: readonly Swap[];
  /** Leaf columns with one more: one of each partition, or a single one when `lowered` is another. */
  readonly raised: readonly number[];
  /** Leaf column with one less in exchange; −1 when the whole changes. */
  readonly lowered: number;
}

interface Signed {
  readonly places: readonly number[];
  readonly signs: readonly number[];
}

/** What a swap changes in a dimension: the nodes below what both leaves have in common. */
function changedNodes(tree: CountingTree, { plus, minus }: Swap, stage: number): Signed {
  const up = tree.upward(plus, stage);
  if (minus < 0) return { places: up, signs: up.map(() => 1) };
  const down = tree.upward(minus, stage);
  const raised = up.filter((node) => !down.includes(node));
  const lowered = down.filter((node) => !up.includes(node));
  return { places: [...raised, ...lowered], signs: [...raised.map(() => 1), ...lowered.map(() => -1)] };
}

/** Columns that count what a leaf column counts, itself first. */
function columnsWith({ parts }: LinkedCounts, leaf: number): number[] {
  const columns = leaf === 0 ? [] : [leaf];
  for (let column = 1; column < parts.length; column++)
    if (column !== leaf && parts[column]!.includes(leaf)) columns.push(column);
  return [...columns, 0];
}

function changedColumns(counts: LinkedCounts, { raised, lowered }: Move): Signed {
  if (lowered < 0) {
    const places = [...new Set(raised.flatMap((leaf) => columnsWith(counts, leaf)))];
    return { places, signs: places.map(() => 1) };
  }
  const up = columnsWith(counts, raised[0]!);
  const down = columnsWith(counts, lowered);
  const more = up.filter((column) => !down.includes(column));
  const less = down.filter((column) => !up.includes(column));
  return { places: [...more, ...less], signs: [...more.map(() => 1), ...less.map(() => -1)] };
}

/** Spots that a move changes, and by how much. */
function changedSpots({ trees, strides }: LinkedCounts, swaps: readonly Swap[], stage: number): Signed {
  let places: number[] = [0];
  let signs: number[] = [1];
  trees.forEach((tree, dimension) => {
    const nodes = changedNodes(tree, swaps[dimension]!, stage);
    const stride = strides[dimension]!;
    places = nodes.places.flatMap((node) => places.map((spot) => spot + node * stride));
    signs = nodes.signs.flatMap((sign) => signs.map((other) => sign * other));
  });
  return { places, signs };
}

/**
 * Every cell that a move changes, among those published by then.
 *
 * @param stage - Round of publication.
 */
export function cellsOf(counts: LinkedCounts, move: Move, stage: number): number[] {
  const columns = changedColumns(counts, move).places;
  const { places } = changedSpots(counts, move.swaps, stage);
  return columns.flatMap((column) => places.map((spot) => column * counts.spots + spot));
}

/** Leaf spots of a box: those with one more (of a raised column), and those with one less. */
export interface Corners {
  readonly more: readonly number[];
  readonly less: readonly number[];
}

export function cornersOf({ strides }: LinkedCounts, swaps: readonly Swap[]): Corners {
  let more = [0];
  let less: number[] = [];
  swaps.forEach(({ plus, minus }, dimension) => {
    const stride = strides[dimension]!;
    const shifted = (spots: readonly number[], node: number): number[] =>
      spots.map((spot) => spot + node * stride);
    const [up, down] = [shifted(more, plus), shifted(less, plus)];
    if (minus < 0) [more, less] = [up, down];
    else
      [more, less] = [
        [...up, ...shifted(less, minus)],
        [...down, ...shifted(more, minus)],
      ];
  });
  return { more, less };
}

/** How many times a move can be done, and undone, before a corner of a column is empty. */
export interface Room {
  readonly up: number;
  readonly down: number;
}

export function roomIn({ values, spots }: LinkedCounts, column: number, { more, less }: Corners): Room {
  const base = column * spots;
  let [up, down] = [Infinity, Infinity];
  for (const spot of less) up = Math.min(up, values[base + spot]!);
  for (const spot of more) down = Math.min(down, values[base + spot]!);
  return { up, down };
}

/** How many values every cell that a move changes may have, by that move alone. */
export function rangeOf(counts: LinkedCounts, { swaps, raised, lowered }: Move): number {
  const corners = cornersOf(counts, swaps);
  const rooms = raised.map((column) => roomIn(counts, column, corners));
  if (lowered >= 0) {
    const { up, down } = roomIn(counts, lowered, corners);
    rooms.push({ up: down, down: up });
  }
  const up = Math.min(...rooms.map((room) => room.up));
  const down = Math.min(...rooms.map((room) => room.down));
  return up + down + 1;
}
