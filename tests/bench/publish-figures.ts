/** The figures of the documentation's page on performance: what was measured, without the single runs. */
import { writeFile } from 'node:fs/promises';
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

/** Replaces the published figures by those of one run of the bench. */
export async function publishFigures({ measuredAt, machine, results }: Measured): Promise<void> {
  const tasks = results.map(({ task, title, medians, failures }) => ({
    task,
    title,
    medians,
    failed: Object.entries(failures).map(([variant, reason]) => ({ variant, reason })),
  }));
  const text = JSON.stringify({ measuredAt, machine, tasks });
  await writeFile(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
}
