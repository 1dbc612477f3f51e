import type { TaskbookView } from '@hivemap/core';
import { projectsOf, type TaskPlace } from '../city/project-focus.js';

/**
 * What belongs together with a goal, a project or one of the means: of a project the goals it serves and the means it
 * goes by; of a goal or means the projects, and what these are bound to.
 *
 * @returns As `kind:id`, with the place itself.
 */
export function bondedTasks(book: TaskbookView, place: TaskPlace): ReadonlySet<string> {
  const { serves, by } = book;
  const { kind, id } = place;
  const projects = projectsOf(book, place);
  const within = (project: string): boolean => projects.includes(project);
  return new Set([
    `${kind}:${id}`,
    ...projects.map((project) => `project:${project}`),
    ...serves
      .filter(([project, goal]) => within(project) && (kind !== 'goal' || goal === id))
      .map(([, goal]) => `goal:${goal}`),
    ...by
      .filter(([project, means]) => within(project) && (kind !== 'means' || means === id))
      .map(([, means]) => `means:${means}`),
  ]);
}
