import { yearShare } from '../calendar/year-share.js';
import type { CityRecords } from './city-snapshot.js';
import type { Task, TaskbookView } from './mechanism-views.js';
import type { Sight } from './sight.js';

type Taskbook = NonNullable<CityRecords['taskbook']>[number];

/** Goals, projects and means, as the task book has them. Pairs that name what it lacks are left out. */
export function taskbookView({ snapshot, asOf, asOfMs, clock }: Sight): TaskbookView {
  const taskbook = snapshot.records.taskbook?.[0];
  const goals = (taskbook?.goals ?? []).map(task);
  const projects = (taskbook?.projects ?? []).map(task);
  const means = (taskbook?.means ?? []).map(task);
  return {
    view: 'taskbook',
    asOf,
    goals,
    projects,
    means,
    serves: pairsOf(taskbook?.serves ?? [], projects, goals),
    by: pairsOf(taskbook?.by ?? [], projects, means),
    progress: weightedProgress(projects),
    yearShare: yearShare(asOfMs, clock),
  };
}

function task({ id, name, progress, weight, measures }: Taskbook['goals'][number]): Task {
  return { id, name: name ?? id, progress, weight, measures: measures ?? null };
}

function pairsOf(
  pairs: readonly (readonly [string, string])[],
  from: readonly Task[],
  to: readonly Task[],
): readonly (readonly [string, string])[] {
  const known = (tasks: readonly Task[], id: string): boolean => tasks.some((one) => one.id === id);
  return pairs.filter(([a, b]) => known(from, a) && known(to, b));
}

/** Weights need not add up to anything; where all are 0, nothing has been weighed. */
function weightedProgress(tasks: readonly Task[]): number | null {
  const weight = tasks.reduce((sum, one) => sum + one.weight, 0);
  return weight > 0 ? tasks.reduce((sum, one) => sum + one.progress * one.weight, 0) / weight : null;
}
