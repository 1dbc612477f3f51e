import { defineResource } from '../define-resource.js';
import { choice } from '../fields/choice.js';
import { code } from '../fields/code.js';
import { keyword } from '../fields/keyword.js';
import { moment } from '../fields/moment.js';
import { name } from '../fields/name.js';
import { amount } from '../fields/numbers.js';
import { openChoice } from '../fields/open-choice.js';
import { ordinal } from '../fields/ordinal.js';
import { list, optional } from '../fields/structure.js';

/** Areas and reaches of sector clean-up (行业乱象治理). */
export const campaignAreas = defineResource({
  description: 'An area or a reach of sector clean-up',
  fields: {
    id: code(),
    kind: openChoice({
      campus: ['01', '学校周边'],
      'transport-hub': ['02', '交通场站'],
      entertainment: ['03', '娱乐场所'],
      market: ['04', '集贸市场'],
      'urban-fringe': ['05', '城乡接合部'],
      route: ['06', '重点线路'],
      other: ['99', '其他'],
      'sand-mining': ['河道采砂', '砂石'],
      'illegal-ride': ['非法载客'],
    }),
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
