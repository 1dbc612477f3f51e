/** What a WMTS server says of one layer: which of its matrix sets are ours, and how deep they go. */
import type { RequestHeaders } from '@hivemap/core';
import { BasemapError, failureOfStatus } from './basemap-failure.js';

export interface Capabilities {
  /** Codes of the coordinate systems, such as `3857` or `4490`, by matrix set. */
  readonly matrixSets: ReadonlyMap<string, string>;
  /** Deepest level of the matrix sets that the layer is linked to; `null` where none is said. */
  readonly maxzoom: number | null;
}

/**
 * An `XMLHttpRequest` parses XML itself: pages that require Trusted Types let nobody else do it.
 *
 * @throws {BasemapError} When the server refuses, is silent, or answers something else.
 */
export async function readCapabilities(
  address: string,
  layer: string,
  requestHeaders: RequestHeaders | null,
  signal: AbortSignal,
): Promise<Capabilities> {
  const headers = (await requestHeaders?.(new URL(address, document.baseURI).href)) ?? {};
  const answer = await requestXml(address, headers, signal);
  const layers = [...answer.getElementsByTagNameNS('*', 'Layer')];
  const described = layers.find((one) => identifierOf(one) === layer);
  if (!described) throw new BasemapError('no-matrix');
  const linked = [...described.getElementsByTagNameNS('*', 'TileMatrixSet')].map((one) =>
    one.textContent.trim(),
  );
  const sets = [...answer.getElementsByTagNameNS('*', 'TileMatrixSet')].filter((one) =>
    linked.includes(identifierOf(one)),
  );
  const levels = sets.flatMap((one) =>
    [...one.getElementsByTagNameNS('*', 'TileMatrix')].map((matrix) => Number(identifierOf(matrix))),
  );
  return {
    matrixSets: new Map(sets.map((one) => [identifierOf(one), crsCodeOf(one)])),
    maxzoom: levels.some(Number.isFinite) ? Math.max(...levels.filter(Number.isFinite)) : null,
  };
}

function requestXml(
  address: string,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.overrideMimeType('text/xml');
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.onabort = () => reject(new DOMException('The base map is no longer asked for', 'AbortError'));
    request.onerror = () => reject(new BasemapError('offline'));
    request.onload = () => {
      if (request.status !== 200) reject(new BasemapError(failureOfStatus(request.status), request.status));
      else if (!request.responseXML) reject(new BasemapError('server'));
      else resolve(request.responseXML);
    };
    request.send();
  });
}

function identifierOf(element: Element): string {
  const own = [...element.children].find(({ localName }) => localName === 'Identifier');
  return own?.textContent.trim() ?? '';
}

/** `urn:ogc:def:crs:EPSG::4490` → `4490`. */
function crsCodeOf(set: Element): string {
  const crs = [...set.children].find(({ localName }) => localName === 'SupportedCRS');
  return /(\d+)\s*$/.exec(crs?.textContent ?? '')?.[1] ?? '';
}
