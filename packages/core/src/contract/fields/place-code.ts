import { refusedCode } from '../../privacy/refused-code.js';
import { code } from './code.js';

/**
 * Code of a division, a grid or a community, or a reference to one. Codes of some countries have the form of a
 * passport number (E09000001 is a London borough), so here that form is for the record's check to judge, which
 * knows the city's places; everything else that identifies a person is refused as in any code.
 */
export function placeCode() {
  return code((value) => {
    const kind = refusedCode(value);
    return kind === null || kind === 'passport';
  });
}
