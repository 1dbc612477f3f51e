/** The demo city, complete, or the one of `?src=…&counties=8`: when it can be used, when everything is read, and what entering a county costs. */
import 'hivemap';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { mark } from './bench-page.js';

/** A share, or that there are too few cases for one. */
const SHARE = /\d\d\.\d|样本不足/;

const asked = new URLSearchParams(location.search);
const counties = Number(asked.get('counties') ?? '7');
const patienceMs = Number(asked.get('patience') ?? '60000');
const city = document.createElement('hive-city');
city.src = asked.get('src') ?? '/data/dazhou/city.json';
const indicator = asked.get('indicator');
if (indicator !== null) city.indicator = indicator;
/** A grid without levels above is small: of its figures the asked count alone is always there. */
const isFilled = (row: string): boolean => (indicator === null ? SHARE.test(row) : !row.includes('读取中'));
city.theme = 'light';
city.locale = 'zh-CN';
const read = new Promise<void>((resolve) => {
  city.addEventListener('hive-status', (event) => {
    if (event.status === 'ready' || event.status === 'live') resolve();
  });
});
document.body.append(city);

await shown('counties', () => rows().length === counties && rows().every(isFilled));
await drawn();
mark('usable');
await read;
await idle();
mark('complete');
// Reading the picture back would have kept everything waiting.
city.maplibre!.redraw();
if (!isColored(city.maplibre!)) throw new Error('The areas have no colors');

/** Enters a division; resolves when its parts and their figures are on the screen. */
window.benchDrill = async (code) => {
  const before = rows()[0];
  mark('drill-start');
  await city.drillTo(code);
  await shown('the parts', () => rows()[0] !== before && rows().some(isFilled));
  await idle();
  mark('drill-end');
};
/** The graphics context is taken and given back; milliseconds until the areas are drawn again. */
window.benchLose = async () => {
  const map = city.maplibre!;
  const context = map.getCanvas().getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
  context.loseContext();
  await new Promise((done) => setTimeout(done, 30));
  context.restoreContext();
  const restored = performance.now();
  const still = city.shadowRoot!.querySelector('hive-map')!.shadowRoot!.querySelector<HTMLElement>('.still')!;
  await shown('the map', () => map.isStyleLoaded() === true);
  await drawn();
  await shown('the map without its last picture', () => still.hidden === true);
  const took = performance.now() - restored;
  map.redraw();
  if (!isColored(map)) throw new Error('The areas have no colors after the context was lost');
  return took;
};
/** What the map shows, as a table. */
Object.assign(window, {
  benchTable: async () => (await city.exportTable({ layer: 'grid', format: 'csv' })).text(),
});
window.benchFinished = true;

/** What the list of areas says; it shows the same views as the map. */
function rows(): string[] {
  const table = city.shadowRoot?.querySelector('hive-table')?.shadowRoot;
  return [...(table?.querySelectorAll('tbody tr') ?? [])].map((row) => row.textContent);
}

/** Whether the map has drawn the areas: a color of the ramp is seen in the frame just drawn, of which single points are looked at: small cells would be mixed to gray. */
function isColored(map: MapLibreMap): boolean {
  if (!map.getLayersOrder().some((id) => id.endsWith(':cells'))) return false;
  const [width, height] = [320, 180];
  const context = new OffscreenCanvas(width, height).getContext('2d')!;
  context.imageSmoothingEnabled = false;
  context.drawImage(map.getCanvas(), 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  let colored = 0;
  for (let at = 0; at < data.length; at += 4) {
    const channels = [data[at]!, data[at + 1]!, data[at + 2]!];
    if (Math.max(...channels) - Math.min(...channels) > 60) colored++;
  }
  return colored / (width * height) > 0.02;
}

/** Resolves with the first frame that has the cells and every tile in it; whether they are seen is looked at later. */
function drawn(): Promise<void> {
  return new Promise((resolve) => {
    const map = city.maplibre!;
    const look = (): void => {
      if (!map.areTilesLoaded() || !map.getLayersOrder().some((id) => id.endsWith(':cells'))) return;
      map.off('render', look);
      resolve();
    };
    map.on('render', look);
    map.triggerRepaint();
  });
}

async function shown(what: string, condition: () => boolean): Promise<void> {
  const end = performance.now() + patienceMs;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`Waited for ${what}`);
    await new Promise((done) => requestAnimationFrame(done));
  }
}

/** Resolves when the map has drawn all it has. */
async function idle(): Promise<void> {
  const map = city.maplibre!;
  if (map.isMoving() || !map.loaded() || !map.areTilesLoaded()) await map.once('idle');
}
