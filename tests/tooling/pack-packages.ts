/** Packs the three packages as they would be published. Needs `npm run build` before. */
import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));

/** @returns The tarballs by package name. */
export async function packPackages(
  target = join(root, 'tests/.output/tarballs'),
): Promise<Record<string, string>> {
  await mkdir(target, { recursive: true });
  const options = ['pack', '--json', '--ignore-scripts', '--workspaces', '--pack-destination', target];
  const { stdout } = await run('npm', options, { cwd: root, shell: process.platform === 'win32' });
  const packed = JSON.parse(stdout) as unknown;
  // An array in npm 10, an object by package name since.
  const list = Object.values(packed as object) as { name: string; filename: string }[];
  return Object.fromEntries(list.map(({ name, filename }) => [name, join(target, filename)]));
}
