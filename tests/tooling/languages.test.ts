import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fittingWord } from '../../packages/elements/src/localization/fitting-word.js';
import { addLocale, spokenLocale } from '../../packages/elements/src/localization/nearest-lang.js';
import { plural } from '../../packages/elements/src/localization/plural.js';
import { speak } from '../../packages/elements/src/localization/speak.js';
import { translationTemplate } from './describe/translation-template.js';

afterEach(() => vi.restoreAllMocks());

describe('the language of a tag', () => {
  it('is the nearest one that is spoken, English for a language that nobody brought, Chinese where none is named', () => {
    expect(
      ['zh-TW', 'zh-Hant-HK', 'zh_CN', 'en-GB', 'EN', 'fr', 'no tag!', '', null].map(spokenLocale),
    ).toEqual(['zh-CN', 'zh-CN', 'zh-CN', 'en', 'en', 'en', 'en', 'zh-CN', 'zh-CN']);
    for (const tag of ['zh-Hant', 'ug', 'sr-Latn', 'sr-Cyrl']) addLocale(tag);
    expect(
      ['zh-TW', 'zh-Hant-HK', 'zh-SG', 'ug-Arab-CN', 'sr', 'sr-Latn-ME', 'en'].map(spokenLocale),
    ).toEqual(['zh-Hant', 'zh-Hant', 'zh-CN', 'ug', 'sr-Cyrl', 'sr-Latn', 'en']);
  });

  it('must be a tag in a language of the host', () => {
    const named = (code: string) => () => speak({ $code: code, $name: '', $dir: 'rtl' });
    expect(named('العربية')).toThrow(/\$code: a language tag such as "ar".*"العربية"/);
    expect(named('')).toThrow(RangeError);
  });
});

describe('the form of a word for a count', () => {
  const forms = { one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' };

  it('follows the rules of the language, from a number as the elements write it', () => {
    const arabic = (count: number): string =>
      plural('ar-EG', new Intl.NumberFormat('ar-EG').format(count), forms);
    expect([1, 2, 3, 11, 100, 1003, 1234567].map(arabic)).toEqual([
      'one',
      'two',
      'few',
      'many',
      'other',
      'few',
      'many',
    ]);
    expect(plural('en', '1', forms)).toBe('one');
    expect(plural('en', '1,001', forms)).toBe('other');
    expect(plural('fr', '1,5', forms)).toBe('one');
    expect(plural('ru', '1 021', forms)).toBe('one');
    expect(plural('zh-CN', '2', forms)).toBe('other');
    expect(plural('en', 'many', forms)).toBe('other');
    expect(plural('ar', 2, { other: 'أخرى' })).toBe('أخرى');
  });
});

describe('a word of the host', () => {
  const word = (said: unknown, ours: unknown): unknown =>
    fittingWord({ code: 'xx', term: `term${String(Math.random())}`, said }, ours);

  it('is never undefined: what it lacks or gets wrong is said in our words, and told in the console', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const ours = (kind: string): string => `our ${kind}`;
    const names: Record<string, string> = { park: 'parc' };
    const theirs = word((kind: string) => names[kind], ours) as typeof ours;
    expect([theirs('park'), theirs('centre'), theirs('centre')]).toEqual([
      'parc',
      'our centre',
      'our centre',
    ]);
    expect(warn).toHaveBeenCalledTimes(1);
    expect(warn.mock.lastCall?.[0]).toMatch(/of the language "xx" gave nothing for \('centre'\)/);
    const failing = word(() => names['x']!.trim(), ours) as typeof ours;
    expect(failing('王某')).toBe('our 王某');
    expect(warn.mock.lastCall?.[0]).not.toContain('王某');
    expect(word('texte', ours)).toBe(ours);
    expect(warn.mock.lastCall?.[0]).toMatch(/is a text, and a function was expected/);
    expect(word(['nord'], ['north', 'south'])).toEqual(['north', 'south']);
    expect(warn).toHaveBeenCalledTimes(4);
    expect([word(undefined, 'ours'), word('', 'ours')]).toEqual(['ours', '']);
    expect(warn).toHaveBeenCalledTimes(4);
  });
});

describe('the template of a translation', () => {
  it('has every word, and says what the English says until it is translated', async () => {
    const text = await translationTemplate(fileURLToPath(new URL('../../packages', import.meta.url)));
    const code = ts.transpile(text, { module: ts.ModuleKind.ES2022, target: ts.ScriptTarget.ES2022 });
    const { translation } = (await import(
      /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`
    )) as { translation: Record<string, unknown> };

    const folder = new URL('../../packages/elements/src/localization/terms/', import.meta.url);
    const tables = await Promise.all(
      readdirSync(fileURLToPath(folder)).map(
        (file) => import(new URL(file, folder).href) as Promise<Record<string, object>>,
      ),
    );
    const english = tables.flatMap((module) =>
      Object.entries(module).flatMap(([name, table]) => (name.endsWith('En') ? Object.entries(table) : [])),
    );
    expect(english.length).toBeGreaterThan(800);
    expect(english.filter(([term]) => !(term in translation)).map(([term]) => term)).toEqual([]);
    const given = ['county', '2', '3', '4'];
    const said = (words: unknown): unknown => {
      if (typeof words !== 'function') return words;
      try {
        return (words as (...all: readonly string[]) => unknown)(...given);
      } catch (error) {
        return String(error);
      }
    };
    expect(
      english.filter(
        ([term, words]) => JSON.stringify(said(translation[term])) !== JSON.stringify(said(words)),
      ),
    ).toEqual([]);
    expect(Object.keys(translation['$names'] as object)).toContain('Resolved in the village');
  });
});
