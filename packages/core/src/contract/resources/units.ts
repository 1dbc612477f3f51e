import { defineResource } from '../define-resource.js';
import { choice } from '../fields/choice.js';
import { code } from '../fields/code.js';
import { placeCode } from '../fields/place-code.js';
import { flag } from '../fields/flag.js';
import { name } from '../fields/name.js';
import { optional } from '../fields/structure.js';
import { tier } from '../fields/tier.js';

/** Units of the responsibility chain: organizations, never the people in them. */
export const units = defineResource({
  description: 'A unit of the responsibility chain',
  fields: {
    id: code(),
    name: name(),
    level: tier(),
    role: choice({
      'leading-group': ['领导小组'],
      office: ['办公室'],
      'task-force': ['专项组', '工作专班'],
      unit: ['成员单位', '单位'],
    }),
    coLed: optional(flag()),
    parent: optional(code()),
    division: optional(placeCode()),
  },
  key: ['id'],
  references: { parent: 'unit', division: 'division' },
});
