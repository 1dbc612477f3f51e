import { defineResource } from '../define-resource.js';
import { choice } from '../fields/choice.js';
import { placeCode } from '../fields/place-code.js';
import { dedication } from '../fields/dedication.js';
import { flag } from '../fields/flag.js';
import { name } from '../fields/name.js';
import { count } from '../fields/numbers.js';
import { optional } from '../fields/structure.js';

/** Governance grids, the cells below villages. */
export const grids = defineResource({
  description: 'A governance grid',
  fields: {
    code: placeCode(),
    kind: choice({ comprehensive: ['综合', '综合网格'], dedicated: ['专属', '专属网格'] }),
    division: placeCode(),
    name: optional(name()),
    households: optional(count()),
    staffed: optional(flag()),
    dedicatedTo: optional(dedication()),
  },
  key: ['code'],
  geometry: ['polygon'],
  references: { division: 'division', dedicatedTo: 'typed' },
});
