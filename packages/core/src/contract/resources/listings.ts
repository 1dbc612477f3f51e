import { defineResource } from '../define-resource.js';
import { choice } from '../fields/choice.js';
import { code } from '../fields/code.js';
import { placeCode } from '../fields/place-code.js';
import { moment } from '../fields/moment.js';
import { name } from '../fields/name.js';
import { optional } from '../fields/structure.js';

/** Listed supervision (挂牌督办). */
export const listings = defineResource({
  description: 'A case of listed supervision (挂牌督办)',
  fields: {
    id: code(),
    unit: code(),
    division: placeCode(),
    title: name(),
    measure: choice({
      '01': [1, '表彰奖励'],
      '02': [2, '通报'],
      '03': [3, '沟通警示'],
      '04': [4, '约谈'],
      '05': [5, '挂牌督办'],
      '06': [6, '处分建议'],
      '07': [7, '一票否决'],
      '99': [99, '其他'],
    }),
    listedAt: moment(),
    dueAt: moment(),
    clearedAt: optional(moment()),
  },
  key: ['id'],
  references: { unit: 'unit', division: 'division' },
});
