import { defineResource } from '../define-resource.js';
import { code } from '../fields/code.js';
import { placeCode } from '../fields/place-code.js';
import { flag } from '../fields/flag.js';
import { name } from '../fields/name.js';
import { count } from '../fields/numbers.js';
import { optional } from '../fields/structure.js';

/** Blocks of buildings (楼片). Never with a score: one block has one steward. */
export const blocks = defineResource({
  description: 'A block of buildings (楼片)',
  fields: {
    id: code(),
    community: placeCode(),
    name: optional(name()),
    households: optional(count()),
    staffed: optional(flag()),
  },
  key: ['id'],
  geometry: ['polygon'],
  references: { community: 'community' },
});
