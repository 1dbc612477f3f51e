/**
 * Writes one city: its resources and the manifest that lists them. Compressed files carry no time stamp, so a
 * second run gives the same bytes.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { topology } from 'topojson-server';

/** A value of a CSV cell. */
export type CsvValue = string | number | boolean | undefined;
export type CsvRow = Readonly<Record<string, CsvValue>>;
export type Features = readonly Feature<Geometry, object>[];
/** Members of a resource beside `href`. */
export type ResourceExtras = Readonly<Record<string, unknown>>;

/** Steps across the city in TopoJSON: 0.2 m for a city 200 km wide. */
const QUANTIZATION = 1e6;
/** Decimals of a degree in GeoJSON, 0.1 m. */
const DECIMALS = 6;

export class CityWriter {
  readonly #folder: string;
  readonly #resources: Record<string, object> = {};

  /** @param folder - Emptied first. */
  constructor(folder: string) {
    this.#folder = folder;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }

  /** One object named for the resource; shared borders become shared arcs. */
  topojson(resource: string, features: Features, extras?: ResourceExtras): void {
    const collection: FeatureCollection<Geometry, object> = {
      type: 'FeatureCollection',
      features: [...features],
    };
    this.#write(
      resource,
      'topojson.gz',
      JSON.stringify(topology({ [resource]: collection }, QUANTIZATION)),
      extras,
    );
  }

  /** @param extension - `geojson.gz` for many features. */
  geojson(resource: string, features: Features, extension: 'geojson' | 'geojson.gz' = 'geojson'): void {
    const lines = features.map((feature) => JSON.stringify(feature, roundCoordinate));
    this.#write(resource, extension, `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`);
  }

  json(resource: string, records: readonly object[], extras?: ResourceExtras): void {
    const lines = records.map((record) => JSON.stringify(record));
    this.#write(resource, 'json', `[\n${lines.join(',\n')}\n]\n`, extras);
  }

  /** A table that is one object of several lists. */
  jsonObject(resource: string, value: object, extras?: ResourceExtras): void {
    this.#write(resource, 'json', `${JSON.stringify(value, null, 1)}\n`, extras);
  }

  ndjson(resource: string, records: readonly object[], extras?: ResourceExtras): void {
    this.#write(
      resource,
      'ndjson.gz',
      `${records.map((record) => JSON.stringify(record)).join('\n')}\n`,
      extras,
    );
  }

  /** @param extension - `csv.gz` for a large table. */
  csv(resource: string, rows: readonly CsvRow[], extension: 'csv' | 'csv.gz', extras?: ResourceExtras): void {
    const headers = Object.keys(rows[0] ?? {});
    const lines = rows.map((row) => headers.map((header) => csvCell(row[header])).join(','));
    this.#write(resource, extension, `${[headers.join(','), ...lines].join('\n')}\n`, extras);
  }

  manifest(fields: Readonly<Record<string, unknown>>): void {
    const text = JSON.stringify({ ...fields, resources: this.#resources }, null, 2);
    writeFileSync(join(this.#folder, 'city.json'), `${text}\n`);
  }

  #write(resource: string, extension: string, text: string, extras: ResourceExtras = {}): void {
    const href = `${resource}.${extension}`;
    this.#resources[resource] = { href, ...extras };
    writeFileSync(join(this.#folder, href), extension.endsWith('.gz') ? gzipped(text) : text);
  }
}

/** The operating system in the header (RFC 1952) depends on the machine; 255 is "unknown". */
function gzipped(text: string): Buffer {
  const bytes = gzipSync(text, { level: 9 });
  bytes[9] = 255;
  return bytes;
}

function roundCoordinate(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toFixed(DECIMALS)) : value;
}

function csvCell(value: CsvValue): string {
  const text = value === undefined ? '' : String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
