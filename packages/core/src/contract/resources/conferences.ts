import { defineResource } from '../define-resource.js';
import { code } from '../fields/code.js';
import { moment } from '../fields/moment.js';
import { name } from '../fields/name.js';
import { count } from '../fields/numbers.js';

/** Joint conferences (联席会议). */
export const conferences = defineResource({
  description: 'A joint conference (联席会议)',
  fields: {
    id: code(),
    unit: code(),
    heldAt: moment(),
    title: name(),
    resolutions: count(),
    resolved: count(),
  },
  key: ['id'],
  references: { unit: 'unit' },
});
