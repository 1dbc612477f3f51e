import { numberFormat } from './formats.js';

/** What is said of each plural category that a language has; `other` of those that are not given. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

const rules = new Map<string, Intl.PluralRules>();

/**
 * The form of a word for a count, by the plural rules of a language (Arabic has six, Chinese one).
 *
 * @param locale - BCP 47 tag of the translation that asks.
 * @param count - A number, or one as the elements hand it to a term: already written in this language (`١٬٢٣٤`).
 * @returns The form; `other` for a text that is no number of this language.
 * @throws {RangeError} When `locale` is no language tag.
 */
export function plural(locale: string, count: number | string, forms: PluralForms): string {
  const number = typeof count === 'number' ? count : readNumber(count, locale);
  let rule = rules.get(locale);
  if (!rule) rules.set(locale, (rule = new Intl.PluralRules(locale)));
  return (Number.isNaN(number) ? undefined : forms[rule.select(number)]) ?? forms.other;
}

/** A number out of its text, `NaN` where it is none. */
function readNumber(text: string, locale: string): number {
  const format = numberFormat(locale);
  const parts = format.formatToParts(-12_345_678.9);
  const sign = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  const digits = Array.from({ length: 10 }, (_, digit) => numberFormat(locale).format(digit));
  const [group, decimal, minus] = [sign('group'), sign('decimal'), sign('minusSign')];
  const plain = (group ? text.split(group).join('') : text)
    .replace(minus || '-', '-')
    .replace(decimal || '.', '.')
    .replace(/\p{Cf}|\s/gu, '')
    .replace(/\P{ASCII}/gu, (character) => {
      const digit = digits.indexOf(character);
      return digit < 0 ? character : String(digit);
    });
  return plain === '' ? Number.NaN : Number(plain);
}
