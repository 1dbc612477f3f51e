import type { TaskbookView } from '@hivemap/core';
import type { TaskPlace } from './next-task.js';

/**
 * What belongs together with a goal, a project or one of the means: of a project the goals it serves and the means it
 * goes by; of a goal or means the projects, and what these are bound to.
 *
 * @returns As `kind:id`, with the place itself.
 */
export function bondedTasks({ serves, by }: TaskbookView, { kind, id }: TaskPlace): ReadonlySet<string> {
  const projects =
    kind === 'project'
      ? [id]
      : (kind === 'goal' ? serves : by).filter(([, other]) => other === id).map(([project]) => project);
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
