import { defineResource } from '../define-resource.js';
import { placeCode } from '../fields/place-code.js';
import { keyword } from '../fields/keyword.js';
import { count } from '../fields/numbers.js';
import { period } from '../fields/period.js';

/** Counts of campaigns; of county and city only. */
export const campaigns = defineResource({
  description: 'A count of a campaign in a county or the city',
  fields: { kind: keyword(), division: placeCode(), period: period(), count: count() },
  key: ['kind', 'division', 'period'],
  references: { division: 'division' },
});
