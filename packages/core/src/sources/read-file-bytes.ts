/** Files of this machine, when a city is read in Node. */
import type { ByteSource, Validators } from './byte-source.js';
import { nodeProcess } from './node-process.js';
import { SourceError } from './source-error.js';

interface FileHandle {
  stat(): Promise<{ readonly size: number; readonly mtimeMs: number; isDirectory(): boolean }>;
  read(
    buffer: Uint8Array,
    offset: number,
    length: number,
    position?: number,
  ): Promise<{ readonly bytesRead: number }>;
  close(): Promise<void>;
}
interface FileSystem {
  open(path: URL): Promise<FileHandle>;
}

const CHUNK_BYTES = 1 << 18;

const REASONS: Readonly<Record<string, string>> = {
  EISDIR: 'folder',
  EACCES: 'permission',
  EPERM: 'permission',
  EIO: 'disk',
};

function reasonOf(error: unknown): SourceError {
  const { code = '' } = error as { code?: string };
  if (code === 'ENOENT' || code === 'ENOTDIR') return new SourceError('not-found');
  const reason = REASONS[code];
  return new SourceError('unreadable', reason === undefined ? {} : { reason });
}

/**
 * @param url - With the scheme `file:`.
 * @throws {SourceError} `not-found` or `unreadable`.
 */
export async function openFile(
  url: URL,
): Promise<{ readonly file: FileHandle; readonly size: number; readonly modifiedMs: number }> {
  const files = nodeProcess()?.getBuiltinModule?.('node:fs/promises') as FileSystem | undefined;
  if (!files) throw new SourceError('unreadable');
  try {
    const file = await files.open(url);
    const status = await file.stat();
    if (!status.isDirectory()) return { file, size: status.size, modifiedMs: status.mtimeMs };
    await file.close();
  } catch (error) {
    throw reasonOf(error);
  }
  throw new SourceError('unreadable', { reason: 'folder' });
}

/**
 * @param url - With the scheme `file:`.
 * @param known - The version that is here already.
 * @throws {SourceError} `not-found` or `unreadable`.
 */
export async function readFileBytes(url: URL, known?: Validators): Promise<ByteSource> {
  const { file, size, modifiedMs } = await openFile(url);
  const validators = { etag: `${modifiedMs}-${size}` };
  if (known?.etag === validators.etag) {
    await file.close();
    return { stream: new Blob([]).stream(), unchanged: true, validators };
  }
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const buffer = new Uint8Array(CHUNK_BYTES);
      const { bytesRead } = await file.read(buffer, 0, CHUNK_BYTES);
      if (bytesRead > 0) {
        controller.enqueue(buffer.subarray(0, bytesRead));
        return;
      }
      controller.close();
      await file.close();
    },
    cancel: () => file.close(),
  });
  return { stream, totalBytes: size, validators };
}
