import { SourceError } from './source-error.js';

const MEGABYTE = 1_000_000;
/** Most of a resource that is held in memory as a whole. */
export const MOST_WHOLE_MB = 200;

/**
 * All chunks in one.
 *
 * @param onBytes - Told of the bytes so far.
 * @param mostMegabytes - Default 200.
 * @throws {SourceError} `too-large`.
 */
export async function wholeBytes(
  chunks: AsyncGenerator<Uint8Array>,
  onBytes: (bytes: number) => void = () => undefined,
  mostMegabytes = MOST_WHOLE_MB,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    size += chunk.byteLength;
    if (size > mostMegabytes * MEGABYTE) throw new SourceError('too-large', { limit: mostMegabytes });
    onBytes(size);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}
