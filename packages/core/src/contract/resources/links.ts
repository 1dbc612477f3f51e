import { defineResource } from '../define-resource.js';
import { code } from '../fields/code.js';
import { moment } from '../fields/moment.js';
import { count } from '../fields/numbers.js';
import { optional } from '../fields/structure.js';
import { typedReference } from '../fields/typed-reference.js';

/** Data links between centres and stations. */
export const links = defineResource({
  description: 'A data link between two centres or stations',
  fields: {
    id: code(),
    from: typedReference('centre', 'station'),
    to: typedReference('centre', 'station'),
    lastSyncAt: moment(),
    upMinutes: count(),
    totalMinutes: count(),
    messages: optional(count()),
  },
  key: ['id'],
  references: { from: 'typed', to: 'typed' },
});
