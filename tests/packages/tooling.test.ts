/** What is generated for editors, frameworks and programs says of each element what it is. Needs `npm run build`. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { readElements } from '../tooling/describe/read-elements.js';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = join(root, 'packages/elements');
const elements = await readElements(folder);

async function json<Content>(path: string): Promise<Content> {
  return JSON.parse(await readFile(join(folder, path), 'utf8')) as Content;
}

it('has every element that the package registers, each with a subpath of its own', async () => {
  const index = await readFile(join(folder, 'src/index.ts'), 'utf8');
  const exported = [...index.matchAll(/\/(hive-[^.]+)\.js/g)]
    .map(([, tag]) => tag!)
    .filter((tag) => tag !== 'hive-element');
  expect(elements.map(({ tag }) => tag)).toEqual([...new Set(exported)].sort());
  for (const { subpath, path } of elements)
    expect(fileURLToPath(import.meta.resolve(`@hivemap/elements/${subpath}`)).replaceAll('\\', '/')).toMatch(
      new RegExp(`/(dist|src)/${path.replace(/\.js$/, '')}\\.[jt]s$`),
    );
});

it('describes every property, and gives words to choose where there is a choice', () => {
  const silent = elements.flatMap(({ tag, properties }) =>
    properties.filter(({ description }) => !description).map(({ name }) => `${tag}.${name}`),
  );
  expect(silent).toEqual([]);
  const map = elements.find(({ tag }) => tag === 'hive-map');
  const theme = map?.properties.find(({ name }) => name === 'theme');
  expect([...(theme?.choices ?? [])].sort()).toEqual(['auto', 'contrast', 'dark', 'light', 'wall']);
});

it('compiles in a portal of React, of plain JSX, of Vue and of Svelte, and refuses what is wrong', async () => {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const verdict = await run(process.execPath, [compiler, '-p', join(root, 'tests/packages/typed')]).then(
    () => 'right',
    (error: unknown) => (error as { stdout: string }).stdout,
  );
  expect(verdict).toBe('right');
}, 180_000);

it('completes tags, attributes and their values in editors', async () => {
  interface Tag {
    name: string;
    attributes: { name: string; values?: { name: string }[] }[];
  }
  const { tags } = await json<{ tags: Tag[] }>('editor/vscode.html-custom-data.json');
  expect(tags.map(({ name }) => name)).toEqual(elements.map(({ tag }) => tag));
  const classes = tags
    .find(({ name }) => name === 'hive-grid-layer')
    ?.attributes.find(({ name }) => name === 'classes');
  expect(classes?.values?.map(({ name }) => name)).toContain('jenks');
  const types = await json<{ contributions: { html: { elements: Tag[] } } }>('editor/web-types.json');
  expect(types.contributions.html.elements.map(({ name }) => name)).toEqual(tags.map(({ name }) => name));
  const css = await json<{ properties: { name: string }[] }>('editor/vscode.css-custom-data.json');
  expect(css.properties.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['--hive-map-block-size', '--hive-color-surface', '--hive-color-ramp-good-6']),
  );
});

it('lets a program check a layer before it writes it', async () => {
  const check = new Ajv2020({ strict: false }).compile(await json<AnySchema>('schemas/elements.schema.json'));
  expect(check({ tag: 'hive-grid-layer', classes: 'jenks', 'min-zoom': 4, extrude: true })).toBe(true);
  expect(check({ tag: 'hive-grid-layer', classes: 'guess' })).toBe(false);
  expect(check({ tag: 'hive-grid-layer', colour: 'red' })).toBe(false);
});

it('tells programs that read text of every element', async () => {
  const text = await readFile(join(folder, 'llms.txt'), 'utf8');
  expect(elements.filter(({ tag }) => !text.includes(`## <${tag}>`))).toEqual([]);
});
