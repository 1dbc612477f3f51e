import { defineResource } from '../define-resource.js';
import { code } from '../fields/code.js';
import { keyword } from '../fields/keyword.js';
import { name } from '../fields/name.js';
import { optional } from '../fields/structure.js';

/** Enterprises of parks: legal persons only, no sole traders. */
export const enterprises = defineResource({
  description: 'An enterprise (legal person) of a park',
  fields: { id: code(), park: code(), name: name(), sector: optional(keyword()), liaison: optional(code()) },
  key: ['id'],
  geometry: ['point'],
  references: { park: 'park', liaison: 'unit' },
});
