/** What `custom-elements.json` promises to editors, frameworks and Storybook is there, and is complete. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const folder = fileURLToPath(new URL('../../packages/elements/', import.meta.url));

interface Named {
  name: string;
  description?: string;
}

interface ElementDeclaration {
  customElement?: boolean;
  name: string;
  tagName?: string;
  summary?: string;
  events?: Named[];
  slots?: Named[];
  cssParts?: Named[];
}

interface ElementModule {
  path: string;
  declarations?: ElementDeclaration[];
}

const manifest = JSON.parse(await readFile(join(folder, 'custom-elements.json'), 'utf8')) as {
  modules: ElementModule[];
};

/** Public elements, with the source that defines them. */
const elements = await Promise.all(
  manifest.modules.flatMap(({ path, declarations = [] }) =>
    declarations
      .filter((declaration) => declaration.customElement && declaration.tagName?.startsWith('hive-'))
      .map(async (declaration) => {
        const source = path.replace(/^dist\/(.*)\.js$/, 'src/$1.ts');
        return { ...declaration, path, source: await readFile(join(folder, source), 'utf8') };
      }),
  ),
);

/** All source of the elements: an event, part or named slot may be in a piece that an element is composed of. */
const everything = (
  await Promise.all(
    manifest.modules.map(({ path }) =>
      readFile(join(folder, path.replace(/^dist\/(.*)\.js$/, 'src/$1.ts')), 'utf8'),
    ),
  )
).join('\n');

it('knows the elements', () => {
  expect(elements.length).toBeGreaterThan(0);
});

describe.each(elements)(
  '$tagName',
  ({ tagName, path, summary, events = [], slots = [], cssParts = [], source }) => {
    it('says in one line what it is for', () => {
      expect(summary ?? '').toMatch(/\S.*\.$/s);
    });

    it('lives where its subpath says', () => {
      expect(path).toMatch(new RegExp(`/${tagName ?? ''}\\.js$`));
    });

    it('describes its events, slots and parts', () => {
      const silent = [...events, ...slots, ...cssParts].filter(({ description }) => !description?.trim());
      expect(silent.map(({ name }) => name)).toEqual([]);
    });

    it('has the events, slots and parts that it describes', () => {
      const missing = [
        ...events.filter(({ name }) => !everything.includes(`'${name}'`)).map(({ name }) => `event ${name}`),
        ...slots
          .filter(({ name }) => !hasSlot(name === '' ? source : everything, name))
          .map(({ name }) => `slot ${name || '(default)'}`),
        ...cssParts.filter(({ name }) => !hasPart(everything, name)).map(({ name }) => `part ${name}`),
      ];
      expect(missing).toEqual([]);
    });
  },
);

function hasSlot(source: string, name: string): boolean {
  return name === ''
    ? /<slot(>|\s(?![^>]*\bname=))/.test(source)
    : source.includes(`name="${name}"`) || (source.includes('<slot name=$') && source.includes(`'${name}'`));
}

function hasPart(source: string, name: string): boolean {
  return new RegExp(`part="([^"]*\\s)?${name}(\\s[^"]*)?"`).test(source) || source.includes(`'${name}'`);
}
