import type { StyleSpecification } from 'maplibre-gl';

/** Maps of Tianditu, the national platform: roads and places, pictures from above, terrain. */
export const TIANDITU = ['tianditu-vec', 'tianditu-img', 'tianditu-ter'] as const;
export type TiandituName = (typeof TIANDITU)[number];

/** `none`, a preset of Tianditu, the address of a style or of a raster archive (`.pmtiles`), or a style. */
export type Basemap = string | StyleSpecification;

/**
 * Matrix sets of Tianditu: `w` is Web Mercator, `c` is CGCS2000 in degrees, which is drawn row by row into Web Mercator.
 */
export type BasemapMatrix = 'w' | 'c';

/** What the host says of its base map. */
export interface BasemapSettings {
  readonly basemap: Basemap | null;
  readonly token: string | null;
  /** Where a node of Tianditu answers, for those that have their own; its own unless given. */
  readonly server: string | null;
  /** Unless given, what the server offers: `w` before `c`. */
  readonly matrix: BasemapMatrix | null;
  /** What the host has to say of it, such as its review number. */
  readonly attribution: string | null;
}

export function isTianditu(basemap: unknown): basemap is TiandituName {
  return TIANDITU.some((name) => name === basemap);
}
