import { union } from 'polyclip-ts';
import { cleanRing, type Repair } from './clean-ring.js';
import { crossesItself } from './crossing.js';
import { partsConflict } from './parts-conflict.js';
import type { Ring, Rings, Vertex } from './ring.js';

/** Beyond this many vertices a knot costs minutes to undo. */
const MOST_VERTICES = 20_000;

function vertexCount(parts: readonly Rings[]): number {
  return parts.reduce((sum, rings) => sum + rings.reduce((all, ring) => all + ring.length, 0), 0);
}

/** Rounding may leave a hair of a crossing, which another pass removes. */
const MOST_PASSES = 6;

/** Rounding of crossing points to 10⁻¹² degrees keeps a second pass from finding new ones. */
function rounded(ring: readonly (readonly number[])[]): Vertex[] {
  return ring.map(([x = 0, y = 0]): Vertex => [Math.round(x * 1e12) / 1e12, Math.round(y * 1e12) / 1e12]);
}

/** Rings of a polygon, each clean; `null` when the outer one has no area. */
function cleaned(rings: readonly (readonly Vertex[])[]): Rings | null {
  const ignored = new Set<Repair>();
  const [outer, ...holes] = rings;
  const shell = outer && cleanRing(outer, true, ignored);
  if (!shell) return null;
  return [
    shell,
    ...holes.map((hole) => cleanRing(hole, false, ignored)).filter((ring): ring is Ring => ring !== null),
  ];
}

/**
 * One set of polygons that cover what the parts cover: touching and overlapping parts become one,
 * what crosses itself becomes several.
 *
 * @param parts - Not changed.
 * @returns `null` when it can't be done.
 */
export function unite(parts: readonly Rings[]): Rings[] | null {
  let current: readonly Rings[] = parts;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const united = uniteOnce(current);
    if (!united) return null;
    if (!united.some(crossesItself) && !partsConflict(united)) return united;
    current = united;
  }
  return null;
}

function uniteOnce(parts: readonly Rings[]): Rings[] | null {
  const [first, ...rest] = parts;
  if (!first || vertexCount(parts) > MOST_VERTICES) return null;
  try {
    const united = union(first, ...rest)
      .map((rings) => cleaned(rings.map(rounded)))
      .filter((rings): rings is Rings => rings !== null);
    return united.length > 0 ? united : null;
  } catch {
    // polyclip gives up on a few knots that rounding makes inconsistent.
    return null;
  }
}
