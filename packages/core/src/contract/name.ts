/** A name in one language, or in several by BCP 47 tag (`{ "zh-CN": "达州市", "en": "Dazhou" }`). */
export type Name = string | Readonly<Record<string, string>>;

/**
 * The name to show in a language: an exact tag, then the same primary language, then any.
 *
 * @param name - A name as the contract has it.
 * @param locale - BCP 47 tag, for example `zh-CN` or `en`.
 * @returns The text, or an empty string when the name has none.
 */
export function nameIn(name: Name | undefined, locale: string): string {
  if (name === undefined) return '';
  if (typeof name === 'string') return name;
  const exact = name[locale];
  if (exact !== undefined) return exact;
  const primary = locale.split('-')[0]?.toLowerCase();
  const entries = Object.entries(name);
  const related = entries.find(([tag]) => tag.split('-')[0]?.toLowerCase() === primary);
  return (related ?? entries[0])?.[1] ?? '';
}
