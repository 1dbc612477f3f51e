import { SourceError } from '../source-error.js';
import { decodeEchartsFeature, isEchartsEncoded } from './decode-echarts.js';
import { readList } from './read-list.js';
import { readTopology } from './read-topology.js';
import type { ReadContext, ReadRecord } from './resource-reader.js';

type Open = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Open {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function featuresOf(document: Open): readonly unknown[] {
  const features = document['features'];
  if (!Array.isArray(features)) throw new SourceError('not-a-feature-collection');
  if (features.length === 0) throw new SourceError('empty');
  if (!isEchartsEncoded(document)) return features as readonly unknown[];
  return features.map((one: unknown) => decodeEchartsFeature(one, document));
}

/**
 * Records of a parsed JSON document, by what it is: a FeatureCollection, a topology, a list of rows,
 * or the one object of a resource that is one record.
 *
 * @throws {SourceError} `not-a-feature-collection`, `empty`, `damaged`.
 */
export function* readDocument(document: unknown, context: ReadContext): Generator<readonly ReadRecord[]> {
  const { geometry, single } = context.definition;
  if (isObject(document) && document['type'] === 'FeatureCollection') {
    yield* readList(featuresOf(document), context);
  } else if (isObject(document) && document['type'] === 'Topology') {
    yield* readTopology(document, context);
  } else if (geometry) {
    throw new SourceError('not-a-feature-collection');
  } else if (Array.isArray(document)) {
    if (document.length === 0) throw new SourceError('empty');
    yield* readList(document, context);
  } else if (single && isObject(document)) {
    yield* readList([document], context);
  } else {
    throw new SourceError('wrong-type', { expected: single ? 'one-record' : 'list' });
  }
}
