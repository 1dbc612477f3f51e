/**
 * The words of the elements. Each file that says some imports where they are written: a page reads those of the
 * elements that it has, and no others.
 */
import { registerTranslation } from '@shoelace-style/localize';
import type { OwnLocale } from './nearest-lang.js';
import type { Translation } from './translation.js';

type Words = Readonly<Record<string, unknown>>;

const OWN: Readonly<Record<OwnLocale, Translation>> = {
  'zh-CN': { $code: 'zh-cn', $name: '简体中文', $dir: 'ltr' } as Translation,
  en: { $code: 'en', $name: 'English', $dir: 'ltr' } as Translation,
};

/** All that is spoken, by tag in lower case. */
const spoken = new Map<string, Translation>(Object.values(OWN).map((own) => [own.$code, own]));

/** Languages of the host, which stand on our words. */
const followers = new Set<() => void>();

/** Words of our own in both languages; at the top of the file that has them. */
export function bringWords<Some extends Words>(zh: Some, en: Some): void {
  Object.assign(OWN['zh-CN'], zh);
  Object.assign(OWN.en, en);
  registerTranslation(OWN['zh-CN'], OWN.en);
  for (const follow of followers) follow();
}

/** @param follow - Called whenever words were brought: those of panels that load later come later. */
export function followWords(follow: () => void): void {
  followers.add(follow);
}

/** A language is spoken, with all its words until now. */
export function say(words: Translation): void {
  spoken.set(words.$code.toLowerCase(), words);
  registerTranslation(words);
}

/** @param tag - In lower case. */
export function wordsIn(tag: string): Readonly<Translation> | undefined {
  return spoken.get(tag);
}

/** What has been brought of a language of ours until now. */
export function broughtWords(locale: OwnLocale): Readonly<Translation> {
  return OWN[locale];
}
