/** The formats that can be read: one file a format. */
import type { ManifestFormat } from '../../contract/manifest.js';
import { SourceError } from '../source-error.js';
import { csvReader } from './csv-reader.js';
import { flatgeobufReader } from './flatgeobuf-reader.js';
import { geojsonReader } from './geojson-reader.js';
import { jsonReader } from './json-reader.js';
import { ndjsonReader } from './ndjson-reader.js';
import type { ResourceReader } from './resource-reader.js';
import { topojsonReader } from './topojson-reader.js';

const READERS: readonly ResourceReader[] = [
  geojsonReader,
  topojsonReader,
  jsonReader,
  ndjsonReader,
  csvReader,
  flatgeobufReader,
];

/** Formats that are more than one file. */
export const SERVED_FORMATS = ['pmtiles', 'mvt', 'ogc-features'] as const;
export type ServedFormat = (typeof SERVED_FORMATS)[number];

const SERVED: Readonly<Record<string, ServedFormat>> = { pmtiles: 'pmtiles', mvt: 'mvt', pbf: 'mvt' };

function isServed(format: ManifestFormat): format is ServedFormat {
  return (SERVED_FORMATS as readonly ManifestFormat[]).includes(format);
}

function extensionOf(href: string): string {
  const [path = ''] = href.split(/[?#]/);
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.gz$/i, '');
  return name.includes('.') ? name.slice(name.lastIndexOf('.') + 1).toLowerCase() : '';
}

/**
 * The format of a resource that is not read as one file: tiles, by the declared format, the ending of
 * the address or its template; pages of an API only where declared, or by the path of its standard.
 *
 * @returns `null` for all others.
 */
export function servedFormat(format: ManifestFormat | undefined, href: string): ServedFormat | null {
  if (format !== undefined) return isServed(format) ? format : null;
  if (/\{z\}/.test(href)) return 'mvt';
  if (/\/collections\/[^/?#]+(?:\/items)?\/?(?:\?|$)/.test(href)) return 'ogc-features';
  return SERVED[extensionOf(href)] ?? null;
}

/**
 * The reader of a file: by the declared format, else by the ending of its address, else by media
 * type; JSON when nothing says otherwise, since JSON tells itself what it is.
 *
 * @throws {SourceError} `unsupported-format`, `unknown-format`.
 */
export function readerFor(
  format: ManifestFormat | undefined,
  href: string,
  mediaType?: string,
): ResourceReader {
  if (format !== undefined) {
    const declared = READERS.find((reader) => reader.format === format);
    if (!declared) throw new SourceError('unsupported-format', { format });
    return declared;
  }
  const extension = extensionOf(href);
  const found =
    READERS.find((reader) => reader.extensions.includes(extension)) ??
    READERS.find((reader) => mediaType !== undefined && reader.mediaTypes.includes(mediaType));
  if (found) return found;
  if (/^(?:shp|zip|xlsx?|kml|kmz|gml|gpkg|dbf|xml|parquet)$/.test(extension))
    throw new SourceError('unknown-format');
  return jsonReader;
}
