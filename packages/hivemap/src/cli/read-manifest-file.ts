import { readFile } from 'node:fs/promises';
import { SourceError } from '@hivemap/core';
import { parseJson } from '@hivemap/core/tools';
import { fileFailure, isWebAddress } from './read-file.js';
import type { Terminal } from './terminal/terminal.js';

export type ManifestFile = Readonly<Record<string, unknown>>;

/**
 * A manifest as it is written; nothing of it has been checked.
 *
 * @throws {Failure} When it can't be read, or is no object.
 */
export async function readManifestFile(path: string, terminal: Terminal): Promise<ManifestFile> {
  try {
    const text = isWebAddress(path) ? await (await fetch(path)).text() : await readFile(path, 'utf8');
    const manifest = parseJson(text.replace(/^\uFEFF/, ''));
    if (typeof manifest !== 'object' || manifest === null) throw new SourceError('not-json');
    return manifest as ManifestFile;
  } catch (error) {
    throw fileFailure(error, path, terminal);
  }
}
