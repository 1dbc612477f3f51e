/** Schema of an indicator that the host declares, in the form of the registry. */
import * as v from 'valibot';
import { choice } from './fields/choice.js';
import { keyword } from './fields/keyword.js';
import { name } from './fields/name.js';
import { amount, number } from './fields/numbers.js';
import { list, optional } from './fields/structure.js';
import { text } from './fields/text.js';

const LONGEST_EXPRESSION = 400;

export const hostIndicatorFields = {
  id: keyword(),
  name: name(),
  formula: optional(name()),
  expression: optional(text(LONGEST_EXPRESSION)),
  unit: optional(
    choice({
      share: [],
      count: [],
      days: [],
      minutes: [],
      'per-km2': [],
      'per-10000': [],
      households: [],
      'per-day': [],
      'per-km-month': [],
      'per-zone-week': [],
    }),
  ),
  direction: optional(choice({ 'higher-is-better': [], 'lower-is-better': [], neutral: [] })),
  kind: optional(choice({ flow: [], stock: [] })),
  date: optional(choice({ collectedAt: [], acceptedAt: [], closedAt: [], dueAt: [] })),
  disclosure: optional(choice({ case: [], operational: [], organization: [] })),
  range: optional(v.pipe(list(v.nullable(number()), 2), v.minLength(2, 'range'))),
  minimumDenominator: optional(amount()),
  source: optional(name()),
  counts: optional(choice({ ratio: [], count: [], largest: [], durations: [], actions: [] })),
};
