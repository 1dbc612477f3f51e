import * as v from 'valibot';
import { refusedValue } from '../../privacy/refused-value.js';
import { notes } from './field-notes.js';

/** Public number of an office: the one field where a landline may stand. Mobile numbers are refused. */
export function hotline() {
  return v.pipe(
    v.string('hotline'),
    v.regex(/^[0-9+()\- ]{3,24}$/, 'hotline'),
    v.check((value) => refusedValue(value, { landlines: true }) === null, 'person-value'),
    notes<string>({ json: { type: 'string', pattern: '^[0-9+()\\- ]{3,24}$' }, cell: 'text' }),
  );
}
