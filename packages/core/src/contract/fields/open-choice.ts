import * as v from 'valibot';
import { notes } from './field-notes.js';
import { KEYWORD, keyword } from './keyword.js';

/**
 * A word of an open list, of which some are known: these may also be written by their codes or names in
 * the standards, like those of `choice`. Any other keyword stays as it is.
 *
 * @param choices - Other spellings by value.
 */
export function openChoice<const K extends string>(choices: Readonly<Record<K, readonly string[]>>) {
  const bySpelling = new Map<string, string>(
    Object.entries<readonly string[]>(choices).flatMap(([value, spellings]) =>
      spellings.map((spelling) => [spelling, value] as const),
    ),
  );
  return v.pipe(
    keyword(),
    v.transform((value): string => bySpelling.get(value) ?? value),
    notes<string>({ json: { type: 'string', pattern: KEYWORD }, cell: 'text' }),
  );
}
