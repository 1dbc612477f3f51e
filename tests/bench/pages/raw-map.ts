/**
 * The picture of the seven polygons as MapLibre's own documentation would draw it: ground, fills, outlines, names in bold
 * with their figures, zoom buttons, scale and the mark of demo data, in one style and from one source. It draws less than
 * ours in what few would write by hand: no shadow under the city, no halo along inner borders, no answer to keyboard and
 * pointer, no table behind it; and it has its figures ready, where ours reads, checks and counts them in a worker.
 */
import {
  AttributionControl,
  Map as MapLibreMap,
  NavigationControl,
  ScaleControl,
  setWorkerUrl,
} from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import { bounds, sentinelColor, sevenPolygons } from './seven-polygons.js';

setWorkerUrl(new URL('../../../packages/elements/src/map/maplibre-gl-worker.js', import.meta.url).href);

const bold = { 'text-font': ['literal', ['Open Sans Bold', 'Arial Unicode MS Bold']] } as const;

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
        { id: 'ground', type: 'background', paint: { 'background-color': '#eef1f4' } },
        { id: 'fill', type: 'fill', source: 'divisions', paint: { 'fill-color': sentinelColor } },
        { id: 'outline', type: 'line', source: 'divisions', paint: { 'line-color': '#ffffff' } },
        {
          id: 'label',
          type: 'symbol',
          source: 'divisions',
          layout: {
            'text-field': ['format', ['get', 'name'], bold, '\n82.0%', { 'font-scale': 0.9 }] as never,
            'text-size': 14,
          },
          paint: { 'text-halo-color': '#ffffff', 'text-halo-width': 2 },
        },
      ],
    },
  });
  map.addControl(new NavigationControl({ showCompass: false }));
  map.addControl(new ScaleControl());
  map.addControl(new AttributionControl({ compact: false, customAttribution: '示意图 · 演示数据' }));
  await map.once('idle');
  return map;
}
