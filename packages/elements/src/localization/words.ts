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

/** Words of our own in both languages; at the top of the file that has them. */
export function bringWords<Some extends Words>(zh: Some, en: Some): void {
  Object.assign(OWN['zh-CN'], zh);
  Object.assign(OWN.en, en);
  registerTranslation(OWN['zh-CN'], OWN.en, ...[...hosts.values()].map(completed));
}

/** Words of a host, over those of ours that it leaves out. */
export function bringLanguage(translation: HostTranslation): void {
  const tag = new Intl.Locale(translation.$code).toString();
  addLocale(tag);
  hosts.set(tag, { ...translation, $code: tag });
  registerTranslation(completed({ ...translation, $code: tag }));
}

/** What has been brought of a language of ours until now. */
export function broughtWords(locale: OwnLocale): Readonly<Translation> {
  return OWN[locale];
}

function completed(translation: HostTranslation): Translation {
  return { ...OWN[baseOf(translation.$code)], ...translation };
}
