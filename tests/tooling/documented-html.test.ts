/** Whatever a page of the site shows as code is right: elements and attributes exist, scripts parse, imports are exported. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import { parse, parseFragment } from 'parse5';
import { expect, it } from 'vitest';
import { languageOf } from './site/color-code.js';
import { attribute, elementsBelow, textOf } from './site/tree.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const docs = join(root, 'docs');

interface Declaration {
  readonly tagName?: string;
  readonly attributes?: readonly { readonly name?: string }[];
}
const manifest = JSON.parse(readFileSync(join(root, 'packages/elements/custom-elements.json'), 'utf8')) as {
  modules: readonly { declarations?: readonly Declaration[] }[];
};
const declared = new Map(
  manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .flatMap(({ tagName, attributes = [] }) =>
      tagName ? [[tagName, new Set(attributes.map(({ name }) => name))] as const] : [],
    ),
);
/** Of every element. */
const COMMON = /^(id|class|slot|lang|dir|hidden|for|theme|locale|part|title|data-[\w-]+|on[\w-]+)$/;

const blocks = readdirSync(docs, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.html') && !/^(dist|public)[/\\]/.test(path))
  .flatMap((path) =>
    elementsBelow(parse(readFileSync(join(docs, path), 'utf8')))
      .filter(({ tagName, parentNode }) => tagName === 'code' && parentNode?.nodeName === 'pre')
      .map((code) => ({
        path,
        text: textOf(code),
        language: attribute(code, 'data-language') ?? languageOf(textOf(code)),
      })),
  );

it('finds the blocks, and would find a wrong one', () => {
  expect(blocks.filter(({ language }) => language === 'xml').length).toBeGreaterThan(8);
  expect(wrongIn('<hive-grid-layer colour="x"></hive-grid-layer><hive-gird></hive-gird>')).toEqual([
    '<hive-grid-layer colour>',
    '<hive-gird>',
  ]);
});

it('shows elements and attributes that exist', () => {
  const wrong = blocks
    .filter(({ language }) => language === 'xml')
    .flatMap(({ path, text }) => wrongIn(text).map((what) => `${path}: ${what}`));
  expect(wrong).toEqual([]);
});

it('shows scripts and styles that parse', async () => {
  const failures: string[] = [];
  for (const { path, text, language } of blocks) {
    const kind = language === 'typescript' ? 'tsx' : 'css';
    if ((language !== 'typescript' && language !== 'css') || text.includes('…')) continue;
    const { warnings } = await transform(text, { loader: kind, format: 'esm' }).catch((error: unknown) => ({
      warnings: [{ text: String(error) }],
    }));
    failures.push(...warnings.map((warning) => `${path}: ${warning.text} in ${text.slice(0, 60)}`));
  }
  expect(failures).toEqual([]);
});

it('shows JSON that is JSON', () => {
  const wrong = blocks
    .filter(
      ({ text, language }) => language === 'json' && text.trimStart().startsWith('{') && !text.includes('…'),
    )
    .filter(({ text }) => {
      try {
        return JSON.parse(text) === null;
      } catch {
        return true;
      }
    });
  expect(wrong.map(({ path, text }) => `${path}: ${text.slice(0, 60)}`)).toEqual([]);
});

/** The attribute that Vue's `:name` binds. */
const bound = (name: string): string => name.replace(/^:/, '');

function wrongIn(text: string): readonly string[] {
  return elementsBelow(parseFragment(text.replace(/<!doctype[^>]*>/i, '')))
    .filter(({ tagName }) => tagName.startsWith('hive-'))
    .flatMap(({ tagName, attrs }) => {
      const known = declared.get(tagName);
      if (!known) return [`<${tagName}>`];
      return attrs
        .filter(({ name }) => !known.has(bound(name)) && !COMMON.test(bound(name)))
        .map(({ name }) => `<${tagName} ${name}>`);
    });
}
