import { defineResource } from '../define-resource.js';
import { choice } from '../fields/choice.js';
import { code } from '../fields/code.js';
import { moment } from '../fields/moment.js';
import { name } from '../fields/name.js';
import { optional } from '../fields/structure.js';

/** Supervision letters (督办函), one to one. */
export const letters = defineResource({
  description: 'A supervision letter (督办函)',
  fields: {
    id: code(),
    park: code(),
    enterprise: optional(code()),
    from: code(),
    to: code(),
    topic: name(),
    issuedAt: moment(),
    dueAt: moment(),
    stage: choice({
      issued: ['已发函', '发函'],
      delivered: ['已送达', '送达'],
      rectifying: ['整改中', '整改'],
      reviewed: ['已复核', '复核'],
      closed: ['已办结', '办结'],
    }),
    closedAt: optional(moment()),
  },
  key: ['id'],
  references: { park: 'park', enterprise: 'enterprise', from: 'unit', to: 'unit' },
});
