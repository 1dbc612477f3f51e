import { defineResource } from '../define-resource.js';
import { code } from '../fields/code.js';
import { keyword } from '../fields/keyword.js';
import { name } from '../fields/name.js';
import { wholeWithin } from '../fields/numbers.js';
import { optional } from '../fields/structure.js';

/** Typical cases that protect enterprises. */
export const exemplars = defineResource({
  description: 'A typical case that protects enterprises',
  fields: {
    id: code(),
    park: optional(code()),
    title: name(),
    year: wholeWithin(1900, 2999),
    kind: keyword(),
  },
  key: ['id'],
  references: { park: 'park' },
});
