import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { packPackages } from '../tooling/pack-packages.js';

const run = promisify(execFile);
const examples = fileURLToPath(new URL('../../docs/examples/', import.meta.url));
const sentinel = fileURLToPath(new URL('sentinel.css', import.meta.url));

/**
 * Copies examples of the documentation to a folder of their own and installs them there, all at once, with our
 * packages from the tarballs. Divisions get one color that nothing else on the page has.
 *
 * @returns The folder; each example is a folder in it.
 */
export async function installExamples(names: readonly string[]): Promise<string> {
  const tarballs = await packPackages();
  const workplace = await mkdtemp(join(tmpdir(), 'hivemap-examples-'));
  for (const name of ['city', ...names])
    await cp(join(examples, name), join(workplace, name), { recursive: true });
  const styles = join(workplace, 'city/portal.css');
  await writeFile(styles, (await readFile(styles, 'utf8')) + (await readFile(sentinel, 'utf8')));
  const ours = Object.fromEntries(Object.entries(tarballs).map(([key, path]) => [key, `file:${path}`]));
  for (const name of names) {
    const path = join(workplace, name, 'package.json');
    const manifest = JSON.parse(await readFile(path, 'utf8')) as { dependencies: Record<string, string> };
    const dependencies = Object.fromEntries(
      Object.entries(manifest.dependencies).map(([key, version]) => [key, ours[key] ?? version]),
    );
    await writeFile(path, JSON.stringify({ ...manifest, dependencies }));
  }
  const root = { private: true, workspaces: names, dependencies: ours, overrides: ours };
  await writeFile(join(workplace, 'package.json'), JSON.stringify(root));
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
  await run('npm', ['install', ...quiet], { cwd: workplace, shell: process.platform === 'win32' });
  return workplace;
}
