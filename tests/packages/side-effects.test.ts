/**
 * A module that is imported for what it does, not for what it exports, must be listed under `sideEffects`, or
 * a portal's bundler drops it: then a tag is not defined, or an element has no words.
 */
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const packages = fileURLToPath(new URL('../../packages/', import.meta.url));

describe.each(['core', 'elements', 'hivemap'])('in %s', (name) => {
  it('every module that is imported for its effect is listed', async () => {
    const folder = join(packages, name);
    const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
      sideEffects: string[];
    };
    const listed = manifest.sideEffects.map(toPattern);
    const effective = (await importedForEffect(folder)).filter(
      (path) => !listed.some((one) => one.test(path)),
    );
    expect(effective).toEqual([]);
  });
});

/** Modules of `dist` that another one imports without taking anything from them. */
async function importedForEffect(folder: string): Promise<string[]> {
  const sources = (await readdir(join(folder, 'src'), { recursive: true }))
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'));
  const found = new Set<string>();
  for (const path of sources) {
    const code = await readFile(join(folder, 'src', path), 'utf8');
    for (const [, specifier] of code.matchAll(/^import '(\.[^']+)';/gm)) {
      found.add(`./${posix.join('dist', dirname(path), specifier!)}`);
    }
  }
  return [...found];
}

function toPattern(glob: string): RegExp {
  const pattern = glob
    .replace(/[.+]/g, '\\$&')
    .replace(/\*\*\/|\*/g, (star) => (star === '*' ? '[^/]*' : '(?:.*/)?'));
  return new RegExp(`^${pattern}$`);
}
