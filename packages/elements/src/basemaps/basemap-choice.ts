import type { Name } from '@hivemap/core';
import type { Basemap, BasemapMatrix } from '../map/basemap/basemap.js';
import type { ViewCrsName } from '../map/view-crs/view-crs.js';

/** A base map that the user may choose. */
export interface BasemapChoice {
  readonly id: string;
  /** Unless given, that of the preset, else the id. */
  readonly name?: Name;
  /** Unless given, the id is one of the presets. */
  readonly basemap?: Basemap;
  readonly token?: string;
  readonly server?: string;
  readonly matrix?: BasemapMatrix;
  readonly attribution?: string;
  readonly viewCrs?: ViewCrsName;
}

/** What a map has of a base map; `<hive-map>` and `<hive-city>` do. */
export interface BasemapTarget extends HTMLElement {
  basemap: Basemap;
  basemapToken: string | null;
  basemapServer: string | null;
  basemapMatrix: BasemapMatrix | null;
  basemapAttribution: string | null;
  viewCrs: ViewCrsName;
}

/** `none tianditu-vec tianditu-img`, as an attribute says it. */
export function parseChoices(value: string | null): readonly BasemapChoice[] {
  return (value ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .map((id) => ({ id }));
}

/** Sets what the choice says; the token and server of the map stay where the choice says nothing of them. */
export function applyChoice(map: BasemapTarget, choice: BasemapChoice): void {
  map.basemap = choice.basemap ?? choice.id;
  if (choice.token !== undefined) map.basemapToken = choice.token;
  if (choice.server !== undefined) map.basemapServer = choice.server;
  map.basemapMatrix = choice.matrix ?? map.basemapMatrix;
  map.basemapAttribution = choice.attribution ?? null;
  map.viewCrs = choice.viewCrs ?? 'wgs84';
}

export function isBasemapTarget(element: HTMLElement | null): element is BasemapTarget {
  return element !== null && 'basemap' in element && 'viewCrs' in element;
}
