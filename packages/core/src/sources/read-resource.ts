import type { RecordContext } from '../contract/check-record.js';
import type { ResourceDefinition } from '../contract/define-resource.js';
import type { Manifest, ResourceEntry } from '../contract/manifest.js';
import type { Finding } from '../contract/problem-list.js';
import type { ResourceName } from '../contract/resource-records.js';
import { RESOURCES } from '../contract/resources.js';
import type { ByteRequest } from './byte-source.js';
import { toWgs84 } from './coordinate-conversion.js';
import { openResource } from './open-resource.js';
import { Pacer } from './pause.js';
import { readDocument } from './readers/read-document.js';
import { readerFor } from './readers/registry.js';
import type { ReadContext, ReadRecord } from './readers/resource-reader.js';
import { RecordCollector } from './record-collector.js';
import { fieldRenaming } from './rename-fields.js';
import { ResourceText } from './resource-text.js';
import { SourceError } from './source-error.js';

/** What a resource is read with. */
export interface ResourceRequest extends ByteRequest {
  readonly manifest: Manifest;
  /** Relative addresses are resolved against it. */
  readonly baseUrl: string | undefined;
  readonly report: (finding: Finding) => void;
  /** Codes of the divisions, once they are read. */
  readonly places?: ReadonlySet<string> | undefined;
  readonly onBytes: (bytes: number, totalBytes?: number) => void;
}

/** Records of a resource. */
export interface ResourceResult {
  readonly records: readonly Record<string, unknown>[];
  /** Where each record stood in the resource, from 0. */
  readonly indexes: readonly number[];
  readonly accepted: number;
  readonly rejected: number;
  /** Whether it could be read to its end. */
  readonly complete: boolean;
}

function resolveHref(href: string, baseUrl: string | undefined): string {
  try {
    return new URL(href, baseUrl).href;
  } catch {
    throw new SourceError('not-found');
  }
}

async function* batchesOf(
  entry: ResourceEntry,
  context: ReadContext,
  request: ResourceRequest,
): AsyncGenerator<readonly ReadRecord[]> {
  if (entry.data !== undefined) {
    yield* readDocument(entry.data, context);
    return;
  }
  // Formats that can't be read are refused before anything is requested.
  readerFor(entry.format, entry.href ?? '');
  const source = await openResource(resolveHref(entry.href ?? '', request.baseUrl), request);
  const text = new ResourceText(source, (bytes, total) => request.onBytes(bytes, total));
  yield* readerFor(entry.format, entry.href ?? '', text.mediaType).read(text, context);
}

function describe(error: unknown): Pick<Finding, 'code' | 'params'> {
  if (error instanceof SourceError) return { code: error.code, params: error.params };
  return { code: 'unreadable' };
}

/**
 * Reads a resource that the manifest names: bytes, records, checks. One bad record, or a file that
 * ends early, costs what is bad and no more.
 *
 * @throws {DOMException} `AbortError`; every other failure is reported.
 */
export async function readResource(name: ResourceName, request: ResourceRequest): Promise<ResourceResult> {
  const { manifest, report, signal } = request;
  const entry = manifest.resources[name]!;
  const recordContext: RecordContext = {
    resource: name,
    manifest,
    toWgs84: toWgs84(entry.crs),
    report,
    places: request.places,
  };
  const collector = new RecordCollector(recordContext);
  const context: ReadContext = {
    name,
    definition: RESOURCES[name] as unknown as ResourceDefinition,
    columns: entry.columns ?? {},
    skip(index, code) {
      collector.reject();
      const params = code === 'wrong-type' ? { expected: 'object' } : undefined;
      report({ code, severity: 'error', resource: name, index, params });
    },
  };
  const rename = fieldRenaming(entry);
  const pacer = new Pacer();
  let complete = false;
  try {
    for await (const batch of batchesOf(entry, context, request)) {
      for (const { raw, index } of batch) {
        collector.add(rename ? rename(raw) : raw, index);
        if (pacer.due) await pacer.breathe();
      }
      await pacer.breathe();
      signal.throwIfAborted();
    }
    complete = true;
  } catch (error) {
    signal.throwIfAborted();
    report({ ...describe(error), severity: 'error', resource: name });
  }
  const { records, indexes } = collector.finish();
  return { records, indexes, accepted: records.length, rejected: collector.rejected, complete };
}
