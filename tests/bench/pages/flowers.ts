/**
 * T4: 100,000 flowers of one size on the screen over a city, panned. `?flowers=none` is the empty map. The time to
 * the first picture counts from values in memory.
 */
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import { FlowersGl } from '../../../packages/elements/src/honeycomb-layer/flowers-gl.js';
import { SHARE_STEPS, type CellValue } from '../../../packages/elements/src/scene/cell-value.js';
import { FlowerField } from '../../../packages/elements/src/scene/flower-field.js';
import { worldOf } from '../../../packages/elements/src/scene/flower-tree.js';
import { themes } from '../../../packages/elements/src/styles/themes.js';
import { finish, mark, startMark } from './bench-page.js';

setWorkerUrl(new URL('../../../packages/elements/src/map/maplibre-gl-worker.js', import.meta.url).href);

const COUNT = 100_000;
const FRAMES = 60;
const PICKS = 500;
/** Frames before the measured ones: the first of them wait for the shaders to be compiled. */
const WARM_UP = 10;
const LEVELS = ['silent', 1, 2, 3, 4] as const;

const map = new MapLibreMap({
  container: 'map',
  center: [107.5, 31.2],
  zoom: 10,
  attributionControl: false,
  style: {
    version: 8,
    sources: {},
    layers: [{ id: 'ground', type: 'background', paint: { 'background-color': '#ffffff' } }],
  },
});
await map.once('idle');

const layer = new URLSearchParams(location.search).get('flowers') === 'none' ? null : new FlowersGl();
const began = performance.now();
if (layer) {
  layer.show({
    field: new FlowerField(COUNT, (index) => ({
      world: worldOf([106.7 + spread(index, 1) * 1.6, 30.4 + spread(index, 2) * 1.6]),
      merged: false,
      cells: cellsOf(index),
    })),
    style: { theme: themes.light, radii: [9.7, 15], encoding: 'lightness', raised: null },
    opacity: 1,
    shows: () => true,
  });
  map.addLayer({
    id: 'flowers',
    type: 'custom',
    onAdd: (added) => layer.onAdd(added),
    onRemove: () => layer.onRemove(),
    render: (gl, input) => layer.render(gl, input),
  });
}
map.triggerRepaint();
await map.once('render');
window.benchFirstMilliseconds = performance.now() - began;

await pan(WARM_UP, 107.4);
if (layer) {
  const start = performance.now();
  let found = 0;
  for (let pick = 0; pick < PICKS; pick++)
    if (layer.pick([spread(pick, 3) * 400, spread(pick, 4) * 300])) found++;
  window.benchPicks = { milliseconds: (performance.now() - start) / PICKS, found };
}

mark(startMark);
await pan(FRAMES, 107.5);
finish();

async function pan(frames: number, from: number): Promise<void> {
  for (let frame = 0; frame < frames; frame++) {
    const drawn = map.once('render');
    map.jumpTo({ center: [from + 0.002 * frame, 31.2] });
    await drawn;
  }
}

/** 0…1, the same in every run. */
function spread(index: number, salt: number): number {
  const mixed = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(salt, 0x85ebca6b);
  const twice = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return ((twice ^ (twice >>> 12)) >>> 0) / 2 ** 32;
}

function cellsOf(index: number): readonly CellValue[] {
  return Array.from({ length: 7 }, (_, part): CellValue => ({
    level: LEVELS[(index * 7 + part * 3) % LEVELS.length]!,
    share: part === 0 ? null : ((index + part) % SHARE_STEPS) / SHARE_STEPS,
    pips: part === 0 ? index % 8 : 0,
  }));
}
