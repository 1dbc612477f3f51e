import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ElementSplitter } from '../../../packages/core/src/sources/readers/element-splitter.js';
import { SourceError } from '../../../packages/core/src/sources/source-error.js';
import { readFile } from './made/read-records.js';
import { collection, feature, square } from './small-city.js';

const RUNS = process.env['HIVEMAP_NIGHTLY'] ? 10_000 : 400;

async function endOf(text: string, size = 16) {
  return readFile('geojson', text, { size }).then(
    ({ features, skipped }) => ({ features, skipped, code: null, params: undefined }),
    (error: unknown) => {
      if (!(error instanceof SourceError)) throw error;
      return { features: [], skipped: [], code: error.code, params: error.params };
    },
  );
}

describe('a document that arrives in pieces', () => {
  const value = fc.jsonValue({ maxDepth: 3 });

  it('falls into the same elements as the parser sees, whatever is in them and around them', () => {
    const outside = fc.dictionary(fc.constantFrom('type', 'name', 'a"b', 'fea', 'Features', '達'), value, {
      maxKeys: 4,
    });
    fc.assert(
      fc.property(
        fc.array(value, { maxLength: 6 }),
        outside,
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom(undefined, 1),
        (features, around, size, indent) => {
          for (const [place, document] of [
            ['features', { ...around, features }],
            ['root', features],
          ] as const) {
            const text = JSON.stringify(document, null, indent);
            const splitter = new ElementSplitter(place);
            const elements: unknown[] = [];
            for (let at = 0; at < text.length; at += size)
              elements.push(
                ...splitter.add(text.slice(at, at + size)).map((one) => JSON.parse(one.text) as unknown),
              );
            expect(elements).toEqual(JSON.parse(JSON.stringify(features)));
            expect([splitter.found, splitter.open]).toEqual([true, null]);
            expect(JSON.parse(splitter.outside)).toEqual(
              JSON.parse(JSON.stringify(place === 'root' ? [] : { ...around, features: [] })),
            );
          }
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('gives the features before its end, and says that and where it goes wrong', async () => {
    const good = JSON.stringify(
      collection(feature({ code: 'G1' }, square(107, 31, 1)), feature({ code: 'G2' }, square(108, 31, 1))),
    );
    expect((await endOf(good)).features).toHaveLength(2);
    for (let end = 1; end < good.length; end += 7)
      expect((await endOf(good.slice(0, end))).code, good.slice(0, end)).toBe('truncated');
    expect(await endOf(`${good}]`)).toMatchObject({ code: 'not-json', params: { line: 1 } });
    expect((await endOf(good.replace('FeatureCollection', 'Other'))).code).toBe('not-a-feature-collection');
    expect((await endOf('{"type":"FeatureCollection","features":[]}')).code).toBe('empty');
    expect((await endOf('{"type":"FeatureCollection","features":{}}')).code).toBe('not-a-feature-collection');
    expect(await endOf('{"type":"FeatureCollection",\n"features":[\n{"a":oops\n')).toMatchObject({
      code: 'not-json',
      params: { line: 3 },
    });
  });

  it('loses one broken feature, not its neighbours', async () => {
    const features = [1, 2, 3].map((at) => JSON.stringify(feature({ code: `G${at}` }, square(107, 31, 1))));
    const text = `{"type":"FeatureCollection","features":[${features[0]!},{"type":"Feature",oops},,${features[2]!}]}`;
    const { features: found, skipped } = await endOf(text);
    expect(found.map(({ properties }) => properties?.['code'] as string)).toEqual(['G1', 'G3']);
    expect(skipped).toEqual([1, 2]);
  });

  it('costs time by its length only, also when it is one text, one list or all brackets', async () => {
    const evil = ['"', '[', '{"a":', '\\"', '[1,'].map(
      (part) => `{"type":"FeatureCollection","features":[${part.repeat(400_000)}`,
    );
    for (const text of evil) {
      const started = performance.now();
      expect((await endOf(text, 4096)).code).not.toBeNull();
      expect(performance.now() - started).toBeLessThan(15_000);
    }
  });
});
