import type { Map as MapLibreMap } from 'maplibre-gl';
import { HiveViewEvent } from '../city/events/view-event.js';

/** Where a map's camera is. */
export function viewEvent(map: MapLibreMap): HiveViewEvent {
  const { lng, lat } = map.getCenter();
  const bounds = map.getBounds();
  return new HiveViewEvent({
    center: [lng, lat],
    zoom: map.getZoom(),
    bearing: map.getBearing(),
    pitch: map.getPitch(),
    bounds: [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
  });
}
