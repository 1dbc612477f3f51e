import type { ByteRequest } from './byte-source.js';
import { openResource } from './open-resource.js';
import { ResourceContent } from './resource-content.js';

/**
 * A whole text, unpacked and decoded.
 *
 * @param href - With `http:`, `https:`, `data:` or `blob:`; in Node with `file:` too.
 * @throws {SourceError} When it can't be read.
 */
export async function readText(href: string, request: ByteRequest): Promise<string> {
  return new ResourceContent(await openResource(href, request), () => undefined).whole();
}
