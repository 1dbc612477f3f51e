import * as v from 'valibot';
import { normalizeMoment } from '../normalize-moment.js';
import { notes } from './field-notes.js';

/**
 * A date or an instant: `2026-11-20`, `2026-11-20T08:00:00+08:00`, or `20261120` as GB/T 31000 has
 * it. The output is one of the first two forms.
 */
export function moment() {
  // What the check found is what the transformation asks for next; there are millions of both.
  let checked: unknown;
  let normalized: string | null = null;
  const normal = (value: unknown): string | null => {
    if (value !== checked) {
      normalized = normalizeMoment(value);
      checked = value;
    }
    return normalized;
  };
  return v.pipe(
    v.custom<string | number>((value) => normal(value) !== null, 'moment'),
    v.transform((value): string => normal(value) ?? ''),
    notes<string>({
      json: {
        anyOf: [
          { type: 'string', format: 'date-time' },
          { type: 'string', format: 'date' },
          { type: 'string', pattern: '^[0-9]{8}$' },
          { type: 'integer', minimum: 19000101, maximum: 29991231 },
        ],
      },
      cell: 'text',
    }),
  );
}
