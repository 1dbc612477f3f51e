/** T3: which of 10,000 cells each of 1,000,000 points lies in, ours beside the best of the peers, in Node and in a worker. */
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Figures, NodeTask } from '../bench-task.js';

const run = promisify(execFile);
const tsx = createRequire(import.meta.url).resolve('tsx/cli');

/** Runs a script in a process of its own, which prints its figures as JSON. */
async function measured(script: URL, ...args: readonly string[]): Promise<Figures> {
  const path = fileURLToPath(script);
  const { stdout } = await run(process.execPath, [tsx, '--conditions=hivemap-source', path, ...args]);
  return JSON.parse(stdout) as Figures;
}

export const joinPoints: NodeTask = {
  id: 'T3',
  title: '1,000,000 points into 10,000 cells of 12 vertices; turf on a sample',
  variants: ['flatbush', 'hive', 'worker', 'turf'],
  runs: 5,
  needsBrowser: false,
  measure: (variant) => measured(new URL('../node/measure-join.ts', import.meta.url), variant),
};

/** From 10,000 matters to a million: time by size, in which n log n is a straight line on log paper. */
export const growth: NodeTask = {
  id: 'G1',
  title: 'counting and changing matters, 10,000 to 1,000,000 of them',
  variants: ['10000', '30000', '100000', '300000', '1000000', 'one-cell'],
  runs: 3,
  needsBrowser: false,
  measure: (variant) => measured(new URL('../node/measure-growth.ts', import.meta.url), variant),
};
