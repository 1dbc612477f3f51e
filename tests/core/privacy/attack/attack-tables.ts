import type { LinkedCounts } from '../../../../packages/core/src/privacy/linked-counts.js';
import { Attacker, type Equality, type PublishedSum } from './attacker.js';

/** A cell that an attacker knows better than allowed. */
export interface Recovered {
  readonly cell: number;
  readonly low: number;
  readonly high: number;
}

/** Unknown counts that a cell adds up: leaves of all dimensions, of the columns that it is made of. */
function termsOf(counts: LinkedCounts, cell: number): readonly number[] {
  const column = Math.floor(cell / counts.spots);
  const spot = cell % counts.spots;
  const spots = counts.trees.reduce<readonly number[]>(
    (found, tree, dimension) =>
      found.flatMap((base) => {
        const node = counts.nodeAt(spot, dimension);
        return leavesOf(tree.children, node).map((leaf) => base + (leaf - node) * counts.strides[dimension]!);
      }),
    [spot],
  );
  return counts.parts[column]!.flatMap((leaf) => spots.map((one) => leaf * counts.spots + one));
}

function leavesOf(children: readonly (readonly number[])[], node: number): readonly number[] {
  const below = children[node]!;
  return below.length === 0 ? [node] : below.flatMap((child) => leavesOf(children, child));
}

/** That all partitions split the same cases. */
function sameWholes(counts: LinkedCounts): readonly Equality[] {
  const [first = [], ...others] = counts.partitions;
  const spots = Array.from({ length: counts.spots }, (_, spot) => spot).filter((spot) =>
    counts.isLeafSpot(spot),
  );
  return others.flatMap((other) =>
    spots.map((spot) => ({
      one: first.map((column) => column * counts.spots + spot),
      other: other.map((column) => column * counts.spots + spot),
    })),
  );
}

/**
 * Reads all that is not hidden and tells every hidden cell of which it leaves too few values.
 *
 * @param most - Cells looked at, evenly spread; each costs two integer programs.
 */
export async function attackTables(
  counts: LinkedCounts,
  hidden: ArrayLike<number>,
  most = Infinity,
): Promise<readonly Recovered[]> {
  const sums: PublishedSum[] = [];
  const secret: number[] = [];
  for (const [cell, value] of counts.values.entries()) {
    if (hidden[cell]) secret.push(cell);
    else sums.push({ terms: termsOf(counts, cell), value });
  }
  const attacker = await Attacker.with(sums, sameWholes(counts));
  const step = Math.max(1, Math.ceil(secret.length / most));
  return secret
    .filter((_, place) => place % step === 0)
    .map((cell) => ({ cell, ...attacker.intervalOf(termsOf(counts, cell)) }))
    .filter(({ cell, low, high }) => high - low + 1 < counts.columns[Math.floor(cell / counts.spots)]!.least);
}
