import * as v from 'valibot';
import { refusedCode } from '../../privacy/refused-code.js';
import { parseReference, type ReferenceKind } from '../reference.js';
import { notes } from './field-notes.js';

const PLACE = /^(?:division|grid|community):/;
const ID = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u;

/**
 * A reference that says what it names: `park:P01`.
 *
 * @param kinds - Kinds that make sense here.
 */
export function typedReference(...kinds: readonly ReferenceKind[]) {
  return v.pipe(
    v.string('reference'),
    v.check(
      (value) => {
        const reference = parseReference(value);
        return reference !== null && kinds.includes(reference.kind) && ID.test(reference.id);
      },
      `reference:${kinds.join('|')}`,
    ),
    v.check((value) => {
      const refused = refusedCode(value.slice(value.indexOf(':') + 1));
      // Places have codes of that form: see `placeCode`.
      return refused === null || (refused === 'passport' && PLACE.test(value));
    }, 'person-value'),
    notes<string>({
      json: {
        title: `${kinds.length > 3 ? '类别 kind' : kinds.join('|')}:…`,
        type: 'string',
        pattern: `^(${kinds.join('|')}):[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}$`,
      },
      cell: 'text',
    }),
  );
}
