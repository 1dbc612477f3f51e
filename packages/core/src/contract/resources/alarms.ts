import { defineResource } from '../define-resource.js';
import { code } from '../fields/code.js';
import { moment } from '../fields/moment.js';
import { count } from '../fields/numbers.js';
import { subject } from '../fields/subject.js';

/** Alarms of a fence, counted by hour and subject. */
export const alarms = defineResource({
  description: 'Alarms of a fence in an hour',
  fields: { fence: code(), hour: moment(), subject: subject(), count: count(), verified: count() },
  key: ['fence', 'hour', 'subject'],
  references: { fence: 'fence' },
});
