import type { ResourceContent } from '../resource-content.js';
import { SourceError } from '../source-error.js';
import { decodeEchartsFeature, isEchartsFeature } from './decode-echarts.js';
import { ElementSplitter, type Element } from './element-splitter.js';
import { jsonErrorAt } from './json-error-at.js';
import { parseJson } from './parse-json.js';
import { readDocument } from './read-document.js';
import { recordOf } from './record-of.js';
import type { ReadContext, ReadRecord } from './resource-reader.js';

type Batches = AsyncGenerator<readonly ReadRecord[]>;

function parseElement(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Why a list has no end: the file has none, or something in it is no JSON. */
function reasonOf({ text, line }: Element): SourceError {
  const at = text === '' ? 0 : (jsonErrorAt(text) ?? text.length);
  if (at === text.length) return new SourceError('truncated');
  return new SourceError('not-json', { line: line + text.slice(0, at).split('\n').length - 1 });
}

/** Reads the document around the list, which has to be JSON itself. */
function checkOutside(splitter: ElementSplitter, place: 'root' | 'features'): void {
  if (splitter.open) throw reasonOf(splitter.open);
  const document = parseJson(splitter.outside);
  if (place === 'root') return;
  const { type } = document as { readonly type?: unknown };
  if (type !== 'FeatureCollection') throw new SourceError('not-a-feature-collection');
}

async function* restOf(first: string, pieces: AsyncGenerator<string>): AsyncGenerator<string> {
  yield first;
  yield* pieces;
}

async function* readWhole(pieces: AsyncGenerator<string>, context: ReadContext): Batches {
  const all: string[] = [];
  for await (const piece of pieces) all.push(piece);
  yield* readDocument(parseJson(all.join('')), context);
}

/** A feature of ECharts counts in steps that the file may say before them. */
function decoded(value: unknown, outside: () => string): unknown {
  if (!isEchartsFeature(value)) return value;
  const scale = /"UTF8Scale"\s*:\s*(\d+)/.exec(outside())?.[1];
  return decodeEchartsFeature(value, scale === undefined ? {} : { UTF8Scale: Number(scale) });
}

/**
 * Records of a JSON document while it arrives: of a FeatureCollection or, for tables, a list of rows.
 * Everything else (topologies, single records) is read as a whole.
 *
 * @throws {SourceError} `empty`, `html-instead`, `truncated`, `not-json`, `damaged`, `not-a-feature-collection`,
 *   `wrong-type`.
 */
export async function* readJson(content: ResourceContent, context: ReadContext): Batches {
  const pieces = content.wholePieces();
  let first = '';
  // Enough to know what it is.
  while (!/\S/.test(first)) {
    const next = await pieces.next();
    if (next.done === true) throw new SourceError('empty');
    first += next.value;
  }
  const start = first.trimStart().charAt(0);
  const all = restOf(first, pieces);
  if (start === '{') yield* readElements(all, 'features', context);
  else if (start === '[' && !context.definition.geometry) yield* readElements(all, 'root', context);
  else yield* readWhole(all, context);
}

async function* readElements(
  pieces: AsyncGenerator<string>,
  place: 'root' | 'features',
  context: ReadContext,
): Batches {
  const splitter = new ElementSplitter(place);
  let index = 0;
  for await (const piece of pieces) {
    const batch: ReadRecord[] = [];
    for (const { text } of splitter.add(piece)) {
      const value = decoded(parseElement(text), () => splitter.outside);
      const raw = recordOf(value, true);
      if (raw) batch.push({ index, raw });
      else context.skip(index, value === undefined ? 'not-json' : 'wrong-type');
      index++;
    }
    if (batch.length > 0) yield batch;
  }
  if (!splitter.found) {
    yield* readDocument(parseJson(splitter.outside), context);
    return;
  }
  checkOutside(splitter, place);
  if (index === 0) throw new SourceError('empty');
}
