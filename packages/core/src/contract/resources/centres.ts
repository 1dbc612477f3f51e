import { defineResource } from '../define-resource.js';
import { choice } from '../fields/choice.js';
import { code } from '../fields/code.js';
import { placeCode } from '../fields/place-code.js';
import { flag } from '../fields/flag.js';
import { hotline } from '../fields/hotline.js';
import { name } from '../fields/name.js';
import { list, optional } from '../fields/structure.js';

/** Governance centres of the levels, enterprise–local centres and scenic ones. */
export const centres = defineResource({
  description: 'A governance centre (综治中心)',
  fields: {
    id: code(),
    kind: choice({
      governance: ['综治中心'],
      'enterprise-local': ['企地联动综治中心'],
      scenic: ['景区综治中心'],
    }),
    level: choice({
      city: ['03', '市', '市级'],
      county: ['04', '县', '区县', '县级'],
      township: ['05', '乡镇', '乡级'],
      village: ['村', '村(社区)', '村级'],
    }),
    division: placeCode(),
    name: name(),
    integrates: list(
      choice({
        grid: ['网格化管理中心'],
        dispute: ['矛盾纠纷多元化解中心'],
        petition: ['信访接待中心'],
        'service-hall': ['便民服务中心'],
      }),
    ),
    partners: optional(list(code())),
    compliant: optional(flag()),
    hotline: optional(hotline()),
  },
  key: ['id'],
  geometry: ['point'],
  references: { division: 'division', partners: 'unit' },
});
