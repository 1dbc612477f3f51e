import type { RequestHeaders } from '@hivemap/core';
import type { HiveLocalize } from '../../localization/hive-localize.js';
import { isTianditu, type BasemapSettings } from './basemap.js';
import type { BasemapFailure } from './basemap-failure.js';
import { plainBasemap, type ResolvedBasemap } from './plain-basemap.js';
import '../../localization/terms/basemaps.js';

export { basemapCredits } from './basemap-credits.js';
export { BasemapWatch } from './basemap-watch.js';

/** Turns what the host says into a style. What a base map needs beyond MapLibre is loaded here. */
export async function resolveBasemap(
  { basemap, token, server, matrix }: BasemapSettings,
  requestHeaders: () => RequestHeaders | null,
): Promise<ResolvedBasemap> {
  if (basemap === null || basemap === 'none' || basemap === '') return plainBasemap();
  const drawn = (style: ResolvedBasemap['style'], close = (): void => undefined): ResolvedBasemap => ({
    style,
    ground: false,
    failure: null,
    close,
  });
  if (isTianditu(basemap)) {
    if (!token && server === null) return plainBasemap('no-token');
    const [{ TIANDITU_LAYERS, tiandituStyle }, { openWmts }] = await Promise.all([
      import('./tianditu.js'),
      import('./wmts-protocol.js'),
    ]);
    const layers = TIANDITU_LAYERS[basemap];
    const channel = openWmts({ server, token: token ?? '', matrix, maxzoom: layers.maxzoom, requestHeaders });
    return drawn(tiandituStyle(layers, channel.tiles), channel.close);
  }
  if (typeof basemap === 'string' && basemap.startsWith('tianditu')) return plainBasemap('unknown-preset');
  if (typeof basemap === 'string' && /\.pmtiles(\?|$)/.test(basemap)) {
    const { pmtilesAddress } = await import('./pmtiles-protocol.js');
    const url = pmtilesAddress(basemap.replace(/^pmtiles:\/\//, ''));
    return drawn({
      version: 8,
      sources: { basemap: { type: 'raster', url, tileSize: 256 } },
      layers: [{ id: 'basemap', type: 'raster', source: 'basemap' }],
    });
  }
  // A style may name archives anywhere; one that is fetched is not known before.
  if (typeof basemap === 'string' || JSON.stringify(basemap).includes('pmtiles://'))
    (await import('./pmtiles-protocol.js')).registerPmtiles();
  return drawn(basemap);
}

/** What is said of a base map that does not come. */
export function failureNotice(failure: BasemapFailure, localize: HiveLocalize): string {
  return localize.term('basemapFailure', failure);
}
