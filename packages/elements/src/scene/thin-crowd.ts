import { overlaps, type Box } from './place-labels.js';

/** Up to so many marks are all shown, even where they touch. */
const CROWD = 60;
/** No window holds more marks that can be told apart. */
export const MOST_MARKS = 120;

export interface Crowded {
  /** What it covers, px. */
  readonly box: Box;
  /** The greater, the more it needs to be seen. */
  readonly rank: number;
}

/**
 * Of a crowd of marks those that can be told apart, the more important first; the others stay in the map as shapes
 * and in the table. The order is kept.
 */
export function thinCrowd<Mark>(marks: readonly Mark[], of: (mark: Mark) => Crowded): readonly Mark[] {
  if (marks.length <= CROWD) return marks;
  const kept = new Set<Mark>();
  const taken: Box[] = [];
  const ranked = marks.map((mark) => ({ mark, ...of(mark) })).sort((a, b) => b.rank - a.rank);
  for (const { mark, box } of ranked) {
    const core = half(box);
    if (taken.some((other) => overlaps(core, other))) continue;
    taken.push(box);
    kept.add(mark);
    if (kept.size === MOST_MARKS) break;
  }
  return marks.filter((mark) => kept.has(mark));
}

function half({ left, top, right, bottom }: Box): Box {
  const [x, y] = [(right - left) / 4, (bottom - top) / 4];
  return { left: left + x, top: top + y, right: right - x, bottom: bottom - y };
}
