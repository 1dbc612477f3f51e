import type { Task, TaskbookView } from '@hivemap/core';

/** Fewer points than that behind the calendar are nothing to call out. */
const WORTH_SAYING = 10;

/** The project that is furthest behind the calendar, with by how many percentage points; `null` where none is. */
export function furthestBehind({
  projects,
  yearShare,
}: Pick<TaskbookView, 'projects' | 'yearShare'>): { readonly task: Task; readonly points: number } | null {
  const last = projects.reduce<Task | null>(
    (least, one) => (least === null || one.progress < least.progress ? one : least),
    null,
  );
  const points = last ? Math.round(yearShare * 100) - Math.round(last.progress * 100) : 0;
  return last && points > WORTH_SAYING ? { task: last, points } : null;
}
