import { bringLanguage, type HostTranslation } from './words.js';

export type { HostTranslation } from './words.js';

/**
 * Teaches all elements of the page one more language, at any time: `lang` and `locale` may then name it.
 *
 * @param translation - The words; `$code` is its BCP 47 tag. Type it as `Translation` to have the compiler name every
 *   word that is missing.
 * @throws {RangeError} When `$code` is no language tag.
 */
export function speak(translation: HostTranslation): void {
  bringLanguage(translation);
}
