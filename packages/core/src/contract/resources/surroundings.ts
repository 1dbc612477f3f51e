import { defineResource } from '../define-resource.js';
import { name } from '../fields/name.js';
import { optional } from '../fields/structure.js';

/** Neighbouring ground, drawn around the city and never counted. */
export const surroundings = defineResource({
  description: 'Neighbouring ground, for decoration',
  fields: { name: optional(name()) },
  key: [],
  geometry: ['polygon', 'line'],
});
