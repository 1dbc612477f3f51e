import type { Map as MapLibreMap } from 'maplibre-gl';
import type { TerraDrawMouseEvent } from 'terra-draw';
import type { Point } from '../../scene/hexagon.js';

/** What a pointer would tell terra-draw at a place, px of the map's frame: keys draw, too. */
export function penEvent(map: MapLibreMap, [x, y]: Point): TerraDrawMouseEvent {
  const { lng, lat } = map.unproject([x, y]);
  return {
    lng,
    lat,
    containerX: x,
    containerY: y,
    button: 'left',
    heldKeys: [],
    isContextMenu: false,
  };
}
