import { defineResource } from '../define-resource.js';
import { flag } from '../fields/flag.js';
import { placeCode } from '../fields/place-code.js';
import { keyword } from '../fields/keyword.js';
import { amount, count, number } from '../fields/numbers.js';
import { period } from '../fields/period.js';
import { list, optional } from '../fields/structure.js';

/**
 * Figures that were aggregated upstream. They win over figures computed from records. What can't be
 * a ratio comes as mergeable components: a histogram for medians, six counts for evenness. A figure
 * that must not be published is `suppressed`: without a row it would be none. Rows of `density` with a
 * `group` say how many of the accepted matters are of that group of types.
 */
export const indicators = defineResource({
  description: 'A figure aggregated upstream',
  fields: {
    division: optional(placeCode()),
    grid: optional(placeCode()),
    indicator: keyword(),
    period: period(),
    numerator: optional(number()),
    denominator: optional(amount()),
    components: optional(list(count(), 1000)),
    group: optional(keyword()),
    suppressed: optional(flag()),
  },
  key: ['division', 'grid', 'indicator', 'period', 'group'],
  needs: [
    ['division', 'grid'],
    ['numerator', 'components', 'suppressed'],
  ],
  references: { division: 'division', grid: 'grid' },
});
