/**
 * Writes the template of a translation: every word of the elements in English, with the Chinese beside it, as one file
 * of TypeScript that compiles as it is. A translator copies it and replaces the words.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';

/** @param packages - Folder of `core` and `elements`. */
export async function translationTemplate(packages: string): Promise<string> {
  const folder = join(packages, 'elements/src/localization/terms');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.ts')).sort();
  const parts = await Promise.all(files.map(async (name) => wordsOf(await parsed(join(folder, name)), name)));
  const tables = parts.flatMap((part) => part.tables);
  const names = (await broughtNames(join(packages, 'core/src')))
    .map(([zh, en]) => `    // ${zh}\n    ${quoted(en)}: ${quoted(en)},`)
    .join('\n');
  const counted = await readFile(join(folder, '../counted.ts'), 'utf8');
  return [
    HEADER,
    counted.replace('export function', 'function'),
    ...tables,
    'export const translation: Translation = {',
    "  $code: 'xx',",
    "  $name: 'Name of the language, in itself',",
    "  $dir: 'ltr',",
    '  // What the library itself names; the key stays, the words after it are translated.',
    `  $names: {\n${names}\n  },`,
    ...parts.map((part) => part.words),
    '};',
    '',
  ].join('\n');
}

const HEADER = `/**
 * Every word of HiveMap in English, with the Chinese above it: copy this file, set $code, $name and $dir, translate, and
 * give the result to speak(). What you leave out is said in English; with \`HostTranslation\` the compiler is content,
 * with \`Translation\` it names what is missing. Counts come written in your language; plural() finds the form that goes
 * with them, isolated() keeps a name of another script from turning the numbers beside it around.
 */
import type { Translation } from '@hivemap/elements/host';

/* eslint-disable @typescript-eslint/no-explicit-any */`;

interface Words {
  /** Tables that sentences look their words up in. */
  readonly tables: readonly string[];
  readonly words: string;
}

function wordsOf(file: ts.SourceFile, name: string): Words {
  const topic = name.replace(/\.ts$/, '');
  const declared = new Map(
    file.statements
      .filter(ts.isVariableStatement)
      .flatMap(({ declarationList }) => declarationList.declarations.map((one) => [one.name.getText(), one])),
  );
  const entry = (suffix: string): ts.ObjectLiteralExpression | undefined => {
    const found = [...declared].find(([key]) => /^[a-z]/.test(key) && key.endsWith(suffix))?.[1].initializer;
    return found && ts.isObjectLiteralExpression(found) ? found : undefined;
  };
  const [zh, en] = [entry('Zh'), entry('En')];
  if (!zh || !en) throw new Error(`${name} has no pair of words, …Zh and …En.`);
  const chinese = new Map(zh.properties.map((one) => [one.name?.getText(), one.getText()]));
  const used = [...declared].filter(
    ([key, { initializer }]) =>
      /^[A-Z]/.test(key) && initializer && new RegExp(`\\b${key}\\b`).test(en.getText()),
  );
  const renamed = (text: string): string =>
    used.reduce((all, [key]) => all.replace(new RegExp(`\\b${key}\\b`, 'g'), tableName(topic, key)), text);
  const tables = used.map(([key, { initializer }]) => {
    const type = ts.isObjectLiteralExpression(initializer!) ? ': Readonly<Record<string, any>>' : '';
    return `const ${tableName(topic, key)}${type} = ${initializer!.getText()};\n`;
  });
  const words = en.properties.map((one) => {
    const above = (chinese.get(one.name?.getText()) ?? '').split('\n').join(' ').replace(/\s+/g, ' ');
    return `  // ${above}\n  ${renamed(one.getText())},`;
  });
  return { tables, words: [`\n  // ── ${topic} ──`, ...words].join('\n') };
}

function tableName(topic: string, key: string): string {
  return `${topic.replaceAll('-', '_').toUpperCase()}_${key.replace(/_EN$/, '')}`;
}

/** Pairs of Chinese and English that stand side by side in the source of core, each once. */
async function broughtNames(folder: string): Promise<readonly (readonly [zh: string, en: string])[]> {
  const paths = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.ts')).sort();
  const pairs = new Map<string, string>();
  for (const path of paths) {
    const visit = (node: ts.Node): void => {
      const texts = pairOf(node);
      if (texts) pairs.set(texts[1], texts[0]);
      ts.forEachChild(node, visit);
    };
    visit(await parsed(join(folder, path)));
  }
  return [...pairs].map(([en, zh]) => [zh, en] as const);
}

function pairOf(node: ts.Node): readonly [zh: string, en: string] | null {
  if (ts.isCallExpression(node) && node.expression.getText() === 'named') {
    const [zh, en] = node.arguments;
    return zh && en && ts.isStringLiteralLike(zh) && ts.isStringLiteralLike(en) ? [zh.text, en.text] : null;
  }
  if (!ts.isObjectLiteralExpression(node)) return null;
  const text = (name: string): string | undefined => {
    const found = node.properties.find((one) => one.name && one.name.getText().replaceAll("'", '') === name);
    return found && ts.isPropertyAssignment(found) && ts.isStringLiteralLike(found.initializer)
      ? found.initializer.text
      : undefined;
  };
  const [zh, en] = [text('zh-CN'), text('en')];
  return zh === undefined || en === undefined ? null : [zh, en];
}

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

async function parsed(path: string): Promise<ts.SourceFile> {
  return ts.createSourceFile(path, await readFile(path, 'utf8'), ts.ScriptTarget.Latest, true);
}
