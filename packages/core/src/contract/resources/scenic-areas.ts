import * as v from 'valibot';
import { defineResource } from '../define-resource.js';
import { choice } from '../fields/choice.js';
import { code } from '../fields/code.js';
import { name } from '../fields/name.js';
import { count } from '../fields/numbers.js';
import { optional } from '../fields/structure.js';

/** Scenic areas. Capacity is the number of visitors at one moment; an area without one stays, and has no state. */
export const scenicAreas = defineResource({
  description: 'A scenic area',
  fields: {
    id: code(),
    name: name(),
    grade: choice({
      '5A': ['AAAAA'],
      '4A': ['AAAA'],
      '3A': ['AAA'],
      '2A': ['AA'],
      '1A': ['A'],
      none: ['未评级'],
    }),
    capacity: v.optional(count(), 0),
    dailyCapacity: optional(count()),
    reserve: optional(code()),
    centre: optional(code()),
  },
  key: ['id'],
  geometry: ['polygon'],
  references: { reserve: 'reserve', centre: 'centre' },
});
