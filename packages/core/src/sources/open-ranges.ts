import type { ByteRequest } from './byte-source.js';
import { fetchBytes } from './fetch-bytes.js';
import { HttpRanges } from './http-ranges.js';
import { chunksOf } from './inflate.js';
import { memoryRanges } from './memory-ranges.js';
import type { RangeSource } from './range-source.js';
import { readFileRanges } from './read-file-ranges.js';
import { SourceError } from './source-error.js';
import { wholeBytes } from './whole-bytes.js';

/**
 * Opens a file to be read in parts.
 *
 * @param href - `http:`, `https:`, `file:` (in Node only), `data:` or `blob:`.
 * @param onBytes - Told of the bytes read so far.
 * @throws {SourceError} `not-found`, `unreadable`.
 * @throws {DOMException} `AbortError`.
 */
export async function openRanges(
  href: string,
  request: ByteRequest,
  onBytes: (bytes: number) => void,
): Promise<RangeSource> {
  if (!URL.canParse(href)) throw new SourceError('not-found');
  const { protocol } = new URL(href);
  if (protocol === 'file:') return readFileRanges(new URL(href), onBytes);
  if (protocol === 'http:' || protocol === 'https:') return new HttpRanges(href, request, onBytes);
  if (!/^(?:data|blob):$/.test(protocol)) throw new SourceError('unreadable');
  const { stream } = await fetchBytes(href, request);
  return memoryRanges(await wholeBytes(chunksOf(stream), onBytes));
}
