import * as v from 'valibot';
import { REFERENCE_KINDS } from '../reference.js';
import { notes } from './field-notes.js';
import { keyword } from './keyword.js';
import { notesOf } from './notes-of.js';
import { typedReference } from './typed-reference.js';

const reference = typedReference(...REFERENCE_KINDS);
const sort = keyword();

/** What a dedicated grid serves: a typed reference, or a sort of place (`campus`, `market`). */
export function dedication() {
  return v.pipe(
    v.lazy((input) => (typeof input === 'string' && input.includes(':') ? reference : sort)),
    notes<string>({ json: { anyOf: [notesOf(reference)?.json, notesOf(sort)?.json] }, cell: 'text' }),
  );
}
