import type { Map as MapLibreMap } from 'maplibre-gl';

/** Round the equator, as MapLibre measures: its sphere has a radius of 6,371,008.8 m. */
const EARTH_METERS = 2 * Math.PI * 6_371_008.8;
/** Side of the world at zoom 0. */
const TILE_PX = 512;

/** A scale bar's round length and width. */
export interface ScaleBar {
  readonly widthPx: number;
  readonly meters: number;
}

/** @param metersPerPx - At the center of the map. */
export function scaleBar(metersPerPx: number, mostPx: number): ScaleBar {
  const most = metersPerPx * mostPx;
  const magnitude = 10 ** Math.floor(Math.log10(most));
  const factor = [5, 2, 1].find((one) => one * magnitude <= most) ?? 1;
  const meters = factor * magnitude;
  return { meters, widthPx: meters / metersPerPx };
}

/** At the center of a map. Computed, not measured: asking the page for its size would make it lay out anew in each frame. */
export function metersPerPx(map: MapLibreMap): number {
  const worldPx = TILE_PX * 2 ** map.getZoom();
  return (EARTH_METERS * Math.cos((map.getCenter().lat * Math.PI) / 180)) / worldPx;
}
