import type * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { checkFields } from '../../../packages/core/src/contract/check-fields.js';
import { entryFields, manifestFields } from '../../../packages/core/src/contract/manifest-fields.js';
import { RESOURCES } from '../../../packages/core/src/contract/resources.js';

const SIZE = 100_000;
/** What makes careless patterns try again and again. */
const PIECES = [
  '1',
  '-',
  ' ',
  'a@',
  '0-',
  '川S1',
  'x:',
  '2026-',
  '(0',
  '\u200B1',
  '一',
  '١',
  '/',
  '"',
  '\ud800',
  'P1',
  'e\u0301',
];

type Fields = Readonly<Record<string, v.GenericSchema>>;
const ALL: readonly (readonly [resource: string, fields: Fields])[] = [
  ['manifest', manifestFields],
  ['entry', entryFields],
  ...Object.entries(RESOURCES).map(([name, { fields }]) => [name, fields as Fields] as const),
];

describe('100 KB of nonsense', () => {
  it.each(ALL)(
    'in any field of %s are refused at once',
    (resource, fields) => {
      for (const piece of PIECES) {
        const text = piece.repeat(Math.ceil(SIZE / piece.length));
        for (const written of [text, { 'zh-CN': text }, [text], { [text]: 1 }]) {
          for (const [field, schema] of Object.entries(fields)) {
            const take = (): void => {
              checkFields(
                { [field]: schema },
                { [field]: written },
                { resource, prefix: '', report: () => undefined },
              );
            };
            const times = [0, 1, 2].map(() => {
              const start = performance.now();
              take();
              return performance.now() - start;
            });
            // A pattern that tries again and again takes many seconds; a busy machine does not.
            expect(Math.min(...times), `${field} ${JSON.stringify(piece)}`).toBeLessThan(500);
          }
        }
      }
    },
    60_000,
  );

  it('as a key are reported short, or not repeated at all', () => {
    const paths: string[] = [];
    const report = ({ path = '' }): void => void paths.push(path);
    const keys = ['x-' + 'a'.repeat(SIZE), 'b'.repeat(SIZE), '13800138000'];
    checkFields({}, Object.fromEntries(keys.map((key) => [key, 'x'])), {
      resource: 'units',
      prefix: '',
      report,
    });
    for (const path of paths) {
      expect(path.length).toBeLessThan(100);
      expect(path).not.toContain('13800138000');
    }
  });
});
