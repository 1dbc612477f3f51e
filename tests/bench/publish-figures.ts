/** The figures of the documentation's page on performance: what was measured, without the single runs. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import type { Figures } from './bench-task.js';

const path = fileURLToPath(new URL('../../docs/performance/figures.json', import.meta.url));

interface Measured {
  readonly measuredAt: string;
  readonly machine: Readonly<Record<string, unknown>>;
  readonly results: readonly {
    readonly task: string;
    readonly title: string;
    readonly medians: Readonly<Record<string, Figures>>;
    readonly failures: Readonly<Record<string, string>>;
  }[];
}

interface Published {
  readonly tasks: readonly { readonly task: string; readonly measuredAt: string }[];
}

/** Replaces the published figures of the tasks of one run of the bench; those of other tasks stay, with their time. */
export async function publishFigures({ measuredAt, machine, results }: Measured): Promise<void> {
  const before = JSON.parse(await readFile(path, 'utf8')) as Published;
  const fresh = results.map(({ task, title, medians, failures }) => ({
    task,
    title,
    measuredAt,
    medians,
    failed: Object.entries(failures).map(([variant, reason]) => ({ variant, reason })),
  }));
  const kept = before.tasks.filter((old) => !fresh.some(({ task }) => task === old.task));
  const tasks = [...kept, ...fresh].sort((a, b) => a.task.localeCompare(b.task, 'en', { numeric: true }));
  const text = JSON.stringify({ measuredAt, machine, tasks });
  await writeFile(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
}
