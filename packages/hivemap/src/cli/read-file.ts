import { open } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { problemMessage } from '@hivemap/core';
import {
  readerFor,
  recordsAt,
  servedFormat,
  SourceError,
  type GeometryKind,
  type ManifestFormat,
  type RawRecord,
  type ResourceDefinition,
} from '@hivemap/core/tools';
import { Failure } from './terminal/failure.js';
import type { Terminal } from './terminal/terminal.js';

/** A record of a file, and where it stands, from 0. */
export interface FileRecord {
  readonly index: number;
  readonly raw: RawRecord;
}

export interface FileToRead {
  /** A path, or an address with `http:` or `https:`. */
  readonly path: string;
  readonly format?: ManifestFormat | undefined;
  /** Which object of a topology with several. */
  readonly name?: string | undefined;
  /** Told of records that can't be read at all. */
  readonly onSkip?: ((index: number) => void) | undefined;
}

const KINDS: readonly GeometryKind[] = ['point', 'line', 'polygon'];
const HEAD_BYTES = 65_536;
/** Anything may be in a foreign file: no field is known, any geometry will do. */
const SPATIAL: ResourceDefinition = { description: '', fields: {} as never, key: [], geometry: KINDS };
const TABLE: ResourceDefinition = { description: '', fields: {} as never, key: [], single: true };

export function isWebAddress(path: string): boolean {
  return /^https?:\/\//i.test(path);
}

function addressOf(path: string): string {
  return isWebAddress(path) ? path : pathToFileURL(resolve(path)).href;
}

/** What went wrong with a file, as a failure of the command. */
export function fileFailure(error: unknown, path: string, terminal: Terminal): unknown {
  if (!(error instanceof SourceError)) return error;
  const { code, params } = error;
  const message = problemMessage(
    { code, resource: basename(path), path: '', params: params ?? {} },
    terminal.locale,
  );
  return new Failure(code === 'not-found' || code === 'unreadable' ? 3 : 1, message);
}

/**
 * Reads the records of a file of any format that the library reads.
 *
 * @throws {Failure} When it can't be read.
 */
export async function* readFileRecords(
  file: FileToRead,
  terminal: Terminal,
): AsyncGenerator<readonly FileRecord[]> {
  const served = servedFormat(file.format, file.path);
  if (served === 'pmtiles' || served === 'mvt')
    throw fileFailure(new SourceError('tiles-only'), file.path, terminal);
  let begun = false;
  try {
    for await (const batch of read(file, SPATIAL, terminal)) {
      begun = true;
      yield batch;
    }
  } catch (error) {
    // A list of plain rows is no FeatureCollection; it is a table.
    const isTable = error instanceof SourceError && error.code === 'not-a-feature-collection';
    if (begun || !isTable) throw fileFailure(error, file.path, terminal);
    try {
      yield* read(file, TABLE, terminal);
    } catch (second) {
      throw fileFailure(second, file.path, terminal);
    }
  } finally {
    terminal.endProgress();
  }
}

function read(
  { path, format, name = '', onSkip }: FileToRead,
  definition: ResourceDefinition,
  terminal: Terminal,
): AsyncGenerator<readonly FileRecord[]> {
  const label = terminal.texts.reading(basename(path));
  return recordsAt(
    addressOf(path),
    format ? { format } : {},
    {
      signal: terminal.signal,
      onBytes: (bytes, total) => terminal.progress(label, bytes, total),
      onVersion: () => undefined,
    },
    { name, definition, columns: {}, skip: (index) => onSkip?.(index) },
  );
}

/** All records of a file at once. */
export async function readWholeFile(file: FileToRead, terminal: Terminal): Promise<readonly FileRecord[]> {
  const records: FileRecord[] = [];
  for await (const batch of readFileRecords(file, terminal)) for (const record of batch) records.push(record);
  return records;
}

/** The first bytes of a file; none of an address. */
export async function headOf(path: string): Promise<Uint8Array> {
  if (isWebAddress(path)) return new Uint8Array();
  try {
    const file = await open(path);
    try {
      const { bytesRead, buffer } = await file.read(new Uint8Array(HEAD_BYTES), 0, HEAD_BYTES, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch {
    // Reading the records says what is wrong with it.
    return new Uint8Array();
  }
}

/** The format of a file: as declared, by its name, and for `.json` by how it begins. */
export function formatOf({ path, format }: FileToRead, head: string): ManifestFormat {
  const served = servedFormat(format, path);
  if (served) return served;
  const { format: read } = readerFor(format, path);
  if (read !== 'json') return read;
  if (/"type"\s*:\s*"Topology"/.test(head)) return 'topojson';
  return /"type"\s*:\s*"Feature(?:Collection)?"/.test(head) ? 'geojson' : 'json';
}
