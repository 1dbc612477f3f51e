import { SourceError } from '@hivemap/core';
import { parseJson, readText } from '@hivemap/core/tools';
import { addressOf, fileFailure } from './read-file.js';
import type { Terminal } from './terminal/terminal.js';

export type ManifestFile = Readonly<Record<string, unknown>>;

/**
 * A manifest as it is written; nothing of it has been checked.
 *
 * @throws {Failure} When it can't be read, or is no object.
 */
export async function readManifestFile(path: string, terminal: Terminal): Promise<ManifestFile> {
  try {
    const manifest = parseJson(await readText(addressOf(path), { signal: terminal.signal }));
    if (typeof manifest !== 'object' || manifest === null) throw new SourceError('not-json');
    return manifest as ManifestFile;
  } catch (error) {
    throw fileFailure(error, path, terminal);
  }
}
