import { defineResource } from '../define-resource.js';
import { code } from '../fields/code.js';
import { moment } from '../fields/moment.js';
import { count } from '../fields/numbers.js';

/** Reviews (督导) of units: how much was found, how much resolved. */
export const reviews = defineResource({
  description: 'A review (督导) of a unit',
  fields: { id: code(), unit: code(), heldAt: moment(), findings: count(), resolved: count() },
  key: ['id'],
  references: { unit: 'unit' },
});
