/** Whether somebody leads the camera away from what it fits: a person, a scene or the host. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { STAYS_FITTED } from './map-camera.js';

/** Calls at the start of each movement that is not the camera's own fit; ends with the map. */
export function onLedAway(map: MapLibreMap, led: () => void): void {
  let rest = atRest(map);
  map.on('moveend', () => (rest = atRest(map)));
  map.on('movestart', (event) => {
    if (STAYS_FITTED in event) return;
    const now = atRest(map);
    // A resize and a jump are over when they say that they start; only a jump changes what is looked at.
    const jumped = now.size === rest.size && now.view !== rest.view;
    if (map.isMoving() || jumped) led();
  });
}

function atRest(map: MapLibreMap): { readonly size: string; readonly view: string } {
  const { width, height } = map.getCanvas().style;
  return {
    size: `${width} ${height}`,
    view: [...map.getCenter().toArray(), map.getZoom(), map.getBearing(), map.getPitch()].join(' '),
  };
}
