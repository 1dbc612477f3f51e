/** Tianditu as a raster style: the map, and over it its names. */
import type { StyleSpecification } from 'maplibre-gl';
import type { TiandituName } from './basemap.js';

export interface TiandituLayers {
  readonly map: string;
  readonly names: string;
  /** Deepest level that the server has. */
  readonly maxzoom: number;
}

export const TIANDITU_LAYERS: Readonly<Record<TiandituName, TiandituLayers>> = {
  'tianditu-vec': { map: 'vec', names: 'cva', maxzoom: 18 },
  'tianditu-img': { map: 'img', names: 'cia', maxzoom: 18 },
  'tianditu-ter': { map: 'ter', names: 'cta', maxzoom: 14 },
};

/** Its own servers; `{s}` is one of eight. */
export const TIANDITU_SERVER = 'https://t{s}.tianditu.gov.cn';
export const TIANDITU_CREDIT = '© 国家地理信息公共服务平台 天地图';

const SERVERS = ['0', '1', '2', '3', '4', '5', '6', '7'];

/** Addresses of one layer's tiles in KVP, as WMTS 1.0.0 says it; MapLibre fills in `{z}`, `{x}` and `{y}`. */
export function tileTemplates(server: string, layer: string, matrix: string, token: string): string[] {
  const query = [
    'SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0',
    `LAYER=${layer}&STYLE=default&TILEMATRIXSET=${matrix}&FORMAT=tiles`,
    'TILEMATRIX={z}&TILEROW={y}&TILECOL={x}',
    `tk=${encodeURIComponent(token)}`,
  ].join('&');
  const template = `${server.replace(/\/+$/, '')}/${layer}_${matrix}/wmts?${query}`;
  return template.includes('{s}') ? SERVERS.map((one) => template.replace('{s}', one)) : [template];
}

/** @returns Where a server describes a layer of one matrix set. */
export function capabilitiesAddress(server: string, layer: string, matrix: string, token: string): string {
  const path = `${server.replace(/\/+$/, '').replace('{s}', '0')}/${layer}_${matrix}/wmts`;
  return `${path}?SERVICE=WMTS&REQUEST=GetCapabilities&tk=${encodeURIComponent(token)}`;
}

/** @param tiles - Where each layer says where its tiles are. */
export function tiandituStyle(
  { map, names }: TiandituLayers,
  tiles: (layer: string) => string,
): StyleSpecification {
  const source = (layer: string) => ({ type: 'raster' as const, url: tiles(layer), tileSize: 256 });
  return {
    version: 8,
    sources: { map: { ...source(map), attribution: TIANDITU_CREDIT }, names: source(names) },
    layers: [
      { id: 'map', type: 'raster', source: 'map' },
      { id: 'names', type: 'raster', source: 'names' },
    ],
  };
}
