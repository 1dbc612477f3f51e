import * as v from 'valibot';

/** What a field's schema says of itself beyond its checks. */
export interface FieldNotes {
  /** Form of the input in the published JSON Schema. */
  readonly json: Readonly<Record<string, unknown>>;
  /** How a cell of a text table (CSV) becomes an input. */
  readonly cell: 'text' | 'number' | 'flag' | 'json';
  /**
   * What the schema makes of a value that has the form of nearly all, without its machinery: there are millions. For any
   * other value `undefined`, and the schema is asked.
   */
  readonly quick?: (value: unknown) => unknown;
}

/** Attaches notes to a schema; `field-notes` of it are read by `notesOf`. */
export function notes<T>(fieldNotes: FieldNotes): v.MetadataAction<T, { readonly notes: FieldNotes }> {
  return v.metadata({ notes: fieldNotes });
}
