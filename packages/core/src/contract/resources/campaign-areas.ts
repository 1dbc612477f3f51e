import { defineResource } from '../define-resource.js';
import { choice } from '../fields/choice.js';
import { code } from '../fields/code.js';
import { keyword } from '../fields/keyword.js';
import { moment } from '../fields/moment.js';
import { name } from '../fields/name.js';
import { amount } from '../fields/numbers.js';
import { ordinal } from '../fields/ordinal.js';
import { list, optional } from '../fields/structure.js';

/** Areas and reaches of sector clean-up (行业乱象治理). */
export const campaignAreas = defineResource({
  description: 'An area or a reach of sector clean-up',
  fields: {
    id: code(),
    kind: keyword(),
    name: name(),
    permit: optional(choice({ permitted: ['可采', '许可'], prohibited: ['禁采', '禁止'] })),
    leadUnit: code(),
    units: optional(list(code())),
    deadline: moment(),
    status: keyword(),
    effect: optional(ordinal('好', '较好', '差', '较差')),
    before: optional(amount()),
    after: optional(amount()),
  },
  key: ['id'],
  geometry: ['line', 'polygon'],
  references: { leadUnit: 'unit', units: 'unit' },
});
