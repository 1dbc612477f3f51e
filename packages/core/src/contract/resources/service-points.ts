import { defineResource } from '../define-resource.js';
import { code } from '../fields/code.js';
import { placeCode } from '../fields/place-code.js';
import { name } from '../fields/name.js';
import { count } from '../fields/numbers.js';

/** Points where a community offers services. */
export const servicePoints = defineResource({
  description: 'A service point of a community',
  fields: { id: code(), community: placeCode(), name: name(), items: count() },
  key: ['id'],
  geometry: ['point'],
  references: { community: 'community' },
});
