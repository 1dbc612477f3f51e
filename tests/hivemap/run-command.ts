import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { main } from '../../packages/hivemap/src/cli/main.js';

export interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command in this process, as from a script: nobody to ask, nothing to draw bars on. */
export async function runCommand(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = { LANG: 'en_US.UTF-8' },
  signal: AbortSignal = new AbortController().signal,
): Promise<Run> {
  let stdout = '';
  let stderr = '';
  const status = await main(args, {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    stdin: Readable.from([]),
    environment,
    signal,
  });
  return { status, stdout, stderr };
}

/** A folder that is gone when the test is over. */
export async function scratchFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hivemap-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
