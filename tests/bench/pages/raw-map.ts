/** The seven polygons as MapLibre's own documentation would draw them. */
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import { bounds, sentinelColor, sevenPolygons } from './seven-polygons.js';

setWorkerUrl(new URL('../../../packages/elements/src/map/maplibre-gl-worker.js', import.meta.url).href);

/** @returns The map, when its picture is complete. */
export async function showRawMap(container: HTMLElement): Promise<MapLibreMap> {
  const map = new MapLibreMap({
    container,
    bounds,
    attributionControl: false,
    style: {
      version: 8,
      sources: {
        divisions: { type: 'geojson', data: { type: 'FeatureCollection', features: sevenPolygons } },
      },
      layers: [
        { id: 'fill', type: 'fill', source: 'divisions', paint: { 'fill-color': sentinelColor } },
        { id: 'outline', type: 'line', source: 'divisions', paint: { 'line-color': '#ffffff' } },
        {
          id: 'label',
          type: 'symbol',
          source: 'divisions',
          layout: { 'text-field': ['concat', ['get', 'name'], '\n82.0%'], 'text-size': 14 },
          paint: { 'text-halo-color': '#ffffff', 'text-halo-width': 2 },
        },
      ],
    },
  });
  await map.once('idle');
  return map;
}
