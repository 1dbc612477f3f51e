import { defineResource } from '../define-resource.js';
import { choice } from '../fields/choice.js';
import { code } from '../fields/code.js';
import { flag } from '../fields/flag.js';
import { keyword } from '../fields/keyword.js';
import { moment } from '../fields/moment.js';
import { name } from '../fields/name.js';
import { share } from '../fields/numbers.js';
import { object, optional } from '../fields/structure.js';

/** Stability risk assessments (稳定风险评估) of major decisions. */
export const risks = defineResource({
  description: 'A stability risk assessment of a decision',
  fields: {
    id: code(),
    title: name(),
    unit: code(),
    level: choice({ high: ['高', '高风险'], medium: ['中', '中风险'], low: ['低', '低风险'] }),
    criteria: object({
      legality: share(),
      rationality: share(),
      feasibility: share(),
      controllability: share(),
    }),
    stage: keyword(),
    required: optional(flag()),
    decidedAt: optional(moment()),
  },
  key: ['id'],
  references: { unit: 'unit' },
});
