import type { Map as MapLibreMap } from 'maplibre-gl';
import { HiveViewEvent } from '../city/events/view-event.js';
import type { ViewCrs } from './view-crs/view-crs.js';

/** Where a map's camera is, in WGS 84. */
export function viewEvent(map: MapLibreMap, { toData }: ViewCrs): HiveViewEvent {
  const { lng, lat } = map.getCenter();
  const bounds = map.getBounds();
  return new HiveViewEvent({
    center: toData([lng, lat]),
    zoom: map.getZoom(),
    bearing: map.getBearing(),
    pitch: map.getPitch(),
    bounds: [
      ...toData([bounds.getWest(), bounds.getSouth()]),
      ...toData([bounds.getEast(), bounds.getNorth()]),
    ],
  });
}
