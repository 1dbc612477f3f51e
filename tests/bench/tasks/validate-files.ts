/** T9 and T10: how fast large files are read and checked, in Node, beside the engine's own parser. */
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Figures, NodeTask } from '../bench-task.js';
import { binaryGridsFile, COUNTS, gridsFile, mattersFile } from '../node/make-files.js';

const run = promisify(execFile);
const tsx = createRequire(import.meta.url).resolve('tsx/cli');
const script = fileURLToPath(new URL('../node/measure-reading.ts', import.meta.url));

interface Measured {
  readonly count: number;
  readonly milliseconds: number;
  readonly cpuMilliseconds: number;
  readonly longestTaskMilliseconds: number;
  readonly peakMegabytes: number;
}

function task(id: string, resource: 'matters' | 'grids', title: string): NodeTask {
  return {
    id,
    title,
    needsBrowser: false,
    variants: ['naive', 'floor', 'hive', ...(resource === 'grids' ? ['binary'] : [])],
    runs: 3,
    async measure(variant): Promise<Figures> {
      const path = await (
        resource === 'matters' ? mattersFile : variant === 'binary' ? binaryGridsFile : gridsFile
      )();
      const command = [tsx, '--conditions=hivemap-source', script, resource, variant, path];
      const { stdout } = await run(process.execPath, command);
      const { count, ...figures } = JSON.parse(stdout) as Measured;
      if (count !== COUNTS[resource]) throw new Error(`${count} records were read, not ${COUNTS[resource]}.`);
      return { ...figures, recordsPerSecond: (count / figures.milliseconds) * 1000 };
    },
  };
}

export const validateMatters = task('T9', 'matters', 'read and check 1,000,000 matters, 340 MB of NDJSON');
export const validateGrids = task('T10', 'grids', 'read and check 100,000 grids of 12 vertices, GeoJSON');
