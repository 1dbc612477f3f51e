import { gzipSync } from 'node:zlib';
import { makeArchive, type ArchiveTile } from './make-archive.js';

/** An archive as tile makers write them: everything packed. */
export function packedArchive(tiles: readonly ArchiveTile[], metadata?: unknown): Uint8Array {
  return makeArchive(tiles, metadata, { compression: 2, pack: (bytes) => gzipSync(bytes) });
}
