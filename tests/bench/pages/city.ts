/** The demo city, complete: when it can be used, when everything is read, and what entering a county costs. */
import 'hivemap';
import { mark } from './bench-page.js';

const city = document.createElement('hive-city');
city.src = '/data/dazhou/city.json';
city.theme = 'light';
city.locale = 'zh-CN';
const read = new Promise<void>((resolve) => {
  city.addEventListener('hive-status', (event) => {
    if (event.status === 'ready') resolve();
  });
});
document.body.append(city);

await shown('counties', () => rows().length === 7 && rows().every((row) => /\d\d\.\d/.test(row)));
await shown('their colors', isColored);
mark('usable');
await read;
await idle();
mark('complete');

/** Enters a county; resolves when its villages and their figures are on the screen. */
window.benchDrill = async (code) => {
  mark('drill-start');
  await city.drillTo(code);
  await shown('the townships', () => rows().length > 7 && rows().some((row) => /\d\d\.\d/.test(row)));
  await idle();
  mark('drill-end');
};
window.benchFinished = true;

/** What the list of areas says; it shows the same views as the map. */
function rows(): string[] {
  const table = city.shadowRoot?.querySelector('hive-table')?.shadowRoot;
  return [...(table?.querySelectorAll('tbody tr') ?? [])].map((row) => row.textContent);
}

/** Whether the map has drawn the areas, as sharp as it can; it answers clicks on them from then on. */
function isColored(): boolean {
  const map = city.maplibre;
  const canvas = map?.getCanvas();
  if (!canvas || canvas.width < canvas.clientWidth * devicePixelRatio - 1) return false;
  const layer = map?.getLayersOrder().find((id) => id.endsWith(':cells'));
  return Boolean(map && layer && map.queryRenderedFeatures({ layers: [layer] }).length > 0);
}

async function shown(what: string, condition: () => boolean): Promise<void> {
  const end = performance.now() + 60_000;
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
