import type { ByteRequest, ByteSource } from './byte-source.js';
import { fetchBytes } from './fetch-bytes.js';
import { readFileBytes } from './read-file-bytes.js';
import { SourceError } from './source-error.js';

/**
 * Opens a resource by its address.
 *
 * @param href - `http:`, `https:`, `file:` (in Node only), `data:` or `blob:`.
 * @throws {SourceError} `not-found`, `unreadable`.
 * @throws {DOMException} `AbortError`.
 */
export async function openResource(href: string, request: ByteRequest): Promise<ByteSource> {
  let url: URL;
  try {
    url = new URL(href);
  } catch {
    throw new SourceError('not-found');
  }
  if (url.protocol === 'file:') return readFileBytes(url, request.known);
  if (!/^(?:https?|data|blob):$/.test(url.protocol)) throw new SourceError('unreadable');
  return fetchBytes(url.href, request);
}
