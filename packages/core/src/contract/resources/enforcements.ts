import { defineResource } from '../define-resource.js';
import { code } from '../fields/code.js';
import { amount, count } from '../fields/numbers.js';
import { period } from '../fields/period.js';
import { optional } from '../fields/structure.js';

/** Enforcement cases that concern the enterprises of a park. */
export const enforcements = defineResource({
  description: 'Enforcement cases of a park in a period',
  fields: {
    park: code(),
    period: period(),
    accepted: count(),
    concluded: count(),
    amount: optional(amount()),
  },
  key: ['park', 'period'],
  references: { park: 'park' },
});
