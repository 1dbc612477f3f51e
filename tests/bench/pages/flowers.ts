/**
 * T4: 100,000 flowers of one size on the screen over a city, panned. `?flowers=none` is the empty map, `columns` and
 * `icons` are deck.gl. The time to the first picture counts from values in memory, code loaded.
 */
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import { finish, mark, startMark } from './bench-page.js';
import { manyFlowers, spread, type ManyFlowers } from './many-flowers.js';

export interface FlowersDrawing {
  /** Whether a frame had the flowers in it. */
  readonly isDrawn: () => boolean;
  /** Whether a flower lies under a point, px; `null` where that is not measured. */
  readonly pick: ((x: number, y: number) => boolean) | null;
}

setWorkerUrl(new URL('../../../packages/elements/src/map/maplibre-gl-worker.js', import.meta.url).href);

const PICKS = 500;
const asked = new URLSearchParams(location.search);
const variant = asked.get('flowers') ?? 'hive';
const frames = Number(asked.get('frames') ?? 60);
/** Frames before the measured ones: the first of them wait for the shaders to be compiled. */
const warmUp = Number(asked.get('warm-up') ?? 10);

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

const drawing = await firstPicture(await drawer(), manyFlowers());
await pan(warmUp, 107.4);
if (drawing.pick) measurePicks(drawing.pick);
mark(startMark);
const began = performance.now();
await pan(frames, 107.5);
window.benchFrameMilliseconds = (performance.now() - began) / frames;
finish();

type Drawer = (flowers: ManyFlowers) => FlowersDrawing;

/** Loads what the variant needs and nothing else. */
async function drawer(): Promise<Drawer> {
  if (variant === 'none') return () => ({ isDrawn: () => true, pick: null });
  if (variant === 'hive') {
    const { drawHiveFlowers } = await import('./hive-flowers.js');
    return (flowers) => drawHiveFlowers(map, flowers);
  }
  const { drawDeckFlowers } = await import('./deck-flowers.js');
  return (flowers) => drawDeckFlowers(map, flowers, variant);
}

async function firstPicture(draw: Drawer, flowers: ManyFlowers): Promise<FlowersDrawing> {
  const start = performance.now();
  const drawn = draw(flowers);
  do {
    map.triggerRepaint();
    await map.once('render');
  } while (!drawn.isDrawn());
  window.benchFirstMilliseconds = performance.now() - start;
  while (variant !== 'none' && !flowersAreSeen()) {
    map.triggerRepaint();
    await map.once('render');
  }
  window.benchSeenMilliseconds = performance.now() - start;
  return drawn;
}

/** Whether the picture has the colors of flowers; read back, so that the graphics card has finished it. */
function flowersAreSeen(): boolean {
  const gl = map.getCanvas().getContext('webgl2')!;
  const side = 100;
  const pixels = new Uint8Array(side * side * 4);
  gl.readPixels(0, 0, side, side, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
  let colored = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    const [red, green, blue] = [pixels[at]!, pixels[at + 1]!, pixels[at + 2]!];
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > 40) colored++;
  }
  return colored > 0.2 * side * side;
}

function measurePicks(pick: NonNullable<FlowersDrawing['pick']>): void {
  const start = performance.now();
  let found = 0;
  for (let at = 0; at < PICKS; at++) if (pick(spread(at, 3) * 400, spread(at, 4) * 300)) found++;
  window.benchPicks = { milliseconds: (performance.now() - start) / PICKS, found };
}

async function pan(count: number, from: number): Promise<void> {
  for (let frame = 0; frame < count; frame++) {
    const rendered = map.once('render');
    map.jumpTo({ center: [from + 0.002 * frame, 31.2] });
    await rendered;
  }
}
