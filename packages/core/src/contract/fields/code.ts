import * as v from 'valibot';
import { refusedCode } from '../../privacy/refused-code.js';
import { notes } from './field-notes.js';

/** What nearly all codes are; the other pattern is several times slower. */
const ASCII = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
const PATTERN = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u;

function isCode(value: unknown): boolean {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0;
  return typeof value === 'string' && (ASCII.test(value) || PATTERN.test(value));
}

/**
 * An identifier or an administrative code. Whole numbers are taken as their digits, since exports
 * of spreadsheets have codes as numbers.
 *
 * @param isFine - Whether a text identifies nobody.
 */
export function code(isFine: (value: string) => boolean = (value) => refusedCode(value) === null) {
  return v.pipe(
    v.custom<string | number>(isCode, 'code'),
    v.transform(String),
    v.check(isFine, 'person-value'),
    notes<string>({
      json: {
        title: '编码 code',
        anyOf: [
          { type: 'string', pattern: '^[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}$' },
          { type: 'integer', minimum: 0 },
        ],
      },
      cell: 'text',
      quick: (value) => (typeof value === 'string' && ASCII.test(value) && isFine(value) ? value : undefined),
    }),
  );
}
