import { defineResource } from '../define-resource.js';
import { code } from '../fields/code.js';
import { moment } from '../fields/moment.js';
import { count } from '../fields/numbers.js';

/** Visitors in a scenic area, counted over windows of 15 minutes and more. */
export const loads = defineResource({
  description: 'A count of visitors in a scenic area',
  fields: { scenic: code(), at: moment(), count: count() },
  key: ['scenic', 'at'],
  references: { scenic: 'scenic' },
});
