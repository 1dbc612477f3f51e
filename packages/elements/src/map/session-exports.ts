/** What of a map leaves the page: pictures and tables. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { City } from '../city/city.js';
import type { TableExport } from '../city/export-table/export-table.js';
import type { HiveLocalize } from '../localization/hive-localize.js';
import type { Theme } from '../styles/theme.js';
import { exportImage, type ImageOptions } from './export-image.js';
import { imageTexts } from './image-texts.js';

export interface DrawnMap {
  readonly map: MapLibreMap | null;
  readonly overlay: HTMLElement;
  readonly theme: Theme;
}

/** @throws {DOMException} `InvalidStateError` when there is no picture yet. */
export async function sessionImage(
  { map, overlay, theme }: DrawnMap,
  city: City,
  localize: HiveLocalize,
  options: ImageOptions,
): Promise<Blob> {
  const { state } = city;
  if (!map || !state.city) throw new DOMException('There is no map to draw yet', 'InvalidStateError');
  city.wish({ type: 'audit', action: 'export' });
  const texts = imageTexts(state.city, state, options, localize);
  return exportImage(map, overlay, theme, texts, options.pixelRatio ?? devicePixelRatio);
}

export async function sessionTable(city: City, localize: HiveLocalize, options: TableExport): Promise<Blob> {
  const { exportTable } = await import('../city/export-table/export-table.js');
  return exportTable(city, localize, options);
}
