import { defineResource } from '../define-resource.js';
import { choice } from '../fields/choice.js';
import { code } from '../fields/code.js';
import { flag } from '../fields/flag.js';
import { moment } from '../fields/moment.js';
import { optional } from '../fields/structure.js';

/** Procuratorial suggestions (检察建议) and public-interest ones. */
export const suggestions = defineResource({
  description: 'A procuratorial suggestion (检察建议)',
  fields: {
    id: code(),
    scenic: optional(code()),
    reserve: optional(code()),
    kind: choice({ procuratorial: ['检察建议'], 'public-interest': ['公益诉讼'] }),
    issuedAt: moment(),
    repliedAt: optional(moment()),
    urgent: optional(flag()),
  },
  key: ['id'],
  needs: [['scenic', 'reserve']],
  references: { scenic: 'scenic', reserve: 'reserve' },
});
