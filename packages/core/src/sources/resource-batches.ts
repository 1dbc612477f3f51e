import type { ResourceEntry } from '../contract/manifest.js';
import type { ByteRequest, Validators } from './byte-source.js';
import { openRanges } from './open-ranges.js';
import { openResource } from './open-resource.js';
import { readDocument } from './readers/read-document.js';
import { readFeaturePages } from './readers/read-feature-pages.js';
import { readerFor, servedFormat } from './readers/registry.js';
import type { ReadContext, ReadRecord } from './readers/resource-reader.js';
import { ResourceContent } from './resource-content.js';
import type { ResourceLock } from './resource-lock.js';

/** How the records of one address are read. */
export interface BatchRequest extends ByteRequest {
  readonly lock?: ResourceLock | undefined;
  readonly onBytes: (bytes: number, totalBytes?: number) => void;
  /** Told of the version that is read; before its records. */
  readonly onVersion: (validators: Validators, unchanged: boolean) => void;
}

type Batches = AsyncGenerator<readonly ReadRecord[]>;

async function partOfFlatgeobuf(
  href: string,
  request: BatchRequest,
  context: ReadContext,
): Promise<Batches | null> {
  const bounds = request.lock?.bounds;
  if (!bounds || /\.gz(?:[?#]|$)/i.test(href)) return null;
  const [{ readFlatgeobufPart }, ranges] = await Promise.all([
    import('./readers/flatgeobuf/read-flatgeobuf-part.js'),
    openRanges(href, request, (bytes) => request.onBytes(bytes)),
  ]);
  return readFlatgeobufPart(ranges, bounds, context);
}

/**
 * Records at an address, in batches.
 *
 * @param href - Absolute.
 * @throws {SourceError} When they can't be read, or not to the end.
 * @throws {DOMException} `AbortError`.
 */
export async function* recordsAt(
  href: string,
  { format }: Pick<ResourceEntry, 'format'>,
  request: BatchRequest,
  context: ReadContext,
): Batches {
  if (servedFormat(format, href) === 'ogc-features') {
    yield* readFeaturePages(href, { ...request, bounds: request.lock?.bounds }, context);
    return;
  }
  // Formats that can't be read are refused before anything is requested.
  const reader = readerFor(format, href);
  if (reader.format === 'flatgeobuf') {
    const part = await partOfFlatgeobuf(href, request, context);
    if (part) {
      yield* part;
      return;
    }
  }
  const source = await openResource(href, request);
  request.onVersion(source.validators ?? {}, source.unchanged === true);
  if (source.unchanged) return;
  const content = new ResourceContent(source, request.onBytes);
  yield* readerFor(format, href, content.mediaType).read(content, context);
}

/** Records that stand in the manifest itself. */
export async function* recordsIn(data: unknown, context: ReadContext): Batches {
  await Promise.resolve();
  yield* readDocument(data, context);
}
