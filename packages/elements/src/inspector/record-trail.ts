import type { Target } from '../city/city-state.js';
import { sameTarget } from '../city/reduce-city.js';

/** A record that was looked at, by the name it had. */
export interface Step {
  readonly target: Target;
  readonly title: string;
}

/** Steps that are remembered. */
const LONGEST = 6;
/** What is reached from another record, not from the map. */
const LED_TO: ReadonlySet<Target['kind']> = new Set([
  'unit',
  'project',
  'listing',
  'letter',
  'link',
  'centre',
  'risk',
]);

/**
 * The way that led to a record: it grows along cross-links, is cut where one goes back, and begins anew with a place
 * that was chosen on the map.
 *
 * @param current - Where one was, `null` where nothing was looked at.
 * @returns What lies before `next`.
 */
export function recordTrail(
  trail: readonly Step[],
  current: Step | null,
  next: Target | null,
): readonly Step[] {
  if (!next) return [];
  const known = trail.findIndex(({ target }) => sameTarget(target, next));
  if (known >= 0) return trail.slice(0, known);
  if (!current || !LED_TO.has(next.kind)) return [];
  return [...trail, current].slice(-LONGEST);
}
