/** T1, T2, T5: `?variant=raw|hive|deck&count=10000`, or `&tiled`, draws cells, gives some of them new values, and finds one. */
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import { finish, mark, startMark } from './bench-page.js';
import { bounds, changedCells, irregularCells, tiledCells, type IrregularCells } from './irregular-cells.js';

/** One way to draw cells on a map. */
export interface CellDrawing {
  /** Gives cells the first class; resolves when it is on the map. */
  update(changed: readonly number[]): Promise<void>;
  /** What is at a point of the canvas, px; `null` for nothing. */
  pick(x: number, y: number): number | string | null;
}

type Draw = (map: MapLibreMap, cells: IrregularCells) => Promise<CellDrawing>;

const VARIANTS: Readonly<Record<string, () => Promise<Draw>>> = {
  raw: async () => (await import('./raw-cells.js')).drawRawCells,
  hive: async () => (await import('./hive-cells.js')).drawHiveCells,
  deck: async () => (await import('./deck-cells.js')).drawDeckCells,
};

setWorkerUrl(new URL('../../../packages/elements/src/map/maplibre-gl-worker.js', import.meta.url).href);
const query = new URLSearchParams(location.search);
const count = Number(query.get('count') ?? '10000');
const draw = await VARIANTS[query.get('variant') ?? 'hive']!();
const map = new MapLibreMap({
  container: 'map',
  bounds,
  attributionControl: false,
  fadeDuration: 0,
  style: {
    version: 8,
    sources: {},
    layers: [{ id: 'paper', type: 'background', paint: { 'background-color': '#ffffff' } }],
  },
});
await map.once('idle');
const cells = query.has('tiled') ? tiledCells(count) : irregularCells(count);
await new Promise((done) => setTimeout(done, 200));

mark(startMark);
const drawing = await draw(map, cells);
await complete();
finish();

window.benchUpdate = async () => {
  mark('update-start');
  await drawing.update(changedCells(count));
  await complete();
  mark('update-end');
};

window.benchPick = (picks) => {
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  let found = 0;
  const start = performance.now();
  for (let pick = 0; pick < picks; pick++) {
    const x = width * (0.2 + (0.6 * ((pick * 7919) % 997)) / 997);
    const y = height * (0.2 + (0.6 * ((pick * 104729) % 991)) / 991);
    if (drawing.pick(x, y) !== null) found++;
  }
  return { milliseconds: (performance.now() - start) / picks, found: found / picks };
};

/** Waits for the graphics card, without holding up the main thread: before, the picture is only ordered. */
async function complete(): Promise<void> {
  const gl = map.getCanvas().getContext('webgl2')!;
  const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0)!;
  gl.flush();
  do await new Promise((done) => setTimeout(done, 4));
  while (gl.getSyncParameter(fence, gl.SYNC_STATUS) !== gl.SIGNALED);
  gl.deleteSync(fence);
}
