import * as v from 'valibot';
import { refusedValue } from '../../privacy/refused-value.js';
import { notes } from './field-notes.js';

/** A word of an open list (`sand-mining`, `campus`): the host may have words of its own. */
export function keyword() {
  return v.pipe(
    v.string('keyword'),
    v.regex(/^[\p{L}\p{N}][\p{L}\p{N} ._\-/]{0,63}$/u, 'keyword'),
    v.check((value) => refusedValue(value) === null, 'person-value'),
    notes<string>({ json: { type: 'string', minLength: 1, maxLength: 64 }, cell: 'text' }),
  );
}
