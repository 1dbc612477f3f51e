import * as v from 'valibot';
import { notes } from './field-notes.js';

/**
 * One of a few values. Each may also be written by its codes or names in the standards (`01`, `1`,
 * 调解), since that is what exports have.
 *
 * @param choices - Other spellings by value.
 */
export function choice<const K extends string>(choices: Readonly<Record<K, readonly (string | number)[]>>) {
  const values = Object.keys(choices) as K[];
  const bySpelling = new Map<string, K>();
  for (const value of values) {
    for (const spelling of choices[value]) bySpelling.set(String(spelling), value);
  }
  for (const value of values) bySpelling.set(value, value);
  const expected = `one-of:${values.join('|')}`;
  return v.pipe(
    v.custom<string | number>(
      (value) => (typeof value === 'string' || typeof value === 'number') && bySpelling.has(String(value)),
      expected,
    ),
    v.transform((value): K => bySpelling.get(String(value)) as K),
    notes<K>({
      json: { enum: [...new Set([...values, ...values.flatMap((value) => choices[value])])] },
      cell: 'text',
    }),
  );
}
