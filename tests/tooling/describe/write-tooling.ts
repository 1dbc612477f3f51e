/** Writes all that is generated from the description of the elements: for editors, frameworks and programs. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cssData, elementsSchema, htmlData, webTypes, type DesignTokens } from './editor-data.js';
import {
  elementTypes,
  jsxTypes,
  reactIndex,
  reactTypes,
  reactWrapper,
  svelteTypes,
  vueTypes,
} from './framework-types.js';
import { readElements } from './read-elements.js';
import { translationTemplate } from './translation-template.js';

const FRAMEWORKS = ['react', 'vue', 'svelte', 'jsx'];

/** @param folder - Of `@hivemap/elements`, with its description, its built modules and their types. */
export async function writeTooling(folder: string): Promise<void> {
  const elements = await readElements(folder);
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
  const tokens = JSON.parse(
    await readFile(join(folder, 'tokens/hivemap.tokens.json'), 'utf8'),
  ) as DesignTokens;
  const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
  const files: Record<string, string> = {
    'editor/vscode.html-custom-data.json': json(htmlData(elements)),
    'editor/vscode.css-custom-data.json': json(cssData(elements, tokens)),
    'editor/web-types.json': json(webTypes(elements, version)),
    'editor/translation-template.ts': await translationTemplate(dirname(folder)),
    'schemas/elements.schema.json': json(elementsSchema(elements)),
    'dist/frameworks/elements.d.ts': elementTypes(elements),
    'dist/frameworks/elements.js': 'export {};\n',
    'dist/frameworks/jsx.d.ts': jsxTypes(elements),
    'dist/frameworks/vue.d.ts': vueTypes(elements),
    'dist/frameworks/svelte.d.ts': svelteTypes(elements),
    'dist/react/index.d.ts': reactTypes(elements),
    'dist/react/index.js': reactIndex(elements),
  };
  for (const name of ['jsx', 'vue', 'svelte']) files[`dist/frameworks/${name}.js`] = 'export {};\n';
  for (const element of elements) files[`dist/react/${element.subpath}.js`] = reactWrapper(element);
  await writeAll(folder, files);
}

/** The same under the name that people install: a strict package manager hides the packages behind it. */
export async function writeToolingNames(folder: string): Promise<void> {
  const files = FRAMEWORKS.flatMap((name) => {
    const text = `export * from '@hivemap/elements/${name}';\n`;
    return [
      [`dist/frameworks/${name}.js`, name === 'react' ? `'use client';\n${text}` : text],
      [`dist/frameworks/${name}.d.ts`, text],
    ];
  });
  await writeAll(folder, Object.fromEntries(files) as Record<string, string>);
}

async function writeAll(folder: string, files: Record<string, string>): Promise<void> {
  await Promise.all(
    Object.entries(files).map(async ([path, text]) => {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }),
  );
}
