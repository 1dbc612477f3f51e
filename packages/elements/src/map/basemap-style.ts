import type { StyleSpecification } from 'maplibre-gl';

/** `none`, the URL of a style, or a style. Presets of 天地图 are recognized and not supported yet. */
export type Basemap = string | StyleSpecification;

export interface ResolvedBasemap {
  readonly style: string | StyleSpecification;
  /** Whether the map draws the city's own ground. */
  readonly ground: boolean;
  /** Name of a preset that is asked for and not supported. */
  readonly unsupported: string | null;
}

export const PLAIN_STYLE: StyleSpecification = { version: 8, sources: {}, layers: [] };

export function resolveBasemap(basemap: Basemap | null): ResolvedBasemap {
  const plain = { style: PLAIN_STYLE, ground: true };
  if (basemap === null || basemap === 'none' || basemap === '') return { ...plain, unsupported: null };
  if (typeof basemap === 'string' && basemap.startsWith('tianditu-'))
    return { ...plain, unsupported: basemap };
  return { style: basemap, ground: false, unsupported: null };
}
