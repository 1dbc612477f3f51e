/** The seven polygons as a city in `<hive-map>`. */
import '@hivemap/elements/map';
import '@hivemap/elements/grid-layer';
import { sevenPolygons } from './seven-polygons.js';

/** Adds the map to the page; resolves when its picture is complete. */
export async function showHiveMap(parent: HTMLElement): Promise<HTMLElement> {
  const map = document.createElement('hive-map');
  map.append(document.createElement('hive-grid-layer'));
  map.city = {
    hivemap: 1,
    code: '511700',
    name: '达州市',
    asOf: '2026-11-20T08:00:00+08:00',
    scope: 'internal',
    purpose: '演示',
    synthetic: true,
    geometry: 'schematic',
    resources: {
      divisions: { data: { type: 'FeatureCollection', features: sevenPolygons } },
      indicators: { data: sevenPolygons.map(({ properties }) => resolvedInVillage(properties.code)) },
    },
  };
  parent.append(map);
  await map.whenReady();
  const maplibre = map.maplibre;
  if (maplibre && !(maplibre.loaded() && maplibre.areTilesLoaded())) await maplibre.once('idle');
  return map;
}

/** A figure of the indicator that is shown by default, so that every polygon has a class. */
function resolvedInVillage(division: string) {
  return { division, indicator: 'villageResolution', period: 'P12M', numerator: 820, denominator: 1_000 };
}
