import * as v from 'valibot';
import type { FieldNotes } from './field-notes.js';

/**
 * The notes of a field's schema, also through `optional`.
 *
 * @returns `undefined` for structures (objects, arrays) that have none of their own.
 */
export function notesOf(schema: v.GenericSchema): FieldNotes | undefined {
  const own = v.getMetadata(schema)['notes'];
  if (own !== undefined) return own as FieldNotes;
  const wrapped = (schema as { readonly wrapped?: v.GenericSchema }).wrapped;
  return wrapped && notesOf(wrapped);
}
