import { expect } from '@esm-bundle/chai';
import type { FeatureCollection } from 'geojson';
import '../../../packages/elements/src/geojson-layer/hive-geojson-layer.js';
import type { HiveGeojsonLayer } from '../../../packages/elements/src/geojson-layer/hive-geojson-layer.js';
import type { HiveMap } from '../../../packages/elements/src/map/hive-map.js';
import { cardText, layerIds, pause, removeMaps, until } from '../fixtures/places-map.js';
import { HOSTILE } from '../fixtures/panels-page.js';
import { colorAt, isColor, squareMap } from '../fixtures/square-map.js';

const AREA: [number, number] = [101, 31];

function place(properties: Record<string, unknown>, id = 'p1'): FeatureCollection {
  // prettier-ignore
  const coordinates = [[[100.2, 30.2], [101.8, 30.2], [101.8, 31.8], [100.2, 31.8], [100.2, 30.2]]];
  return {
    type: 'FeatureCollection',
    features: [{ type: 'Feature', id, properties, geometry: { type: 'Polygon', coordinates } }],
  };
}

async function shown(data: unknown): Promise<{ map: HiveMap; layer: HiveGeojsonLayer }> {
  const layer = document.createElement('hive-geojson-layer');
  layer.data = data as FeatureCollection;
  const map = await squareMap([layer]);
  return { map, layer };
}

const isDrawn = (map: HiveMap): boolean => !isColor(colorAt(map, AREA), '#ffffff', 10);

function pointAt(map: HiveMap, type: string): void {
  const { x, y } = map.maplibre!.project(AREA);
  const target = map.maplibre!.getCanvasContainer();
  const { left, top } = target.getBoundingClientRect();
  const at = { bubbles: true, composed: true, clientX: left + x, clientY: top + y };
  if (type === 'click')
    for (const down of ['mousedown', 'mouseup']) target.dispatchEvent(new MouseEvent(down, at));
  target.dispatchEvent(new MouseEvent(type, at));
}

describe("the host's own features", () => {
  afterEach(removeMaps);

  it('are drawn, and leave nothing behind', async () => {
    const { map, layer } = await shown(place({ name: '工地' }));
    await until('the area is drawn', () => isDrawn(map));
    layer.remove();
    await until('it is gone', () => !isDrawn(map) && layerIds(map, ':areas').length === 0);
  });

  it('are told by a card and by an event with the very feature', async () => {
    const { map } = await shown(place({ name: '工地', workers: 12 }));
    await until('the area is drawn', () => isDrawn(map));
    pointAt(map, 'mousemove');
    await until('the card is there', () => cardText(map).includes('工地'));
    expect(cardText(map)).to.include('workers').and.include('12');
    const heard = new Promise((resolve) =>
      map.addEventListener('hive-feature', ({ feature }) => resolve(feature.id)),
    );
    pointAt(map, 'click');
    expect(await heard).to.equal('p1');
  });

  it('are text, whatever they say', async () => {
    const { map } = await shown(place({ name: HOSTILE, note: HOSTILE }));
    await until('the area is drawn', () => isDrawn(map));
    pointAt(map, 'mousemove');
    await until('the card is there', () => cardText(map).includes('<img'));
    expect(map.shadowRoot!.querySelector('.card img') === null).to.equal(true);
    await pause(50);
    expect('harmed' in window).to.equal(false);
  });

  it('are drawn though some of them are broken', async () => {
    const good = place({ name: '好' });
    const bad: unknown[] = [
      null,
      { type: 'Feature', properties: {}, geometry: null },
      { type: 'Feature', properties: {}, geometry: { type: 'Blob', coordinates: [1, 2] } },
      { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [NaN, 2] } },
      JSON.parse(
        '{"type":"Feature","properties":{"__proto__":{"x":1}},"geometry":{"type":"Point","coordinates":[101,31]}}',
      ),
    ];
    const { map } = await shown({ type: 'FeatureCollection', features: [...bad, ...good.features] });
    await until('the good one is drawn', () => isDrawn(map));
  });

  it('follow new data and a filter', async () => {
    const { map, layer } = await shown(place({ kind: 'a' }));
    await until('the area is drawn', () => isDrawn(map));
    layer.filter = { field: 'kind', op: '=', value: 'b' };
    await until('it is filtered out', () => !isDrawn(map));
    layer.data = place({ kind: 'b' }, 'p2');
    await until('the new one is drawn', () => isDrawn(map));
  });

  it('are read from a URL, and a missing file breaks nothing', async () => {
    const layer = document.createElement('hive-geojson-layer');
    layer.src = '/no/such/file.geojson';
    const map = await squareMap([layer]);
    layer.src = `data:application/json,${encodeURIComponent(JSON.stringify(place({ name: '远' })))}`;
    await until('the area is drawn', () => isDrawn(map));
  });
});
