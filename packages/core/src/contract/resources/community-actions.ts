import { defineResource } from '../define-resource.js';
import { actor } from '../fields/actor.js';
import { placeCode } from '../fields/place-code.js';
import { count } from '../fields/numbers.js';
import { period } from '../fields/period.js';

/** Joint actions of the six actors over time. */
export const communityActions = defineResource({
  description: 'Joint actions of an actor of a community in a period',
  fields: { community: placeCode(), period: period(), actor: actor(), actions: count() },
  key: ['community', 'period', 'actor'],
  references: { community: 'community' },
});
