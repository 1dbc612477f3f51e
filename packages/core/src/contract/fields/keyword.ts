import * as v from 'valibot';
import { refusedValue } from '../../privacy/refused-value.js';
import { notes } from './field-notes.js';

/** Of letters and digits, with single marks between. */
export const KEYWORD = '^[\\p{L}\\p{N}][\\p{L}\\p{N} ._\\-/]{0,63}$';
const PATTERN = new RegExp(KEYWORD, 'u');

/** A word of an open list (`sand-mining`, `campus`): the host may have words of its own. */
export function keyword() {
  return v.pipe(
    v.string('keyword'),
    v.regex(PATTERN, 'keyword'),
    v.check((value) => refusedValue(value) === null, 'person-value'),
    notes<string>({ json: { type: 'string', pattern: KEYWORD }, cell: 'text' }),
  );
}
