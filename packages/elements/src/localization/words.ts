/**
 * The words of the elements. Each file that says some imports where they are written: a page reads those of the
 * elements that it has, and no others.
 */
import { registerTranslation } from '@shoelace-style/localize';
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

/** Words of a host, over those of ours that it leaves out. */
export function bringLanguage(translation: HostTranslation): void {
  const tag = new Intl.Locale(translation.$code).toString();
  addLocale(tag);
  const known = { ...hosts.get(tag), ...translation, $code: tag };
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
  const completed: Translation = { ...OWN[baseOf(translation.$code)], ...translation };
  spoken.set(translation.$code.toLowerCase(), completed);
  registerTranslation(completed);
}
