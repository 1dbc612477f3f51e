/** The demo city, complete: when it can be used, when everything is read, and what entering a county costs. */
import 'hivemap';
import { mark } from './bench-page.js';

let watched = false;
let drawn = false;

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
await shown('their colors', isDrawn);
mark('usable');
await read;
await idle();
mark('complete');
expectColors();

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

/** Whether a frame was drawn with the cells, and with every tile there is, in it. */
function isDrawn(): boolean {
  const map = city.maplibre;
  if (map && !watched) {
    watched = true;
    map.on('render', () => {
      drawn ||= map.areTilesLoaded() && map.getLayersOrder().some((id) => id.endsWith(':cells'));
    });
  }
  return drawn;
}

/** What was taken for drawn has to be seen: a color of the ramp on a good part of the map. */
function expectColors(): void {
  const map = city.maplibre!;
  map.redraw();
  const small = new OffscreenCanvas(64, 36);
  const context = small.getContext('2d')!;
  context.drawImage(map.getCanvas(), 0, 0, 64, 36);
  const { data } = context.getImageData(0, 0, 64, 36);
  let colored = 0;
  for (let at = 0; at < data.length; at += 4) {
    const [red, green, blue] = [data[at]!, data[at + 1]!, data[at + 2]!];
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > 60) colored++;
  }
  if (colored / (64 * 36) < 0.05) throw new Error('The counties have no colors');
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
