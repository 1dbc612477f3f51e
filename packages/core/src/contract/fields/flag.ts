import * as v from 'valibot';
import { notes } from './field-notes.js';

/** Yes or no; `0` and `1` are taken as such. */
export function flag() {
  return v.pipe(
    v.custom<boolean | 0 | 1>((value) => typeof value === 'boolean' || value === 0 || value === 1, 'flag'),
    v.transform((value): boolean => value === true || value === 1),
    notes<boolean>({ json: { anyOf: [{ type: 'boolean' }, { enum: [0, 1] }] }, cell: 'flag' }),
  );
}
