import type { Manifest } from '../contract/manifest.js';
import type { Finding } from '../contract/problem-list.js';
import { readManifest } from '../contract/read-manifest.js';
import type { ByteRequest, Validators } from './byte-source.js';
import { openResource } from './open-resource.js';
import { parseJson } from './readers/parse-json.js';
import { ResourceContent } from './resource-content.js';
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

/** A manifest that was read. */
export interface ReadManifest {
  /** `null` when there is none, or one that must not be shown. */
  readonly manifest: Manifest | null;
  /** It is still the one of `known`; `manifest` is `null` then. */
  readonly unchanged: boolean;
  readonly validators?: Validators | undefined;
}

/**
 * @param request - With the version that is here, when it is read again.
 * @param report - Told of what is wrong.
 * @param nowMs - The clock.
 * @throws {DOMException} `AbortError`.
 */
export async function readCityManifest(
  source: CitySource,
  request: ByteRequest,
  report: (finding: Finding) => void,
  nowMs: number,
): Promise<ReadManifest> {
  if (!('url' in source)) return { manifest: readManifest(source.manifest, report, nowMs), unchanged: false };
  try {
    const bytes = await openResource(source.url, request);
    const { validators } = bytes;
    if (bytes.unchanged) return { manifest: null, unchanged: true, validators };
    const text = await new ResourceContent(bytes, () => undefined).whole();
    return { manifest: readManifest(parseJson(text), report, nowMs), unchanged: false, validators };
  } catch (error) {
    request.signal.throwIfAborted();
    const { code, params } = error instanceof SourceError ? error : new SourceError('unreadable');
    report({ code, severity: 'error', resource: 'manifest', params });
    return { manifest: null, unchanged: false };
  }
}
