import { defineResource } from '../define-resource.js';
import { code } from '../fields/code.js';
import { keyword } from '../fields/keyword.js';
import { moment } from '../fields/moment.js';
import { name } from '../fields/name.js';
import { share } from '../fields/numbers.js';

/** Programs: reform, cooperation, training, legislation. Never located. */
export const programs = defineResource({
  description: 'A program: reform, cooperation, training, legislation',
  fields: {
    id: code(),
    kind: keyword(),
    title: name(),
    unit: code(),
    from: moment(),
    to: moment(),
    progress: share(),
  },
  key: ['id'],
  references: { unit: 'unit' },
});
