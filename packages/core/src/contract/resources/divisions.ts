import { defineResource } from '../define-resource.js';
import { code } from '../fields/code.js';
import { placeCode } from '../fields/place-code.js';
import { flag } from '../fields/flag.js';
import { name } from '../fields/name.js';
import { amount, count } from '../fields/numbers.js';
import { position } from '../fields/position.js';
import { optional } from '../fields/structure.js';

/** Administrative divisions of all levels, with the coverage flags that the field counts. */
export const divisions = defineResource({
  description: 'An administrative division',
  fields: {
    code: placeCode(),
    level: code(),
    name: name(),
    parent: optional(placeCode()),
    areaKm2: optional(amount()),
    population: optional(count()),
    households: optional(count()),
    seat: optional(position()),
    adviser: optional(flag()),
    auxiliary: optional(flag()),
    psychService: optional(flag()),
    commissioner: optional(flag()),
    securityMember: optional(flag()),
  },
  key: ['code'],
  geometry: ['polygon'],
  references: { parent: 'division' },
  positions: ['seat'],
});
