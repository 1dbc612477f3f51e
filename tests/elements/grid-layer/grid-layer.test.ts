import { expect } from '@esm-bundle/chai';
import '../../../packages/elements/src/geojson-layer/hive-geojson-layer.js';
import '../../../packages/elements/src/grid-layer/hive-grid-layer.js';
import type { HiveGridLayer } from '../../../packages/elements/src/grid-layer/hive-grid-layer.js';
import '../../../packages/elements/src/legend/hive-legend.js';
import type { HiveMap } from '../../../packages/elements/src/map/hive-map.js';
import { lightTheme } from '../../../packages/elements/src/styles/light-theme.js';
import { darkTheme } from '../../../packages/elements/src/styles/dark-theme.js';
import { cardText, layerIds, pause, press, removeMaps, until } from '../fixtures/places-map.js';
import { colorAt, isColor, squareMap, untilColor } from '../fixtures/square-map.js';

const good = lightTheme.ramps.good;
/** Off the label, the river and the borders. */
const LOWEST: [number, number] = [100.25, 30.25];
const HIGHEST: [number, number] = [103.75, 33.75];
const SUPPRESSED: [number, number] = [102.25, 32.25];

function grid(attributes: Readonly<Record<string, string>> = {}): HiveGridLayer {
  const layer = document.createElement('hive-grid-layer');
  for (const [name, value] of Object.entries(attributes)) layer.setAttribute(name, value);
  return layer;
}

async function painted(layer = grid()): Promise<{ map: HiveMap; layer: HiveGridLayer }> {
  const map = await squareMap([layer]);
  await untilColor(map, LOWEST, good[0]);
  return { map, layer };
}

function clickAt(map: HiveMap, position: [number, number], type = 'click'): void {
  const { x, y } = map.maplibre!.project(position);
  const target = map.maplibre!.getCanvasContainer();
  const { left, top } = target.getBoundingClientRect();
  const at = { bubbles: true, composed: true, clientX: left + x, clientY: top + y, button: 0 };
  if (type === 'click') {
    target.dispatchEvent(new MouseEvent('mousedown', at));
    target.dispatchEvent(new MouseEvent('mouseup', at));
  }
  target.dispatchEvent(new MouseEvent(type, at));
}

const still = (map: HiveMap): HTMLElement => map.shadowRoot!.querySelector<HTMLElement>('.still')!;
const stage = (map: HiveMap): HTMLElement => map.shadowRoot!.querySelector<HTMLElement>('.stage')!;

describe('the grid layer', () => {
  afterEach(removeMaps);

  it('paints the lowest and the highest figures with the ends of the ramp', async () => {
    const { map } = await painted();
    await untilColor(map, HIGHEST, good[5]);
  });

  it('does not paint a suppressed figure, a rate of too few cases or a missing one like a number', async () => {
    const { map } = await painted();
    const ramp = [...good];
    await until('the missing one is gray', () =>
      isColor(colorAt(map, [102.25, 33.25]), lightTheme.colors.track),
    );
    for (const place of [SUPPRESSED, [103.25, 32.25]] as const)
      expect(ramp.some((color) => isColor(colorAt(map, place), color))).to.equal(false);
  });

  it('follows the theme without being made again', async () => {
    const { map } = await painted();
    map.theme = 'dark';
    await untilColor(map, LOWEST, darkTheme.ramps.good[0]);
    expect(layerIds(map, ':cells')).to.have.length(1);
  });

  it('tells the legend of an indicator of its own', async () => {
    const { map, layer } = await painted();
    const legend = document.createElement('hive-legend');
    map.append(legend);
    const caption = (): string => legend.shadowRoot?.querySelector('caption')?.textContent ?? '';
    await until('it is of the indicator of the map', () => caption().includes('村级化解率'));
    layer.indicator = 'overdueOpen';
    await until('it is of that of the layer', () => caption().includes('超期数'));
  });

  it('follows a token that the page sets, in any notation', async () => {
    const { map } = await painted();
    map.style.setProperty('--hive-color-ramp-good-1', '#123456');
    await untilColor(map, LOWEST, '#123456');
    map.style.setProperty('--hive-color-ramp-good-1', 'color-mix(in srgb, #ff0000, #0000ff)');
    await untilColor(map, LOWEST, '#800080');
  });

  it('leaves no layer, source or image behind when it is removed, and comes back', async () => {
    const { map, layer } = await painted();
    const empty = await squareMap([]);
    const before = Object.keys(empty.maplibre!.getStyle().sources).length;
    layer.remove();
    await until('its layers are gone', () => layerIds(map, ':cells').length === 0);
    expect(Object.keys(map.maplibre!.getStyle().sources).length).to.equal(before);
    expect(map.maplibre!.listImages().filter((id) => id.startsWith('hive-'))).to.deep.equal([]);
    map.append(layer);
    await untilColor(map, LOWEST, good[0]);
  });

  it('is not torn down when it moves within a task', async () => {
    const { map, layer } = await painted();
    const [id] = layerIds(map, ':cells');
    layer.remove();
    map.append(layer);
    await pause(60);
    expect(layerIds(map, ':cells')).to.deep.equal([id]);
  });

  it('lies where it stands in the document, also after a move', async () => {
    const { map, layer } = await painted();
    const second = grid({ palette: '#ff0000,#00ff00' });
    map.append(second);
    await until('both are there', () => layerIds(map, ':cells').length === 2);
    const [first, last] = layerIds(map, ':cells');
    map.append(layer);
    await until('they changed places', () => layerIds(map, ':cells')[1] === first);
    expect(layerIds(map, ':cells')).to.deep.equal([last, first]);
    // Names stand above the areas of all layers, in the same order.
    for (const names of [false, true]) {
      const order = map
        .maplibre!.getLayersOrder()
        .filter((id) => (map.maplibre!.getLayer(id)!.type === 'symbol') === names)
        .map((id) => id.split(':')[0]);
      expect(new Set(order).size).to.equal(order.filter((id, index) => id !== order[index - 1]).length);
    }
  });

  it('keeps its names above the areas of a layer that lies on it', async () => {
    const layer = grid();
    const map = await squareMap([layer]);
    await until('the names are there', () => layerIds(map, ':child-labels').length === 1);
    const cover = document.createElement('hive-geojson-layer');
    cover.data = {
      type: 'Feature',
      properties: {},
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [100, 30],
            [104, 30],
            [104, 34],
            [100, 34],
            [100, 30],
          ],
        ],
      },
    };
    map.append(cover);
    const at = (ending: string): number => map.maplibre!.getLayersOrder().indexOf(layerIds(map, ending)[0]!);
    await until('the cover is there', () =>
      map.maplibre!.getLayersOrder().some((id) => id.endsWith(':areas')),
    );
    expect(at(':cells')).to.be.lessThan(at(':areas'));
    expect(at(':areas')).to.be.lessThan(at(':child-labels'));
  });

  it('adds areas to the selection with Ctrl and by Shift and Enter, and enters none of them', async () => {
    const { map } = await painted();
    const before = map.division;
    for (const position of [LOWEST, HIGHEST]) {
      const { x, y } = map.maplibre!.project(position);
      const target = map.maplibre!.getCanvasContainer();
      const { left, top } = target.getBoundingClientRect();
      const at = {
        bubbles: true,
        composed: true,
        clientX: left + x,
        clientY: top + y,
        button: 0,
        ctrlKey: true,
      };
      for (const type of ['mousedown', 'mouseup', 'click']) target.dispatchEvent(new MouseEvent(type, at));
    }
    await until('both are selected', () => (map.selection ?? '').split(' ').length === 2);
    expect(map.division).to.equal(before);
    map.select(null);
    press(stage(map), 'ArrowRight');
    stage(map).dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', shiftKey: true, bubbles: true }));
    await until(
      'the cursor is selected',
      () => (map.selection ?? '').split(' ').filter(Boolean).length === 1,
    );
    expect(map.division).to.equal(before);
  });

  it('is there again after the style changed, with its colors', async () => {
    const { map } = await painted();
    map.basemap = {
      version: 8,
      sources: {},
      layers: [{ id: 'paper', type: 'background', paint: { 'background-color': '#ffffff' } }],
    };
    await until('the base map is there', () => map.maplibre?.getLayer('paper') !== undefined);
    await untilColor(map, LOWEST, good[0]);
  });

  it('has its colors again after a lost context', async () => {
    const { map } = await painted();
    const context = map.maplibre!.getCanvas().getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
    context.loseContext();
    await pause(60);
    expect(still(map).hidden).to.equal(false);
    context.restoreContext();
    await pause(300);
    await untilColor(map, LOWEST, good[0]);
    await until('the still is gone', () => still(map).hidden === true);
  });

  it('keeps its map when both move, and goes when the map goes', async () => {
    const { map } = await painted();
    const drawn = map.maplibre;
    const box = document.body.appendChild(document.createElement('div'));
    box.append(map);
    await pause(60);
    expect(map.maplibre === drawn).to.equal(true);
    expect(isColor(colorAt(map, LOWEST), good[0])).to.equal(true);
    map.remove();
    await pause(60);
    expect(map.maplibre === null).to.equal(true);
    document.body.append(map);
    await until('there is a map again', () => map.maplibre !== null);
    await untilColor(map, LOWEST, good[0]);
    box.remove();
  });

  it('enters the county of the township that is clicked, and selects the township', async () => {
    const { map } = await painted();
    const events: string[] = [];
    map.addEventListener('hive-drill', ({ code, level }) => events.push(`${level} ${code}`));
    clickAt(map, LOWEST);
    await until('it has drilled', () => events.length > 0);
    expect(events).to.deep.equal(['county 900000']);
    expect(map.division).to.equal('900000');
    await until('the township is selected', () => map.selection === 'division:90000000');
  });

  it('selects at the deepest level, and a click beside the city lets go', async () => {
    const { map } = await painted();
    await map.drillTo('900000');
    await until('the camera rests', () => !map.maplibre!.isMoving());
    await untilColor(map, LOWEST, good[0]);
    clickAt(map, LOWEST);
    await until('it is selected', () => map.selection === 'division:90000000');
    expect(map.division).to.equal('900000');
    clickAt(map, [99.7, 29.8]);
    await until('nothing is selected', () => map.selection === null);
  });

  it('shows a card with name, county, figure and what a click does', async () => {
    const { map } = await painted();
    clickAt(map, LOWEST, 'mousemove');
    await until('the card is there', () => cardText(map) !== '');
    expect(cardText(map))
      .to.include('镇0000')
      .and.include('县00')
      .and.include('60.0')
      .and.include('进入县00');
    expect(cardText(map)).to.include('有超期');
    clickAt(map, [99.5, 29.5], 'mousemove');
    await until('the card is gone', () => cardText(map) === '');
  });

  it('says why there is no number instead of giving one', async () => {
    const { map } = await painted();
    clickAt(map, SUPPRESSED, 'mousemove');
    await until('the card is there', () => cardText(map).includes('镇1100'));
    expect(cardText(map))
      .to.include('已隐去')
      .and.not.match(/\d\.\d/);
  });

  it('is reached by keyboard: arrows, Enter, Escape', async () => {
    const { map } = await painted();
    press(stage(map), 'ArrowUp');
    await until('a cursor is there', () => stage(map).hasAttribute('aria-activedescendant'));
    const at = (): string => stage(map).getAttribute('aria-activedescendant') ?? '';
    const start = at();
    press(stage(map), 'ArrowLeft');
    press(stage(map), 'ArrowDown');
    await map.updateComplete;
    expect(at()).to.not.equal(start);
    const spoken = map.shadowRoot!.getElementById(at())!.getAttribute('aria-label')!;
    expect(spoken).to.include('村级化解率');
    expect(cardText(map)).to.not.equal('');
    press(stage(map), 'Enter');
    await until('it has drilled', () => map.division !== '9000');
    await until('the township is selected', () => map.selection !== null);
    press(stage(map), 'Escape');
    expect(map.selection).to.equal(null);
    press(stage(map), 'Escape');
    await until('it is back', () => map.division === '9000');
  });

  it('can be shown, hidden, faded, filtered and made a mere picture', async () => {
    const { map, layer } = await painted();
    layer.hidden = true;
    await untilColor(map, LOWEST, lightTheme.colors.body);
    layer.hidden = false;
    await untilColor(map, LOWEST, good[0]);
    layer.filter = { field: 'villageResolution', op: '>=', value: 0.7 };
    await untilColor(map, LOWEST, lightTheme.colors.body);
    layer.filter = null;
    await untilColor(map, LOWEST, good[0]);
    layer.interactive = false;
    await layer.updateComplete;
    clickAt(map, LOWEST);
    await pause(100);
    expect(map.division).to.equal('9000');
  });

  it('takes classes, steps and palette from its attributes', async () => {
    const map = await squareMap([grid({ classes: 'manual', steps: '0.7', palette: '#ff0000,#00ff00' })]);
    await untilColor(map, LOWEST, '#ff0000');
    await untilColor(map, HIGHEST, '#00ff00');
  });
});
