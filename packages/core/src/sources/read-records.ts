import type { ResourceDefinition } from '../contract/define-resource.js';
import type { ManifestFormat } from '../contract/manifest.js';
import type { ProblemCode } from '../contract/problem.js';
import type { ResourceName } from '../contract/resource-records.js';
import { RESOURCES } from '../contract/resources.js';
import type { RequestHeaders } from '../view/city-handle.js';
import type { Bounds } from '../view/view.js';
import { pageUrl } from './load-city.js';
import { readerFor, servedFormat } from './readers/registry.js';
import { fieldRenaming } from './rename-fields.js';
import { recordsAt } from './resource-batches.js';
import { SourceError } from './source-error.js';

export interface ReadRecordsOptions {
  /** Default by the ending of the address, its form, or the media type. */
  readonly format?: ManifestFormat | undefined;
  /** What the records are: cells of tables become what its fields want, else they stay text. */
  readonly resource?: ResourceName | undefined;
  /** Which object of a topology that has several. Default the resource's name. */
  readonly name?: string | undefined;
  /** Field of the contract → header of the file. */
  readonly columns?: Readonly<Record<string, string>> | undefined;
  /** Field → foreign value → value of the contract. */
  readonly values?: Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>> | undefined;
  /** Of formats with an index, only what meets the box is read. */
  readonly bounds?: Bounds | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly requestHeaders?: RequestHeaders | undefined;
  readonly onBytes?: ((bytes: number, totalBytes?: number) => void) | undefined;
  /** Told of each record that can't be read; the others go on. */
  readonly onSkip?: ((index: number, code: ProblemCode) => void) | undefined;
  /** Told which columns of a table became the geometry, and are no fields. */
  readonly onGeometryColumns?: ((headers: readonly string[]) => void) | undefined;
}

/** A record as its file has it: not checked, not converted. */
export interface SourceRecord {
  /** Position in the file, from 0. */
  readonly index: number;
  readonly fields: Readonly<Record<string, unknown>>;
  /** As GeoJSON, in the file's coordinate system; absent where the format has none. */
  readonly geometry?: unknown;
}

const ANY: ResourceDefinition = {
  description: 'Any record',
  fields: {},
  key: [],
  geometry: ['point', 'line', 'polygon'],
} as never;

/** A list of plain rows is no FeatureCollection; it is a table. */
const TABLE: ResourceDefinition = { description: 'Any row', fields: {}, key: [], single: true } as never;

/** The format that an address is read as; tiles have no records. */
export function formatOf(href: string, format?: ManifestFormat, mediaType?: string): ManifestFormat {
  return servedFormat(format, href) ?? readerFor(format, href, mediaType).format;
}

/**
 * Reads the records of a file or an API of any format of the contract, in batches as they arrive:
 * what `convert` and `inspect` of the command line work on.
 *
 * @param href - Address; in Node also a path.
 * @throws {SourceError} When it can't be read, or not to the end: its `code` is one of `ProblemCode`.
 * @throws {DOMException} `AbortError`.
 */
export async function* readRecords(
  href: string | URL,
  options: ReadRecordsOptions = {},
): AsyncGenerator<readonly SourceRecord[]> {
  let begun = false;
  try {
    for await (const batch of readAs(ANY, href, options)) {
      begun = true;
      yield batch;
    }
  } catch (error) {
    const isTable = error instanceof SourceError && error.code === 'not-a-feature-collection';
    if (begun || !isTable || options.resource !== undefined) throw error;
    yield* readAs(TABLE, href, options);
  }
}

async function* readAs(
  definition: ResourceDefinition,
  href: string | URL,
  options: ReadRecordsOptions,
): AsyncGenerator<readonly SourceRecord[]> {
  const { format, resource, columns = {}, values = {}, bounds, onSkip, onBytes } = options;
  if (!URL.canParse(String(href), pageUrl())) throw new SourceError('not-found');
  const address = new URL(href, pageUrl()).href.replaceAll('%7B', '{').replaceAll('%7D', '}');
  const served = servedFormat(format, address);
  if (served === 'mvt' || served === 'pmtiles') throw new SourceError('tiles-only');
  const context = {
    name: options.name ?? resource ?? '',
    definition: resource === undefined ? definition : (RESOURCES[resource] as unknown as ResourceDefinition),
    columns,
    skip: (index: number, code: ProblemCode) => onSkip?.(index, code),
    onGeometryColumns: options.onGeometryColumns,
  };
  const request = {
    signal: options.signal ?? new AbortController().signal,
    requestHeaders: options.requestHeaders,
    ...(bounds ? { lock: { division: '', bounds } } : {}),
    onBytes: (bytes: number, total?: number) => onBytes?.(bytes, total),
    onVersion: () => undefined,
  };
  const rename = fieldRenaming({ crs: 'wgs84', columns, values });
  for await (const batch of recordsAt(address, format === undefined ? {} : { format }, request, context)) {
    yield batch.map(({ index, raw }) => {
      const { fields, geometry } = rename ? rename(raw) : raw;
      return { index, fields, ...(geometry === undefined ? {} : { geometry }) };
    });
  }
}
