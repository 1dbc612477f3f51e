import * as v from 'valibot';
import { normalizeMoment, plainMoment } from '../normalize-moment.js';
import { notes } from './field-notes.js';

/** As a schema can say it: which days a month has it can't. */
const DAY = '(19|[2-9][0-9])[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])';
const TIME = '([01][0-9]|2[0-3]):[0-5][0-9](:([0-5][0-9]|60)([.][0-9]{1,9})?)?';

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
        title: '日期或时间 date or time',
        anyOf: [
          { type: 'string', pattern: `^${DAY}[T ]${TIME}(Z|[+-][0-9]{2}:?[0-9]{2})$` },
          { type: 'string', pattern: `^${DAY}$` },
          { type: 'string', pattern: `^${DAY.replaceAll('-(', '(')}$` },
          { type: 'integer', minimum: 19000101, maximum: 29991231 },
        ],
      },
      cell: 'text',
      quick: plainMoment,
    }),
  );
}
