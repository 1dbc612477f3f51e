import type { Crs } from '@hivemap/core';
import { CsvHeader } from './encode-csv.js';
import { collection, Lines, LIST, rowOf, type OutFormat } from './encode.js';
import { featureOf, type OutRecord } from './out-record.js';

/** Records as they come. */
export type Batches = AsyncIterable<readonly OutRecord[]>;

const STREAMED = ['geojson', 'ndjson', 'json', 'csv'] as const satisfies readonly OutFormat[];
export type StreamedFormat = (typeof STREAMED)[number];

/** Whether a format is written record by record: of the others all have to be known first. */
export function isStreamed(format: OutFormat): format is StreamedFormat {
  return (STREAMED as readonly string[]).includes(format);
}

/**
 * Encodes records while they are read: the memory that it takes does not grow with the file.
 *
 * @param open - Begins to read. Asked twice for a table, whose header has the columns of all records.
 * @param crs - That the file states, where its format has a place for it.
 */
export async function* encodeStream(
  format: StreamedFormat,
  open: (pass: 'look' | 'write') => Batches,
  crs?: Crs,
): AsyncGenerator<string> {
  switch (format) {
    case 'geojson':
      yield* list(...collection(crs), open('write'), featureOf);
      return;
    case 'json':
      yield* list(...LIST, open('write'), rowOf);
      return;
    case 'ndjson': {
      const lines = new Lines(crs);
      for await (const batch of open('write')) yield batch.map((record) => lines.of(record)).join('');
      return;
    }
    case 'csv': {
      const header = new CsvHeader();
      for await (const batch of open('look')) for (const record of batch) header.add(record);
      yield header.line;
      for await (const batch of open('write')) yield batch.map((record) => header.row(record)).join('');
    }
  }
}

async function* list(
  begin: string,
  end: string,
  batches: Batches,
  itemOf: (record: OutRecord) => unknown,
): AsyncGenerator<string> {
  yield begin;
  let first = true;
  for await (const batch of batches) {
    const items = batch.map((record) => JSON.stringify(itemOf(record)));
    if (items.length === 0) continue;
    yield `${first ? '' : ','}\n${items.join(',\n')}`;
    first = false;
  }
  yield `\n${end}\n`;
}
