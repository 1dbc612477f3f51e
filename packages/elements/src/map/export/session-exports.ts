/** What of a map leaves the page: pictures and tables. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { City } from '../../city/city.js';
import type { TableExport } from '../../city/export-table/export-table.js';
import type { HiveLocalize } from '../../localization/hive-localize.js';
import type { Theme } from '../../styles/theme.js';
import { coloredAreasQuery } from '../../city/queries.js';
import { drawnScale } from '../drawn-scale.js';
import type { Crop, ImageOptions } from './export-image.js';

export interface DrawnMap {
  readonly map: MapLibreMap | null;
  readonly overlay: HTMLElement;
  readonly theme: Theme;
  /** What the base map wants to have said of it. */
  readonly credits: readonly string[];
}

/**
 * @param host - The map's element.
 * @throws {DOMException} `InvalidStateError` when there is no picture yet.
 */
export async function sessionImage(
  live: DrawnMap & { awake(): Promise<void> },
  city: City,
  localize: HiveLocalize,
  options: ImageOptions,
  host: HTMLElement & { readonly renderRoot: ParentNode },
): Promise<Blob> {
  await live.awake();
  const { map, overlay, theme, credits } = live;
  const { state } = city;
  if (!map || !state.city) throw new DOMException('There is no map to draw yet', 'InvalidStateError');
  city.wish({ type: 'audit', action: 'export' });
  const [{ exportImage }, { imageTexts }, { areaOpacity, imageLegend }] = await Promise.all([
    import('./export-image.js'),
    import('./image-texts.js'),
    import('./image-legend.js'),
  ]);
  const query = coloredAreasQuery(state);
  const view = query && options.legend !== false ? await city.view(query) : null;
  return exportImage(
    map,
    overlay,
    theme,
    {
      ...imageTexts(state.city, state, options, localize, { map, credits }),
      legend: view && imageLegend(view, state, theme, localize, areaOpacity(host)),
    },
    { pixelRatio: options.pixelRatio ?? devicePixelRatio, crop: cropOf(map, host.renderRoot) },
  );
}

/** Read when it is needed: each changes with the map. */
export function drawnParts({ map, overlay, theme, credits }: DrawnMap): DrawnMap {
  return { map, overlay, theme, credits };
}

/** What lies behind panels at the sides is not seen on the screen, nor in the picture. */
export function cropOf(map: MapLibreMap, root: ParentNode): Crop {
  const container = map.getContainer();
  const frame = container.getBoundingClientRect();
  const scale = drawnScale(container);
  let [left, right] = [frame.left, frame.right];
  for (const slot of root.querySelectorAll(
    'slot[name="start"][data-filled], slot[name="end"][data-filled]',
  )) {
    const box = slot.getBoundingClientRect();
    if (box.width > frame.width / 2 || box.bottom <= frame.top || box.top >= frame.bottom) continue;
    if (box.left - frame.left < frame.right - box.right) left = Math.max(left, box.right);
    else right = Math.min(right, box.left);
  }
  return { left: (left - frame.left) / scale, width: (right - left) / scale };
}

export async function sessionTable(city: City, localize: HiveLocalize, options: TableExport): Promise<Blob> {
  const { exportTable } = await import('../../city/export-table/export-table.js');
  return exportTable(city, localize, options);
}
