import type { ManifestFormat } from '@hivemap/core';
import type { FeatureCollection } from 'geojson';
import { encodeCsv } from './encode-csv.js';
import { featureOf, type OutRecord } from './out-record.js';
import { topologyOf } from './topology.js';

/** Formats that can be written. */
export const OUT_FORMATS = ['geojson', 'topojson', 'ndjson', 'csv', 'flatgeobuf', 'json'] as const;
export type OutFormat = (typeof OUT_FORMATS)[number];

const BY_EXTENSION: Readonly<Record<string, OutFormat>> = {
  geojson: 'geojson',
  topojson: 'topojson',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  geojsonl: 'ndjson',
  csv: 'csv',
  fgb: 'flatgeobuf',
  json: 'json',
};

/** The format that the ending of a name asks for; `null` for one that can't be written. */
export function outFormatOf(path: string): OutFormat | null {
  const extension = /\.([a-z0-9]+)$/i.exec(path.replace(/\.gz$/i, ''))?.[1]?.toLowerCase() ?? '';
  return BY_EXTENSION[extension] ?? null;
}

export function isOutFormat(format: string): format is OutFormat & ManifestFormat {
  return (OUT_FORMATS as readonly string[]).includes(format);
}

export function rowOf({ fields, geometry }: OutRecord): unknown {
  return geometry == null ? fields : { ...fields, geometry };
}

/** What stands before and after the items. */
export const COLLECTION = ['{"type":"FeatureCollection","features":[', ']}'] as const;
export const LIST = ['[', ']'] as const;

function* list(open: string, close: string, items: Iterable<unknown>): Generator<string> {
  yield open;
  let first = true;
  for (const item of items) {
    yield `${first ? '' : ','}\n${JSON.stringify(item)}`;
    first = false;
  }
  yield `\n${close}\n`;
}

function* features(records: readonly OutRecord[]): Generator {
  for (const record of records) yield featureOf(record);
}

export function lineOf(record: OutRecord): string {
  return `${JSON.stringify(record.geometry === undefined ? record.fields : featureOf(record))}\n`;
}

/** @param name - Of the object in a topology. */
export async function encode(
  format: OutFormat,
  records: readonly OutRecord[],
  name: string,
): Promise<Iterable<string | Uint8Array>> {
  switch (format) {
    case 'geojson':
      return list(...COLLECTION, features(records));
    case 'ndjson':
      return records.map(lineOf);
    case 'csv':
      return encodeCsv(records);
    case 'json':
      return list(...LIST, records.map(rowOf));
    case 'topojson': {
      const collection: FeatureCollection = {
        type: 'FeatureCollection',
        features: records.map(featureOf) as FeatureCollection['features'],
      };
      return [`${JSON.stringify(topologyOf(collection, name))}\n`];
    }
    case 'flatgeobuf': {
      const { encodeFlatGeobuf } = await import('./encode-flatgeobuf.js');
      return encodeFlatGeobuf(records);
    }
  }
}
