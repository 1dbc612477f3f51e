import * as v from 'valibot';
import { defineResource } from '../define-resource.js';
import { choice } from '../fields/choice.js';
import { code } from '../fields/code.js';
import { notes } from '../fields/field-notes.js';
import { name } from '../fields/name.js';
import { amount } from '../fields/numbers.js';
import { list, optional } from '../fields/structure.js';
import { subject } from '../fields/subject.js';
import { typedReference } from '../fields/typed-reference.js';

const HOURS = '^([01][0-9]|2[0-4]):[0-5][0-9]-([01][0-9]|2[0-4]):[0-5][0-9]$';

const hours = v.pipe(
  v.string('hours'),
  v.regex(new RegExp(HOURS), 'hours'),
  notes<string>({ json: { type: 'string', pattern: HOURS }, cell: 'text' }),
);
const weekday = choice({
  mon: [1, '周一'],
  tue: [2, '周二'],
  wed: [3, '周三'],
  thu: [4, '周四'],
  fri: [5, '周五'],
  sat: [6, '周六'],
  sun: [7, '周日'],
});

/** Electronic fences: zones whose breaches are counted by hour, never followed. */
export const fences = defineResource({
  description: 'An electronic fence',
  fields: {
    id: code(),
    name: name(),
    in: optional(
      typedReference('park', 'scenic', 'reserve', 'division', 'grid', 'community', 'campaign-area'),
    ),
    kind: choice({ restricted: ['禁入'], hazard: ['危险'], protection: ['保护'], flow: ['客流'] }),
    subjects: list(subject()),
    hours: optional(hours),
    days: optional(list(weekday, 7)),
    limit: optional(amount()),
  },
  key: ['id'],
  geometry: ['polygon'],
  references: { in: 'typed' },
});
