import type { Manifest } from '../contract/manifest.js';
import type { Finding } from '../contract/problem-list.js';
import { readManifest } from '../contract/read-manifest.js';
import type { ByteRequest } from './byte-source.js';
import { openResource } from './open-resource.js';
import { parseJson } from './readers/parse-json.js';
import { ResourceText } from './resource-text.js';
import { SourceError } from './source-error.js';

/** Where a city comes from; a clone of it can be posted to a worker. */
export type CitySource =
  | { readonly url: string }
  /** A manifest itself; `baseUrl` is what its addresses are relative to. */
  | { readonly manifest: unknown; readonly baseUrl?: string | undefined };

/** What relative addresses of a manifest are resolved against. */
export function baseUrlOf(source: CitySource): string | undefined {
  return 'url' in source ? source.url : source.baseUrl;
}

async function rawManifest(source: CitySource, request: ByteRequest): Promise<unknown> {
  if (!('url' in source)) return source.manifest;
  const text = new ResourceText(await openResource(source.url, request), () => undefined);
  return parseJson(await text.whole());
}

/**
 * @param report - Told of what is wrong.
 * @param nowMs - The clock.
 * @returns `null` when there is no manifest, or one that must not be shown.
 * @throws {DOMException} `AbortError`.
 */
export async function readCityManifest(
  source: CitySource,
  request: ByteRequest,
  report: (finding: Finding) => void,
  nowMs: number,
): Promise<Manifest | null> {
  try {
    return readManifest(await rawManifest(source, request), report, nowMs);
  } catch (error) {
    request.signal.throwIfAborted();
    const { code, params } = error instanceof SourceError ? error : new SourceError('unreadable');
    report({ code, severity: 'error', resource: 'manifest', params });
    return null;
  }
}
