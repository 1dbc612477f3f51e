import type { Map as MapLibreMap } from 'maplibre-gl';

/** A scale bar's round length and width. */
export interface ScaleBar {
  readonly widthPx: number;
  readonly meters: number;
}

/** @param metersPerPx - At the middle of the map. */
export function scaleBar(metersPerPx: number, mostPx: number): ScaleBar {
  const most = metersPerPx * mostPx;
  const magnitude = 10 ** Math.floor(Math.log10(most));
  const factor = [5, 2, 1].find((one) => one * magnitude <= most) ?? 1;
  const meters = factor * magnitude;
  return { meters, widthPx: meters / metersPerPx };
}

/** At the middle of a map. */
export function metersPerPx(map: MapLibreMap): number {
  const { clientWidth, clientHeight } = map.getContainer();
  const [x, y] = [clientWidth / 2, clientHeight / 2];
  return map.unproject([x - 50, y]).distanceTo(map.unproject([x + 50, y])) / 100;
}
