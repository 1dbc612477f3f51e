import * as v from 'valibot';
import { notes } from './field-notes.js';

/**
 * A rank from 1 to 4 as GB/T 31000 has them, by number, two-digit code or Chinese name.
 *
 * @param names - Chinese names of the ranks from 1 on.
 */
export function ordinal(...names: readonly [string, string, string, string]) {
  const ranks = new Map<string, 1 | 2 | 3 | 4>();
  for (const rank of [1, 2, 3, 4] as const) {
    ranks
      .set(String(rank), rank)
      .set(`0${String(rank)}`, rank)
      .set(names[rank - 1] ?? '', rank);
  }
  return v.pipe(
    v.custom<string | number>(
      (value) => (typeof value === 'string' || typeof value === 'number') && ranks.has(String(value)),
      'between:1|4',
    ),
    v.transform((value): 1 | 2 | 3 | 4 => ranks.get(String(value)) ?? 4),
    notes<1 | 2 | 3 | 4>({ json: { enum: [1, 2, 3, 4, ...[...ranks.keys()]] }, cell: 'text' }),
  );
}
