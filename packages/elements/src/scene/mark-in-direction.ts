import type { Point } from './hexagon.js';

const DIRECTIONS: Readonly<Record<string, Point>> = {
  ArrowUp: [0, -1],
  ArrowRight: [1, 0],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
};

/**
 * The mark that an arrow key leads to: the nearest one in that quarter, what lies straight ahead before
 * what lies aside.
 *
 * @param key - `KeyboardEvent.key`.
 * @returns `null` for any other key, and where no mark lies that way.
 */
export function markInDirection<Mark extends { readonly at: Point }>(
  from: Point,
  marks: readonly Mark[],
  key: string,
): Mark | null {
  const direction = DIRECTIONS[key];
  if (!direction) return null;
  let best: Mark | null = null;
  let least = Infinity;
  for (const mark of marks) {
    const dx = mark.at[0] - from[0];
    const dy = mark.at[1] - from[1];
    const ahead = dx * direction[0] + dy * direction[1];
    const aside = Math.abs(dx * direction[1]) + Math.abs(dy * direction[0]);
    const cost = ahead + 2 * aside;
    if (ahead <= 0.5 || aside > ahead * 1.2 || cost >= least) continue;
    [best, least] = [mark, cost];
  }
  return best;
}
