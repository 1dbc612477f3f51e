import { openFile } from './read-file-bytes.js';
import type { RangeSource } from './range-source.js';

/**
 * Parts of a file of this machine, in Node. It is opened for each part, so that nothing has to be
 * closed.
 *
 * @throws {SourceError} `not-found` or `unreadable`.
 */
export async function readFileRanges(url: URL, onBytes: (bytes: number) => void): Promise<RangeSource> {
  const { file, size } = await openFile(url);
  await file.close();
  let received = 0;
  return {
    size,
    async read(offset, length) {
      const { file: part, size: now } = await openFile(url);
      try {
        const buffer = new Uint8Array(Math.max(0, Math.min(length, now - offset)));
        const { bytesRead } = await part.read(buffer, 0, buffer.byteLength, offset);
        received += bytesRead;
        onBytes(received);
        return { bytes: buffer.subarray(0, bytesRead) };
      } finally {
        await part.close();
      }
    },
  };
}
