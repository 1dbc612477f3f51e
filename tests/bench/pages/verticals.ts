/** 500 scenic areas, 500 parks, 20,000 enterprises and 5,000 fences: from adding a layer to a map whose data are read, to its picture. */
import '@hivemap/elements/map';
import '@hivemap/elements/fence-layer';
import '@hivemap/elements/park-layer';
import '@hivemap/elements/scenic-layer';
import { finish, mark, startMark } from './bench-page.js';

const LAYERS = { scenic: '.ring', park: '.badge', fence: '.badge' } as const;

const asked = new URLSearchParams(location.search).get('layers')?.split(',') ?? Object.keys(LAYERS);
const map = document.createElement('hive-map');
map.src = '/verticals/city.json';
const read = new Promise<void>((resolve) => {
  map.addEventListener('hive-status', ({ status }) => {
    if (status === 'ready') resolve();
  });
});
document.body.append(map);
await map.whenReady();
await read;
const maplibre = map.maplibre!;
if (!maplibre.loaded()) await maplibre.once('idle');
// Closer than the city: enterprises are drawn.
await map.fitTo([107.3, 31.2, 107.4, 31.26]);
if (!maplibre.loaded()) await maplibre.once('idle');

mark(startMark);
const tags = asked.map((name) => document.createElement(`hive-${name}-layer`));
map.append(...tags);
const end = performance.now() + 60_000;
while (!complete()) {
  if (performance.now() > end) throw new Error('The layers did not show');
  await new Promise((done) => setTimeout(done, 20));
}
await maplibre.once('idle');
finish();

/** Whether each layer has its marks over the map, and its shapes in it. */
function complete(): boolean {
  const overlays = [...map.shadowRoot!.querySelectorAll('.overlay')];
  const marked = asked.every((name) => {
    const selector = LAYERS[name as keyof typeof LAYERS];
    return overlays.some((overlay) => overlay.querySelectorAll(`g${selector}`).length > 0);
  });
  return marked && maplibre.getLayersOrder().length > asked.length;
}
