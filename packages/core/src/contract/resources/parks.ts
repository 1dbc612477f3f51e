import { defineResource } from '../define-resource.js';
import { choice } from '../fields/choice.js';
import { code } from '../fields/code.js';
import { name } from '../fields/name.js';
import { optional } from '../fields/structure.js';

/** Law-based parks (法治园区). */
export const parks = defineResource({
  description: 'A law-based park (法治园区)',
  fields: {
    id: code(),
    name: name(),
    level: choice({ national: ['国家级'], provincial: ['省级'], city: ['市级'], county: ['县级'] }),
    liaison: code(),
    centre: optional(code()),
  },
  key: ['id'],
  geometry: ['polygon'],
  references: { liaison: 'unit', centre: 'centre' },
});
