/**
 * Tiles of Tianditu for MapLibre. A source asks where its tiles are; what is in Web Mercator MapLibre then fetches
 * itself, what is in degrees is fetched here and drawn into Web Mercator.
 */
import type { RequestHeaders } from '@hivemap/core';
import { addProtocol, type AddProtocolResponseData, type RequestParameters } from 'maplibre-gl';
import type { BasemapMatrix } from './basemap.js';
import { BasemapError } from './basemap-failure.js';
import { GeographicTiles } from './geographic-tiles.js';
import { readCapabilities } from './read-capabilities.js';
import { capabilitiesAddress, tileTemplates, TIANDITU_SERVER } from './tianditu.js';

const SCHEME = 'hive-wmts';
const ADDRESS = /^hive-wmts:\/\/(\d+)\/(\w+)(?:\/(\d+)\/(\d+)\/(\d+))?$/;

export interface WmtsOptions {
  readonly server: string | null;
  readonly token: string;
  readonly matrix: BasemapMatrix | null;
  readonly maxzoom: number;
  readonly requestHeaders: () => RequestHeaders | null;
}

export interface WmtsChannel {
  /** For the `url` of a raster source. */
  readonly tiles: (layer: string) => string;
  readonly close: () => void;
}

interface Opened extends WmtsOptions {
  readonly aborter: AbortController;
  readonly geographic: Map<string, GeographicTiles>;
}

const opened = new Map<number, Opened>();
let next = 0;

export function openWmts(options: WmtsOptions): WmtsChannel {
  if (next === 0) addProtocol(SCHEME, answer);
  const id = next++;
  const aborter = new AbortController();
  opened.set(id, { ...options, aborter, geographic: new Map() });
  return {
    tiles: (layer) => `${SCHEME}://${String(id)}/${layer}`,
    close() {
      opened.delete(id);
      aborter.abort();
    },
  };
}

async function answer(
  { url }: RequestParameters,
  { signal }: AbortController,
): Promise<{ data: AddProtocolResponseData }> {
  const [, id = '', layer = '', z, x, y] = ADDRESS.exec(url) ?? [];
  const channel = opened.get(Number(id));
  if (id === '' || !channel) throw new DOMException('The base map is closed', 'AbortError');
  if (z === undefined) return { data: await describe(channel, Number(id), layer) };
  const tiles = channel.geographic.get(layer);
  if (!tiles) throw new BasemapError('server');
  return { data: await tiles.tile(Number(z), Number(x), Number(y), signal) };
}

/** As TileJSON. */
async function describe(channel: Opened, id: number, layer: string): Promise<object> {
  const { server, token, geographic, requestHeaders } = channel;
  const { matrix, maxzoom } = await matrixOf(channel, layer);
  const templates = tileTemplates(absolute(server ?? TIANDITU_SERVER), layer, matrix, token);
  if (matrix === 'c') geographic.set(layer, new GeographicTiles(templates, requestHeaders));
  return {
    tilejson: '3.0.0',
    tiles: matrix === 'c' ? [`${SCHEME}://${String(id)}/${layer}/{z}/{x}/{y}`] : templates,
    minzoom: 1,
    maxzoom,
  };
}

/** The national servers are known; another one says itself what it has. */
async function matrixOf(
  { server, token, matrix, maxzoom, requestHeaders, aborter }: Opened,
  layer: string,
): Promise<{ matrix: BasemapMatrix; maxzoom: number }> {
  if (server === null || matrix !== null) return { matrix: matrix ?? 'w', maxzoom };
  let failed: unknown = new BasemapError('no-matrix');
  for (const one of ['w', 'c'] as const) {
    try {
      const address = capabilitiesAddress(absolute(server), layer, one, token);
      const said = await readCapabilities(address, layer, requestHeaders(), aborter.signal);
      const code = said.matrixSets.get(one);
      if (code === (one === 'w' ? '3857' : '4490') || (one === 'w' && code === '900913'))
        return { matrix: one, maxzoom: Math.min(maxzoom, said.maxzoom ?? maxzoom) };
    } catch (error) {
      if (!(error instanceof BasemapError && error.failure === 'missing')) throw error;
      failed = error;
    }
  }
  throw failed;
}

function absolute(server: string): string {
  // Braces of `{s}` are no part of an address yet.
  return /^https?:/.test(server) ? server : new URL(server, document.baseURI).href;
}
