import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';

const BLOCK_CHARACTERS = 1 << 18;

export type Content = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/**
 * Writes a file whole or not at all: beside its place first, onto the disk, then by one renaming. What
 * was there before stays until then. A name that ends in `.gz` is packed.
 *
 * @param signal - Stops it; then nothing has been written.
 * @throws What the content or the file system throws; nothing is left behind.
 */
export async function writeWhole(path: string, content: Content, signal?: AbortSignal): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  const file = await open(beside, 'wx').catch((error: unknown) => {
    throw of(error, path);
  });
  try {
    try {
      for await (const block of packed(path, blocksOf(content))) {
        signal?.throwIfAborted();
        await file.appendFile(block);
      }
      signal?.throwIfAborted();
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw of(error, path);
  }
}

/** The same error, of the file that the user named: the one beside it is nobody's business. */
function of(error: unknown, path: string): unknown {
  const { code, path: own } = error as NodeJS.ErrnoException;
  if (typeof code === 'string' && own !== undefined) Object.assign(error as object, { path });
  // A place that is no folder, or is not there.
  if (code === 'ENOENT') Object.assign(error as object, { path: dirname(path) });
  return error;
}

/** Many small pieces as few large ones: each costs the file system the same. */
async function* blocksOf(content: Content): AsyncGenerator<string | Uint8Array> {
  let waiting: string[] = [];
  let length = 0;
  for await (const piece of content) {
    if (typeof piece === 'string') {
      waiting.push(piece);
      length += piece.length;
      if (length < BLOCK_CHARACTERS) continue;
    }
    if (waiting.length > 0) yield waiting.join('');
    if (typeof piece !== 'string') yield piece;
    waiting = [];
    length = 0;
  }
  if (waiting.length > 0) yield waiting.join('');
}

function packed(path: string, content: Content): Content {
  if (!path.endsWith('.gz')) return content;
  const source = Readable.from(content);
  const gzip = createGzip();
  source.on('error', (error) => gzip.destroy(error));
  return source.pipe(gzip) as AsyncIterable<Uint8Array>;
}
