import { addLocale, baseOf } from './nearest-lang.js';
import { enTranslation } from './en.js';
import { addWords } from './spoken-words.js';
import type { Translation } from './translation.js';
import { zhTranslation } from './zh-cn.js';

/** A language of the host's own: what it leaves out is said in English, or in Chinese for a Chinese one. */
export type HostTranslation = Partial<Translation> & Pick<Translation, '$code' | '$name' | '$dir'>;

/**
 * Teaches all elements of the page one more language, at any time: `lang` and `locale` may then name it.
 *
 * @param translation - The words; `$code` is its BCP 47 tag. Type it as `Translation` to have the compiler name every
 *   word that is missing.
 * @throws {RangeError} When `$code` is no language tag.
 */
export function speak(translation: HostTranslation): void {
  const tag = new Intl.Locale(translation.$code).toString();
  addLocale(tag);
  const base = baseOf(tag) === 'en' ? enTranslation : zhTranslation;
  addWords({ ...base, ...translation, $code: tag });
}
