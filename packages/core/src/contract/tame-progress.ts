import type { FieldContext } from './check-fields.js';
import type { ResourceName } from './resource-records.js';

type Fields = Readonly<Record<string, unknown>>;
type Report = (path: string) => void;

/**
 * More than all of it is all of it: progress over 1 is named and taken for 1, so that one hopeful number takes neither
 * its duty nor the whole task book down. What is no number, or below 0, is for the check of the fields.
 *
 * @returns The same object where nothing was over 1.
 */
export function tameProgress(
  resource: ResourceName,
  fields: Fields,
  context: Pick<FieldContext, 'prefix' | 'index' | 'report'>,
): Fields {
  // Before anything is made: there are millions of the others.
  const hasProgress = resource === 'duties' || resource === 'programs' || resource === 'taskbook';
  return hasProgress ? tamedOf(resource, fields, context) : fields;
}

function tamedOf(
  resource: 'duties' | 'programs' | 'taskbook',
  fields: Fields,
  { prefix, index, report }: Pick<FieldContext, 'prefix' | 'index' | 'report'>,
): Fields {
  const say: Report = (path) =>
    report({ code: 'progress-over', severity: 'warning', resource, index, path: `${prefix}/${path}` });
  if (resource === 'duties') return tamed(fields, 'done', 'done', say);
  if (resource === 'programs') return tamed(fields, 'progress', 'progress', say);
  let book = fields;
  for (const list of ['goals', 'projects', 'means'] as const) {
    const tasks: unknown = fields[list];
    if (!Array.isArray(tasks)) continue;
    const tame = (tasks as readonly unknown[]).map((task, at) =>
      typeof task === 'object' && task !== null
        ? tamed(task as Fields, 'progress', `${list}/${String(at)}/progress`, say)
        : task,
    );
    if (tame.some((task, at) => task !== tasks[at])) book = { ...book, [list]: tame };
  }
  return book;
}

function tamed(fields: Fields, field: string, path: string, say: Report): Fields {
  const value = fields[field];
  if (typeof value !== 'number' || !Number.isFinite(value) || value <= 1) return fields;
  say(path);
  return { ...fields, [field]: 1 };
}
