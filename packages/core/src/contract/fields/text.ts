import * as v from 'valibot';
import { refusedValue } from '../../privacy/refused-value.js';
import { notes } from './field-notes.js';

/**
 * Text that people read: the only free strings of the contract, so each passes the privacy gate.
 *
 * @param maxLength - In UTF-16 units; longer text is refused rather than cut.
 */
export function text(maxLength = 200) {
  return v.pipe(
    v.string('text'),
    v.maxLength(maxLength, 'short-text'),
    v.check((value) => refusedValue(value) === null, 'person-value'),
    notes<string>({ json: { type: 'string', maxLength }, cell: 'text' }),
  );
}
