import { defineResource } from '../define-resource.js';
import { name } from '../fields/name.js';
import { count } from '../fields/numbers.js';
import { optional } from '../fields/structure.js';

/** Rivers, drawn as ground. */
export const rivers = defineResource({
  description: 'A river',
  fields: { name: optional(name()), rank: optional(count()) },
  key: [],
  geometry: ['line'],
});
