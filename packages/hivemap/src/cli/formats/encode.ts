import type { Crs, ManifestFormat } from '@hivemap/core';
import { crsStatement } from '@hivemap/core/tools';
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

/** The member that states the coordinate system, where it is known for sure. */
function statement(crs: Crs | undefined): string {
  return crs === undefined ? '' : `${JSON.stringify(crsStatement(crs)).slice(1, -1)},`;
}

/** What stands before and after the items. */
export function collection(crs: Crs | undefined): readonly [begin: string, end: string] {
  return [`{"type":"FeatureCollection",${statement(crs)}"features":[`, ']}'];
}
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

/** Records as lines. The first that is a feature states the coordinate system: there is nothing around them that could. */
export class Lines {
  #crs: Crs | undefined;

  constructor(crs: Crs | undefined) {
    this.#crs = crs;
  }

  of(record: OutRecord): string {
    if (record.geometry === undefined) return `${JSON.stringify(record.fields)}\n`;
    const feature = JSON.stringify(featureOf(record));
    const begin = statement(this.#crs);
    this.#crs = undefined;
    return `{${begin}${feature.slice(1)}\n`;
  }
}

/**
 * @param name - Of the object in a topology.
 * @param crs - That the file states, where its format has a place for it.
 */
export async function encode(
  format: OutFormat,
  records: readonly OutRecord[],
  name: string,
  crs?: Crs,
): Promise<Iterable<string | Uint8Array>> {
  switch (format) {
    case 'geojson':
      return list(...collection(crs), features(records));
    case 'ndjson': {
      const lines = new Lines(crs);
      return records.map((record) => lines.of(record));
    }
    case 'csv':
      return encodeCsv(records);
    case 'json':
      return list(...LIST, records.map(rowOf));
    case 'topojson': {
      const all: FeatureCollection = {
        type: 'FeatureCollection',
        features: records.map(featureOf) as FeatureCollection['features'],
      };
      const { type, ...rest } = topologyOf(all, name);
      return [`${JSON.stringify({ type, ...(crs ? crsStatement(crs) : {}), ...rest })}\n`];
    }
    case 'flatgeobuf': {
      const { encodeFlatGeobuf } = await import('./encode-flatgeobuf.js');
      return encodeFlatGeobuf(records, crs);
    }
  }
}
