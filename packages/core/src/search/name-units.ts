/** A name as what one types it by: each ideograph for itself, each run of letters or digits as a word. */

const UNIT = /\p{Script=Han}|[\p{L}\p{N}]+?(?=\p{Script=Han}|[^\p{L}\p{N}]|$)/gu;
const HAN = /^\p{Script=Han}$/u;
/** A hostile name may be long; nobody finds a place by the end of it. */
const MOST_UNITS = 40;

/**
 * @param name - In any script.
 * @returns Lowercase ideographs and words in their order; white space and signs separate words.
 */
export function nameUnits(name: string): readonly string[] {
  const text = name.slice(0, 200).normalize('NFKC').toLowerCase();
  return (text.match(UNIT) ?? []).slice(0, MOST_UNITS);
}

/** Whether a unit is an ideograph, which has readings besides itself. */
export function isIdeograph(unit: string): boolean {
  return HAN.test(unit);
}

/** What was typed, comparable with units: without case, width, white space and signs. */
export function plainQuery(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
