import * as v from 'valibot';
import type { Name } from '../name.js';
import { notes } from './field-notes.js';
import { text } from './text.js';

const language = v.pipe(
  v.string('language-tag'),
  v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'language-tag'),
);
const words = text();
const byLanguage = v.pipe(
  v.record(language, words, 'name'),
  v.check((value) => Object.keys(value).length > 0, 'name'),
);

const nonEmpty = v.pipe(
  words,
  v.check((value) => value.trim() !== '', 'name'),
);

/** A name of a place or an organization: one text, or texts by language tag. */
export function name() {
  return v.pipe(
    v.lazy((input) => (typeof input === 'string' ? nonEmpty : byLanguage)),
    v.transform((value): Name => value),
    notes<Name>({
      json: {
        title: '名称 name',
        anyOf: [
          { type: 'string', pattern: '[^\\s]', maxLength: 200 },
          {
            type: 'object',
            minProperties: 1,
            propertyNames: { pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$' },
            additionalProperties: { type: 'string', maxLength: 200 },
          },
        ],
      },
      cell: 'text',
    }),
  );
}
