import type { RequestHeaders } from '@hivemap/core';
import type { RequestParameters } from 'maplibre-gl';
import { isTileAddress } from './tile-address.js';

/** What the host adds to a request of the map; an archive of tiles is asked for by its own address. */
export async function withHeaders(
  url: string,
  requestHeaders: RequestHeaders | null,
): Promise<RequestParameters> {
  if (!requestHeaders || isTileAddress(url)) return { url };
  const [, archive] = /^(?:hive-)?pmtiles:\/\/(.+?)(?:\/\d+\/\d+\/\d+)?$/.exec(url) ?? [];
  return { url, headers: await requestHeaders(archive ?? url) };
}
