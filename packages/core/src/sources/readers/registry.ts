/** The formats that can be read: one file a format. */
import type { ManifestFormat } from '../../contract/manifest.js';
import { SourceError } from '../source-error.js';
import { csvReader } from './csv-reader.js';
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
];

/** Formats of the contract that this version does not read, by the endings of their files. */
const LATER: Readonly<Record<string, ManifestFormat>> = {
  fgb: 'flatgeobuf',
  flatgeobuf: 'flatgeobuf',
  pmtiles: 'pmtiles',
  mvt: 'mvt',
  pbf: 'mvt',
};

function extensionOf(href: string): string {
  const [path = ''] = href.split(/[?#]/);
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.gz$/i, '');
  return name.includes('.') ? name.slice(name.lastIndexOf('.') + 1).toLowerCase() : '';
}

/**
 * The reader of a resource: by the declared format, else by the ending of its address, else by media
 * type; JSON when nothing says otherwise, since JSON tells itself what it is.
 *
 * @throws {SourceError} `unsupported-format` for formats of later versions, `unknown-format`.
 */
export function readerFor(
  format: ManifestFormat | undefined,
  href: string,
  mediaType?: string,
): ResourceReader {
  const extension = extensionOf(href);
  const later = format ?? LATER[extension] ?? (href.includes('{z}') ? 'mvt' : undefined);
  const declared = READERS.find((reader) => reader.format === later);
  if (declared) return declared;
  if (later !== undefined) throw new SourceError('unsupported-format', { format: later });
  const found =
    READERS.find((reader) => reader.extensions.includes(extension)) ??
    READERS.find((reader) => mediaType !== undefined && reader.mediaTypes.includes(mediaType));
  if (found) return found;
  if (/^(?:shp|zip|xlsx?|kml|kmz|gml|gpkg|dbf|xml|parquet)$/.test(extension))
    throw new SourceError('unknown-format');
  return jsonReader;
}
