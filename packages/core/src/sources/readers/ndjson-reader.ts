import { SourceError } from '../source-error.js';
import { linesOf } from './lines-of.js';
import { recordOf } from './record-of.js';
import type { ReadContext, ReadRecord, ResourceReader } from './resource-reader.js';

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}

async function* read(
  batches: AsyncGenerator<{ lines: readonly string[]; last: boolean }>,
  context: ReadContext,
) {
  let index = 0;
  let good = 0;
  for await (const { lines, last } of batches) {
    const batch: ReadRecord[] = [];
    let broken = false;
    for (const line of lines) {
      // RFC 8142 text sequences begin each record with a separator.
      const text = line.startsWith('\u001E') ? line.slice(1) : line;
      if (text.trim() === '') continue;
      const value = parseLine(text);
      const raw = recordOf(value, true);
      broken = value === undefined;
      if (raw) batch.push({ index, raw });
      else if (!(last && broken)) context.skip(index, broken ? 'not-json' : 'wrong-type');
      index++;
    }
    good += batch.length;
    yield batch;
    // The last line has no end and no sense: the file was cut off. All before it are kept.
    if (last && broken) throw new SourceError(good === 0 ? 'not-json' : 'truncated');
  }
  if (index === 0) throw new SourceError('empty');
}

/** One JSON object a line, streamed: rows or GeoJSON features. */
export const ndjsonReader: ResourceReader = {
  format: 'ndjson',
  extensions: ['ndjson', 'jsonl', 'geojsonl', 'geojsons'],
  mediaTypes: ['application/x-ndjson', 'application/ndjson', 'application/jsonl', 'application/geo+json-seq'],
  read: (text, context) => read(linesOf(text.pieces()), context),
};
