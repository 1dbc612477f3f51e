/** Which projects of the task book the city is narrowed to: a condition of its filter like any other. */
import type { Predicate, TaskbookView } from '@hivemap/core';
import type { CityAction, CityState, Target } from './city-state.js';
import { choicesIn, withChoices } from './range-filter.js';

const FIELD = 'projects';

/** A goal, a project or one of the means. */
export interface TaskPlace {
  readonly kind: 'goal' | 'project' | 'means';
  readonly id: string;
}

type Bonds = Pick<TaskbookView, 'goals' | 'projects' | 'means' | 'serves' | 'by'>;

/**
 * Ids of the projects; empty while all are looked at. Also in public scope, where the filter leaves the map alone: what
 * the chain and the listings tell there is no less public for being shorter.
 */
export function focusedProjects({ filter }: Pick<CityState, 'filter'>): readonly string[] {
  return choicesIn(filter, FIELD);
}

/** Whether what has these projects is left. */
export function isInFocus(focus: readonly string[], projects: readonly string[]): boolean {
  return focus.length === 0 || projects.some((one) => focus.includes(one));
}

/** Projects that serve a goal, or go by one of the means; a project itself. */
export function projectsOf({ serves, by }: Bonds, { kind, id }: TaskPlace): readonly string[] {
  if (kind === 'project') return [id];
  return (kind === 'goal' ? serves : by).filter(([, other]) => other === id).map(([project]) => project);
}

/** What was chosen in the task book to narrow the city to these projects; `null` where it is nothing that has a name. */
export function focusedTask(book: Bonds, focus: readonly string[]): TaskPlace | null {
  if (focus.length === 0) return null;
  const same = (place: TaskPlace): boolean => {
    const own = new Set(projectsOf(book, place));
    return own.size === focus.length && focus.every((one) => own.has(one));
  };
  const places = [
    ...book.projects.map(({ id }): TaskPlace => ({ kind: 'project', id })),
    ...book.goals.map(({ id }): TaskPlace => ({ kind: 'goal', id })),
    ...book.means.map(({ id }): TaskPlace => ({ kind: 'means', id })),
  ];
  return places.find(same) ?? null;
}

/** What narrows the city to projects; an empty list leaves all. A project that is selected is no longer, then. */
export function focusActions(
  { filter, selection }: Pick<CityState, 'filter' | 'selection'>,
  projects: readonly string[],
): readonly CityAction[] {
  const rest = selection.filter(({ kind, id }) => kind !== 'project' || projects.includes(id));
  return [
    ...(rest.length < selection.length ? [{ type: 'select' as const, selection: rest }] : []),
    { type: 'filter', filter: withChoices(filter, FIELD, projects) },
  ];
}

/** A project that is selected narrows the city to it, until that is lifted. */
export function filterAfterSelection(
  filter: readonly Predicate[],
  selection: readonly Target[],
): readonly Predicate[] {
  const projects = selection.filter(({ kind }) => kind === 'project').map(({ id }) => id);
  const focus = choicesIn(filter, FIELD);
  const isSame = projects.length === focus.length && projects.every((one) => focus.includes(one));
  return projects.length === 0 || isSame ? filter : withChoices(filter, FIELD, projects);
}
