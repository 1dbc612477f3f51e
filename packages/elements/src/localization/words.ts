/**
 * The words of the elements. Each file that says some imports where they are written: a page reads those of the
 * elements that it has, and no others.
 */
import { registerTranslation } from '@shoelace-style/localize';
import { fittingWord } from './fitting-word.js';
import { addLocale, baseOf, type OwnLocale } from './nearest-lang.js';
import type { Translation } from './translation.js';

/** A language of the host's own: what it leaves out is said in English, or in Chinese for a Chinese one. */
export type HostTranslation = Partial<Translation> & Pick<Translation, '$code' | '$name' | '$dir'>;

type Words = Readonly<Record<string, unknown>>;

const OWN: Readonly<Record<OwnLocale, Translation>> = {
  'zh-CN': { $code: 'zh-cn', $name: '简体中文', $dir: 'ltr' } as Translation,
  en: { $code: 'en', $name: 'English', $dir: 'ltr' } as Translation,
};

/** By tag. */
const hosts = new Map<string, HostTranslation>();

/** All that is spoken, by tag in lower case. */
const spoken = new Map<string, Translation>(Object.values(OWN).map((own) => [own.$code, own]));

/** Words of our own in both languages; at the top of the file that has them. */
export function bringWords<Some extends Words>(zh: Some, en: Some): void {
  Object.assign(OWN['zh-CN'], zh);
  Object.assign(OWN.en, en);
  registerTranslation(OWN['zh-CN'], OWN.en);
  for (const translation of hosts.values()) speakIn(translation);
}

/**
 * Words of a host, over those of ours that it leaves out.
 *
 * @throws {RangeError} When `$code` is no language tag.
 */
export function bringLanguage(translation: HostTranslation): void {
  const tag = languageTag(translation.$code);
  addLocale(tag);
  const before = hosts.get(tag);
  const names = { ...before?.$names, ...translation.$names };
  const known = { ...before, ...translation, $code: tag, $names: names };
  hosts.set(tag, known);
  speakIn(known);
}

/** @param tag - In lower case. */
export function wordsIn(tag: string): Readonly<Translation> | undefined {
  return spoken.get(tag);
}

/** What has been brought of a language of ours until now. */
export function broughtWords(locale: OwnLocale): Readonly<Translation> {
  return OWN[locale];
}

function speakIn(translation: HostTranslation): void {
  const base: Words = { ...OWN[baseOf(translation.$code)] };
  const words: Record<string, unknown> = { ...base };
  for (const [term, said] of Object.entries(translation))
    words[term] = term.startsWith('$')
      ? said
      : fittingWord({ code: translation.$code, term, said }, base[term]);
  const completed = words as unknown as Translation;
  spoken.set(translation.$code.toLowerCase(), completed);
  registerTranslation(completed);
}

function languageTag(code: string): string {
  try {
    return new Intl.Locale(code).toString();
  } catch {
    throw new RangeError(`$code: a language tag such as "ar" or "pt-BR" was expected, not "${code}".`);
  }
}
