import { defineResource } from '../define-resource.js';
import { choice } from '../fields/choice.js';
import { code } from '../fields/code.js';
import { placeCode } from '../fields/place-code.js';
import { count, share } from '../fields/numbers.js';
import { period } from '../fields/period.js';
import { optional } from '../fields/structure.js';

/** Assessments (考评) of units and satisfaction surveys of divisions. */
export const assessments = defineResource({
  description: 'An assessment or a survey',
  fields: {
    unit: optional(code()),
    division: optional(placeCode()),
    period: period(),
    kind: choice({ satisfaction: ['满意度'], performance: ['考评', '绩效'] }),
    score: optional(share()),
    satisfied: optional(count()),
    sample: count(),
  },
  key: ['unit', 'division', 'period', 'kind'],
  needs: [
    ['unit', 'division'],
    ['score', 'satisfied'],
  ],
  references: { unit: 'unit', division: 'division' },
});
