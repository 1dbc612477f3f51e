import { defineResource } from '../define-resource.js';
import { code } from '../fields/code.js';
import { moment } from '../fields/moment.js';
import { name } from '../fields/name.js';
import { share } from '../fields/numbers.js';
import { openChoice } from '../fields/open-choice.js';

/** Programs: reform, cooperation, training, legislation. Never located. */
export const programs = defineResource({
  description: 'A program: reform, cooperation, training, legislation',
  fields: {
    id: code(),
    kind: openChoice({
      reform: ['改革'],
      cooperation: ['协作', '合作'],
      training: ['培训'],
      legislation: ['立法'],
      publicity: ['宣传'],
      prevention: ['预防'],
      resources: ['保障'],
    }),
    title: name(),
    unit: code(),
    from: moment(),
    to: moment(),
    progress: share(),
  },
  key: ['id'],
  references: { unit: 'unit' },
});
