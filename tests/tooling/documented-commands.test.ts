/** Every command that a document names exists. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

/** Documents for people who work on HiveMap, with the scripts that they name. */
const documents = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md') && !path.startsWith('dist'))
    .map((path) => join('docs', path)),
].map((path) => ({
  path,
  commands: [...readFileSync(join(root, path), 'utf8').matchAll(/\bnpm run ([\w:-]+)/g)].map(
    ([, name]) => name!,
  ),
}));

it.each(documents)('$path names commands that exist', ({ commands }) => {
  expect(commands.filter((name) => !(name in scripts))).toEqual([]);
});
