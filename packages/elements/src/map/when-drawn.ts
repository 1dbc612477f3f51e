import type { Map as MapLibreMap } from 'maplibre-gl';

/** Layers that are put on the map a moment after its style come with the second look. */
const SETTLED_MS = 250;

/** Calls back once the picture is whole: when nothing moves, or in a flight when all of it is there for a moment. */
export function whenDrawn(map: MapLibreMap, drawn: () => void): void {
  let wholeSince: number | null = null;
  const end = (): void => {
    for (const one of ends) one.unsubscribe();
    drawn();
  };
  const look = (): void => {
    if (!map.isStyleLoaded() || !map.areTilesLoaded()) wholeSince = null;
    else if (performance.now() - (wholeSince ??= performance.now()) > SETTLED_MS) end();
  };
  const ends = [map.on('render', look), map.on('idle', end)];
}
