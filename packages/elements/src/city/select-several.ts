/** Selections of several: one more or less, or from where the last one is up to another. */
import type { Target } from './city-state.js';
import { sameTarget } from './reduce-city.js';

/** A row alone, one more or less, or all up to it. */
export type SelectHow = 'only' | 'toggle' | 'extend';

/** The selection after a row of a list was chosen. */
export function selectIn(
  selection: readonly Target[],
  list: readonly Target[],
  index: number,
  how: SelectHow,
): readonly Target[] {
  const target = list[index];
  if (!target) return selection;
  if (how === 'only') return [target];
  return how === 'toggle' ? toggleTarget(selection, target) : extendSelection(selection, list, target);
}

/** The selection with a target, or without it where it is there. */
export function toggleTarget(selection: readonly Target[], target: Target): readonly Target[] {
  const others = selection.filter((one) => !sameTarget(one, target));
  return others.length < selection.length ? others : [...selection, target];
}

/** All from the first selected one to another, in the order of a list; the first stays first. */
function extendSelection(
  selection: readonly Target[],
  list: readonly Target[],
  to: Target,
): readonly Target[] {
  const anchor = list.findIndex((one) => sameTarget(one, selection[0] ?? null));
  const end = list.findIndex((one) => sameTarget(one, to));
  if (anchor < 0 || end < 0) return [to];
  const between = list.slice(Math.min(anchor, end), Math.max(anchor, end) + 1);
  return anchor <= end ? between : [...between].reverse();
}
