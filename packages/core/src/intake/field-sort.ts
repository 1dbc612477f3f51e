import * as v from 'valibot';

/** What the values of a field are: instants and dates, one of a few, or anything else. */
export type FieldSort = 'moment' | 'choice' | 'plain';

/** Told from what a field's schema says it expects of a value that no field has. */
export function fieldSort(schema: v.GenericSchema | undefined): FieldSort {
  if (!schema) return 'plain';
  const { issues } = v.safeParse(schema, {});
  const expected = issues?.[0]?.message ?? '';
  if (expected === 'moment') return 'moment';
  return expected.startsWith('one-of:') ? 'choice' : 'plain';
}
