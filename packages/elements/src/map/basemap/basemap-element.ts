import { LitElement } from 'lit';
import type { ViewCrsName } from '../view-crs/view-crs.js';
import type { Basemap, BasemapMatrix } from './basemap.js';
import { property } from '../../city/property.js';

/** What a map and a whole city say of the base map below them. */
export abstract class BasemapElement extends LitElement {
  /** `none`, `tianditu-vec`, `tianditu-img`, `tianditu-ter`, a style's URL, the URL of a raster archive (`.pmtiles`), or a
   *  style. */
  @property() basemap: Basemap = 'none';
  /** Token of Tianditu; goes to its servers only. */
  @property({ attribute: 'basemap-token' }) basemapToken: string | null = null;
  /** Where a node of Tianditu answers, such as a province's own: its address without the name of the layer. */
  @property({ attribute: 'basemap-server' }) basemapServer: string | null = null;
  /** Matrix set of Tianditu: `w` (Web Mercator) or `c` (CGCS2000 in degrees); unless given, what the server has. */
  @property({ attribute: 'basemap-matrix' }) basemapMatrix: BasemapMatrix | null = null;
  /** What is to be said of the base map, such as its review number; beside what it says itself. */
  @property({ attribute: 'basemap-attribution' }) basemapAttribution: string | null = null;
  /** `wgs84`, or `gcj02` for a base map in GCJ-02: copies that are drawn are converted, data and events are not. */
  @property({ attribute: 'view-crs' }) viewCrs: ViewCrsName = 'wgs84';
}

/** Properties that say what lies below the city. */
export const BASEMAP_SETTINGS = [
  'basemap',
  'basemapToken',
  'basemapServer',
  'basemapMatrix',
  'basemapAttribution',
  'viewCrs',
] as const satisfies readonly (keyof BasemapElement)[];
