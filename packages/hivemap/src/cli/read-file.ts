import { open } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { constants, gunzipSync } from 'node:zlib';
import { formatOf, problemMessage, readRecords, SourceError, type ManifestFormat } from '@hivemap/core';
import type { RawRecord } from '@hivemap/core/tools';
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
  /** Told which columns of a table became the geometry. */
  readonly onGeometryColumns?: ((headers: readonly string[]) => void) | undefined;
}

const HEAD_BYTES = 65_536;

export function isWebAddress(path: string): boolean {
  return /^https?:\/\//i.test(path);
}

export function addressOf(path: string): string {
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
  { path, format, name, onSkip, onGeometryColumns }: FileToRead,
  terminal: Terminal,
): AsyncGenerator<readonly FileRecord[]> {
  const label = terminal.texts.reading(basename(path));
  try {
    const batches = readRecords(addressOf(path), {
      format,
      name,
      signal: terminal.signal,
      onSkip: (index) => onSkip?.(index),
      onGeometryColumns,
      onBytes: (bytes, total) => terminal.progress(label, bytes, total),
    });
    for await (const batch of batches) {
      terminal.signal.throwIfAborted();
      yield batch.map(({ index, fields, geometry }) => ({ index, raw: { fields, geometry, prefix: '' } }));
    }
  } catch (error) {
    throw fileFailure(error, path, terminal);
  } finally {
    terminal.endProgress();
  }
}

/** All records of a file at once. */
export async function readWholeFile(file: FileToRead, terminal: Terminal): Promise<readonly FileRecord[]> {
  const records: FileRecord[] = [];
  for await (const batch of readFileRecords(file, terminal)) for (const record of batch) records.push(record);
  return records;
}

/** The first bytes of a file, unpacked; none of an address. */
export async function headOf(path: string): Promise<Uint8Array> {
  if (isWebAddress(path)) return new Uint8Array();
  try {
    const file = await open(path);
    try {
      const { bytesRead, buffer } = await file.read(new Uint8Array(HEAD_BYTES), 0, HEAD_BYTES, 0);
      const head = buffer.subarray(0, bytesRead);
      // Cut off in the middle, which is no error here.
      return path.endsWith('.gz') ? gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH }) : head;
    } finally {
      await file.close();
    }
  } catch {
    // Reading the records says what is wrong with it.
    return new Uint8Array();
  }
}

/** The format of a file: as declared, by its name, and for `.json` by how it begins. */
export function fileFormat({ path, format }: FileToRead, head: string): ManifestFormat {
  const named = formatOf(path, format);
  if (named !== 'json') return named;
  if (/"type"\s*:\s*"Topology"/.test(head)) return 'topojson';
  return /"type"\s*:\s*"Feature(?:Collection)?"/.test(head) ? 'geojson' : 'json';
}
