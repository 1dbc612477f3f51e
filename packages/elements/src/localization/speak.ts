import { fittingWord } from './fitting-word.js';
import { addLocale, baseOf } from './nearest-lang.js';
import type { Translation } from './translation.js';
import { broughtWords, followWords, say } from './words.js';

/** A language of the host's own: what it leaves out is said in English, or in Chinese for a Chinese one. */
export type HostTranslation = Partial<Translation> & Pick<Translation, '$code' | '$name' | '$dir'>;

/** By tag. */
const hosts = new Map<string, HostTranslation>();

/**
 * Teaches all elements of the page one more language, at any time: `lang` and `locale` may then name it. A second call for
 * the same tag adds to the first.
 *
 * @param translation - The words; `$code` is its BCP 47 tag. Type it as `Translation` to have the compiler name every
 *   word that is missing.
 * @throws {RangeError} When `$code` is no language tag.
 */
export function speak(translation: HostTranslation): void {
  const tag = languageTag(translation.$code);
  addLocale(tag);
  const before = hosts.get(tag);
  const names = { ...before?.$names, ...translation.$names };
  const known = { ...before, ...translation, $code: tag, $names: names };
  hosts.set(tag, known);
  if (hosts.size === 1) followWords(() => hosts.forEach(complete));
  complete(known);
}

/** Says what a host has, over our own words. */
function complete(translation: HostTranslation): void {
  const { $code: code } = translation;
  const base: Readonly<Record<string, unknown>> = { ...broughtWords(baseOf(code)) };
  const words: Record<string, unknown> = { ...base };
  for (const [term, said] of Object.entries(translation))
    words[term] = term.startsWith('$') ? said : fittingWord({ code, term, said }, base[term]);
  say(words as unknown as Translation);
}

function languageTag(code: string): string {
  try {
    return new Intl.Locale(code).toString();
  } catch {
    throw new RangeError(`$code: a language tag such as "ar" or "pt-BR" was expected, not "${code}".`);
  }
}
