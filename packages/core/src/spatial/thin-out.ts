import type { Vertex } from './ring.js';

/** A decimetre, in degrees: where thinning out begins. */
const FIRST_STEP = 1e-6;

/**
 * Leaves out vertices that are nearer to the one before than a step, and doubles the step until few
 * enough are left. Linear in each pass; first and last vertex stay.
 *
 * @param lists - Rings or lines; not changed.
 * @param most - Vertices in all.
 */
export function thinOut(lists: readonly (readonly Vertex[])[], most: number): Vertex[][] {
  let thin = lists.map((list) => [...list]);
  for (let step = FIRST_STEP; thin.reduce((sum, { length }) => sum + length, 0) > most && step < 1; step *= 2)
    thin = thin.map((list) => thinned(list, step));
  return thin;
}

function thinned(list: readonly Vertex[], step: number): Vertex[] {
  const kept: Vertex[] = [];
  list.forEach((vertex, at) => {
    const last = kept.at(-1);
    const isEnd = at === list.length - 1;
    if (!last || isEnd || Math.hypot(vertex[0] - last[0], vertex[1] - last[1]) >= step) kept.push(vertex);
  });
  return kept;
}
