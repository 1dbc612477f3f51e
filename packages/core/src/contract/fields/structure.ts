/** Structures of fields: what a table has in a cell as JSON. */
import * as v from 'valibot';

/** A field that may be missing. */
export function optional<const S extends v.GenericSchema>(schema: S) {
  return v.exactOptional(schema);
}

/** Fields of a nested object; unknown ones are dropped and reported like those of the record. */
export function object<const E extends v.ObjectEntries>(entries: E) {
  return v.object(entries, 'object');
}

/**
 * A list.
 *
 * @param item - Schema of each.
 * @param most - Longest list that makes sense here.
 */
export function list<const S extends v.GenericSchema>(item: S, most = 10_000) {
  return v.pipe(v.array(item, 'list'), v.maxLength(most, 'short-list'));
}
