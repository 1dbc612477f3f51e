import { defineResource } from '../define-resource.js';
import { code } from '../fields/code.js';
import { moment } from '../fields/moment.js';
import { name } from '../fields/name.js';
import { amount, share } from '../fields/numbers.js';
import { optional } from '../fields/structure.js';

/** Duties of units and how far they are done. */
export const duties = defineResource({
  description: 'A duty of a unit',
  fields: {
    id: code(),
    unit: code(),
    project: optional(code()),
    title: name(),
    weight: amount(),
    done: share(),
    dueAt: optional(moment()),
  },
  key: ['id'],
  references: { unit: 'unit', project: 'project' },
});
