/**
 * C3: 500 data links over a city, panned. `?arcs=none` is the same map without them. Scripting of a frame counts what the
 * layer does when the map moves, apart from what the map itself does.
 */
import '@hivemap/elements/centre-layer';
import '@hivemap/elements/grid-layer';
import '@hivemap/elements/map';
import { finish, mark, startMark } from './bench-page.js';
import { sevenPolygons } from './seven-polygons.js';

const LINKS = 500;
const FRAMES = 60;
const WARM_UP = 10;
const AT = '2026-11-20T08:00:00+08:00';

const map = document.createElement('hive-map');
map.append(document.createElement('hive-grid-layer'));
if (new URLSearchParams(location.search).get('arcs') !== 'none')
  map.append(document.createElement('hive-centre-layer'));
map.city = {
  hivemap: 1,
  code: '511700',
  name: '达州市',
  asOf: AT,
  scope: 'internal',
  purpose: '演示',
  synthetic: true,
  geometry: 'schematic',
  resources: {
    divisions: { data: { type: 'FeatureCollection', features: sevenPolygons } },
    centres: { data: { type: 'FeatureCollection', features: centres() } },
    links: { data: links() },
  },
};
map.style.cssText = 'position:fixed;inset:0';
document.body.append(map);
await map.whenReady();
const maplibre = map.maplibre!;
if (!(maplibre.loaded() && maplibre.areTilesLoaded())) await maplibre.once('idle');

await pan(WARM_UP);
mark(startMark);
const start = performance.now();
await pan(FRAMES);
window.benchFirstMilliseconds = performance.now() - start;
finish();

async function pan(frames: number): Promise<void> {
  const { lng, lat } = maplibre.getCenter();
  for (let frame = 0; frame < frames; frame++) {
    const drawn = maplibre.once('render');
    maplibre.jumpTo({ center: [lng + 0.001 * frame, lat] });
    await drawn;
  }
}

function centres() {
  return Array.from({ length: LINKS + 1 }, (_, at) => ({
    type: 'Feature' as const,
    properties: {
      id: `C${String(at)}`,
      kind: 'governance',
      level: at === 0 ? 'city' : 'township',
      division: sevenPolygons[at % sevenPolygons.length]!.properties.code,
      name: `中心 ${String(at)}`,
      integrates: ['grid', 'dispute'],
    },
    geometry: {
      type: 'Point' as const,
      coordinates: [107.2 + ((at * 37) % 100) / 120, 30.9 + ((at * 61) % 100) / 120],
    },
  }));
}

/** Every tenth is stale. */
function links() {
  return Array.from({ length: LINKS }, (_, at) => ({
    id: `L${String(at)}`,
    from: `centre:C${String(at + 1)}`,
    to: 'centre:C0',
    lastSyncAt: at % 10 === 0 ? '2026-11-19T08:00:00+08:00' : AT,
    upMinutes: 43_000,
    totalMinutes: 43_200,
    messages: 100 + ((at * 29) % 1900),
  }));
}
