/** Joint actions of two actors of a community as curves between their cells. */
import { cellCenters } from './flower-geometry.js';
import { round } from './hexagon.js';

export interface CooperationArc {
  /** Indexes in `ACTORS`. */
  readonly actors: readonly [number, number];
  readonly actions: number;
  readonly path: string;
  /** Px; grows with the square root of the actions. */
  readonly width: number;
}

/**
 * Neighbors are joined by a short curve, the others round the core, so that no curve hides the count
 * in it.
 *
 * @param cooperation - Pairs as the view has them: two indexes in `ACTORS` and how many actions.
 * @param radius - Circumradius of a cell, px.
 * @throws {RangeError} When an index names no actor.
 */
export function cooperationArcs(
  cooperation: readonly (readonly [number, number, number])[],
  radius: number,
): readonly CooperationArc[] {
  const most = Math.max(1, ...cooperation.map(([, , actions]) => actions));
  return cooperation
    .filter(([from, to, actions]) => from !== to && actions > 0)
    .map(([from, to, actions]) => ({
      actors: [from, to] as const,
      actions,
      path: curve(from, to, radius),
      width: radius * (0.03 + 0.1 * Math.sqrt(actions / most)),
    }));
}

function curve(from: number, to: number, radius: number): string {
  const centers = cellCenters(radius);
  const start = centers[from + 1];
  const end = centers[to + 1];
  if (!start || !end) throw new RangeError(`Actors are 0 to 5, got ${from} and ${to}`);
  const middle = [(start[0] + end[0]) / 2, (start[1] + end[1]) / 2] as const;
  const steps = Math.min((to - from + 6) % 6, (from - to + 6) % 6);
  // Opposite cells: bowed round the core. Others: bowed a little outward, off it.
  const outward = steps === 2 ? 0.25 : 0.2;
  const bow =
    steps === 3
      ? ([(start[1] - end[1]) * 0.56, (end[0] - start[0]) * 0.56] as const)
      : ([middle[0] * outward, middle[1] * outward] as const);
  const control = [middle[0] + bow[0], middle[1] + bow[1]] as const;
  return `M${round(start[0])},${round(start[1])}Q${round(control[0])},${round(control[1])} ${round(end[0])},${round(end[1])}`;
}
