/** The responsibility chain as an icicle: levels side by side, each unit before those below it. */
import type { ChainBranch } from './chain-forest.js';
import type { ChainLayout, ChainNode, ChainSize } from './chain-layout.js';

/** A cell that is lower is not drawn, px. */
const LEAST_CELL = 1;
const MOST_COLUMNS = 4;
const LEAST_COLUMN = 88;

/** A branch and where it stands. */
interface Place {
  readonly branch: ChainBranch;
  /** 0 at the top of the chain. */
  readonly depth: number;
  /** Top and height, px. */
  readonly y: number;
  readonly height: number;
  /** Among its siblings, from 1, and how many they are. */
  readonly place: number;
  readonly siblings: number;
}

/**
 * A unit is the higher the more units are below it, by the square root: what has few is seen beside what has many.
 * Branches too low to be seen come with the branch that is entered, and until then nothing is counted of them but
 * their number; the unit above stays before it, as the way back.
 *
 * @param focus - Id of the unit that is entered; `null` for the top.
 */
export function chainIcicle(
  root: ChainBranch,
  focus: string | null,
  { width, scale }: ChainSize,
  height: number,
): ChainLayout {
  const trail = trailTo(root, focus);
  if (trail.length > 1 && trail.at(-1)!.branch.below.length === 0) trail.pop();
  const start = trail.at(-1)!;
  const above = trail.at(-2);
  const back = above?.branch.unit ? above : null;
  const first = (back ? 1 : 0) - (start.branch.unit === null ? 1 : 0);
  const sizes = sizesOf(start.branch);
  const most = Math.max(2, Math.min(MOST_COLUMNS, Math.floor(width / (LEAST_COLUMN * scale))));
  const columns = Math.min(most, (sizes.get(start.branch)?.levels ?? 0) + 1 + first);
  const column = width / Math.max(1, columns);
  const nodes = back ? [nodeAt({ ...back, y: 0, height }, 0, column)] : [];
  // Level by level: each unit comes before those below it.
  let level: readonly Place[] = [{ ...start, y: 0, height }];
  for (let at = first; at < columns && level.length > 0; at++) {
    for (const place of level) if (place.branch.unit) nodes.push(nodeAt(place, at * column, column));
    level = level.flatMap((place) => placesBelow(place, sizes));
  }
  return { nodes, links: [], width, height };
}

/** From the top down to a unit; the top alone where there is none of that id. */
function trailTo(root: ChainBranch, focus: string | null): Place[] {
  const above = new Map<Place, Place>();
  const open: Place[] = [{ branch: root, depth: 0, y: 0, height: 0, place: 1, siblings: 1 }];
  let found = open[0]!;
  for (let at = focus === null ? undefined : open.pop(); at; at = open.pop()) {
    if (at.branch.unit?.id === focus) {
      found = at;
      break;
    }
    const { branch, depth } = at;
    for (const [index, below] of branch.below.entries()) {
      const place = {
        branch: below,
        depth: depth + 1,
        y: 0,
        height: 0,
        place: index + 1,
        siblings: branch.below.length,
      };
      above.set(place, at);
      open.push(place);
    }
  }
  const trail: Place[] = [];
  for (let at: Place | undefined = found; at; at = above.get(at)) trail.unshift(at);
  return trail;
}

/** Of a branch: how many of its units have none below, and levels below it. */
interface BranchSize {
  readonly leaves: number;
  readonly levels: number;
}

function sizesOf(root: ChainBranch): ReadonlyMap<ChainBranch, BranchSize> {
  const inOrder = [root];
  for (const branch of inOrder) inOrder.push(...branch.below);
  const sizes = new Map<ChainBranch, BranchSize>();
  for (const branch of inOrder.reverse()) {
    let [leaves, levels] = [branch.below.length === 0 ? 1 : 0, 0];
    for (const below of branch.below) {
      const size = sizes.get(below)!;
      leaves += size.leaves;
      levels = Math.max(levels, size.levels + 1);
    }
    sizes.set(branch, { leaves, levels });
  }
  return sizes;
}

/** Those that are high enough to be seen. */
function placesBelow(
  { branch, depth, y, height }: Place,
  sizes: ReadonlyMap<ChainBranch, BranchSize>,
): Place[] {
  const roots = branch.below.map((below) => Math.sqrt(sizes.get(below)?.leaves ?? 1));
  const sum = roots.reduce((total, one) => total + one, 0);
  let top = y;
  return branch.below.flatMap((below, index): Place[] => {
    const high = (height * roots[index]!) / sum;
    const at = top;
    top += high;
    if (high < LEAST_CELL) return [];
    return [
      { branch: below, depth: depth + 1, y: at, height: high, place: index + 1, siblings: roots.length },
    ];
  });
}

function nodeAt({ branch, depth, y, height, place, siblings }: Place, x: number, width: number): ChainNode {
  const below = branch.below.length;
  return {
    unit: branch.unit!,
    x,
    y,
    width,
    height,
    level: depth + 1,
    place,
    siblings,
    below,
    open: below > 0,
  };
}
