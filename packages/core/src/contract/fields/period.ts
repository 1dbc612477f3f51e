import * as v from 'valibot';
import { notes } from './field-notes.js';

const DAY = '\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])';
const SOURCE = `^(?:\\d{4}|\\d{4}-Q[1-4]|\\d{4}-(?:0[1-9]|1[0-2])|\\d{4}-W(?:0[1-9]|[1-4]\\d|5[0-3])|${DAY}|${DAY}/${DAY}|P[1-9]\\d{0,2}[MDY])$`;
const PATTERN = new RegExp(SOURCE);

/** A period: `2026`, `2026-Q3`, `2026-10`, `2026-W45`, a day, `from/to`, or trailing `P12M`, `P30D`. */
export function period() {
  return v.pipe(
    v.custom<string | number>(
      (value) => (typeof value === 'string' || typeof value === 'number') && PATTERN.test(String(value)),
      'period',
    ),
    v.transform(String),
    notes<string>({
      json: {
        title: '周期 period',
        anyOf: [
          { type: 'string', pattern: SOURCE },
          { type: 'integer', minimum: 1000, maximum: 9999 },
        ],
      },
      cell: 'text',
    }),
  );
}
