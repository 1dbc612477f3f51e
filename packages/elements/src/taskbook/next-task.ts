import type { Task, TaskbookView } from '@hivemap/core';
import type { TaskPlace } from '../city/project-focus.js';
import type { TaskKind } from '../scene/taskbook-rings.js';

/** From the outside in. */
const RINGS = ['project', 'means', 'goal'] as const satisfies readonly TaskKind[];
const TURNS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * Where a key leads from a place on the rings: right and left around, up and down between them, to the segment that
 * stands nearest to the same angle.
 *
 * @returns `null` where the key leads nowhere.
 */
export function nextTask(
  view: Pick<TaskbookView, 'goals' | 'projects' | 'means'>,
  place: TaskPlace | null,
  key: string,
): TaskPlace | null {
  const turn = TURNS[key];
  const step = STEPS[key];
  if (turn === undefined && step === undefined) return null;
  const tasksOf = (kind: TaskKind): readonly Task[] =>
    kind === 'project' ? view.projects : kind === 'means' ? view.means : view.goals;
  const at = (kind: TaskKind, index: number): TaskPlace | null => {
    const tasks = tasksOf(kind);
    const task = tasks[((index % tasks.length) + tasks.length) % tasks.length];
    return task ? { kind, id: task.id } : null;
  };
  const rings = RINGS.filter((kind) => tasksOf(kind).length > 0);
  if (!place) return rings[0] ? at(rings[0], 0) : null;
  const index = tasksOf(place.kind).findIndex(({ id }) => id === place.id);
  if (turn !== undefined) return at(place.kind, index + turn);
  const ring = rings[rings.indexOf(place.kind) + (step ?? 0)];
  if (!ring) return null;
  return at(ring, Math.round((index / tasksOf(place.kind).length) * tasksOf(ring).length));
}
