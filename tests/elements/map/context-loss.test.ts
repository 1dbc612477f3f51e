/** The graphics context taken away again and again: everything that was on the map is there again, each time. */
import { expect } from '@esm-bundle/chai';
import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { customElement } from '../../../packages/elements/src/city/custom-element.js';
import { LayerElement } from '../../../packages/elements/src/map/layer-element.js';
import type { LayerStack } from '../../../packages/elements/src/map/layer-stack.js';
import type { HiveMap } from '../../../packages/elements/src/map/hive-map.js';
import '../../../packages/elements/src/scenic-layer/hive-scenic-layer.js';
import { isNightly } from '../fixtures/nightly.js';
import { overlayMarks, pause, placesMap, removeMaps } from '../fixtures/places-map.js';
import { colorAt, isColor, untilColor } from '../fixtures/square-map.js';

const TIMES = isNightly ? 20 : 4;
const PATIENCE_MS = 30_000;
type Place = [longitude: number, latitude: number];

function box(id: string, west: number, south: number, east: number, north: number): object {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'Feature', properties: { id }, geometry: { type: 'Polygon', coordinates: [ring] } };
}

/** Three boxes in the middle of what the map shows, and a place in each. */
function boxesOf(map: HiveMap): {
  readonly data: GeoJSON.FeatureCollection;
  readonly places: Record<'left' | 'right' | 'below', Place>;
} {
  const { lng, lat } = map.maplibre!.getCenter();
  const size = (map.maplibre!.getBounds().getEast() - lng) / 4;
  const features = [
    box('left', lng - size, lat, lng, lat + size),
    box('right', lng, lat, lng + size, lat + size),
    box('below', lng - size, lat - size, lng + size, lat),
  ];
  return {
    data: { type: 'FeatureCollection', features } as unknown as GeoJSON.FeatureCollection,
    places: {
      left: [lng - size / 2, lat + size / 2],
      right: [lng + size / 2, lat + size / 2],
      below: [lng, lat - size / 2],
    },
  };
}

const GREEN = new ImageData(
  new Uint8ClampedArray(Array.from({ length: 64 }, () => [0, 128, 0, 255]).flat()),
  8,
  8,
);

/** A layer of a host with pixels, a feature state, an image and an overlay. */
@customElement('test-everything')
class TestEverything extends LayerElement {
  @property({ attribute: false }) data: GeoJSON.FeatureCollection = {
    type: 'FeatureCollection',
    features: [],
  };
  @property({ attribute: false }) marked: ReadonlyMap<string, { marked: boolean }> = new Map();

  protected override describe(): LayerStack {
    const isMarked = ['boolean', ['feature-state', 'marked'], false];
    return {
      sources: { boxes: { type: 'geojson', promoteId: 'id', data: this.data } },
      states: { boxes: this.marked },
      images: { green: { data: GREEN } },
      layers: [
        {
          id: 'fill',
          type: 'fill',
          source: 'boxes',
          paint: { 'fill-color': ['case', isMarked, '#000000', '#ff0000'] as never },
        },
        {
          id: 'pattern',
          type: 'fill',
          source: 'boxes',
          filter: ['==', ['get', 'id'], 'below'],
          paint: { 'fill-pattern': 'green' },
        },
      ],
    };
  }

  override render(): TemplateResult {
    return html``;
  }
}

/** How often a worker's file was asked for: a network that is away as well must not keep the map away. */
function workersAsked(): number {
  return performance.getEntriesByType('resource').filter(({ name }) => name.includes('maplibre-gl-worker'))
    .length;
}

type Places = ReturnType<typeof boxesOf>['places'];

function isThere(map: HiveMap, { left, right, below }: Places, marked: string): Record<string, boolean> {
  const has = (place: Place, hex: string): boolean => isColor(colorAt(map, place), hex);
  return {
    pixels: has(marked === 'left' ? right : left, '#ff0000'),
    states: has(marked === 'left' ? left : right, '#000000'),
    images: has(below, '#008000'),
    overlays: overlayMarks(map, 'g.ring').length > 0,
  };
}

/** @returns What is not back after half a minute; how soon it is back is measured by the benchmark. */
async function lose(map: HiveMap, layer: TestEverything, places: Places, marked: string): Promise<string[]> {
  const context = map.maplibre!.getCanvas().getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
  context.loseContext();
  await pause(30);
  // Changed meanwhile: the card has forgotten the old state, and must not learn it again.
  layer.marked = new Map([[marked, { marked: true }]]);
  await layer.updateComplete;
  context.restoreContext();
  const restored = performance.now();
  for (;;) {
    await pause(20);
    const there = map.maplibre?.style && map.maplibre.isStyleLoaded() ? isThere(map, places, marked) : {};
    const missing = Object.keys(there).filter((name) => !there[name]);
    if (Object.keys(there).length === 0) missing.push('the map');
    if (!map.shadowRoot!.querySelector<HTMLElement>('.still')!.hidden)
      missing.push('the last picture over it');
    if (missing.length === 0) return [];
    if (performance.now() - restored > PATIENCE_MS) return missing;
  }
}

describe('a graphics context that is lost again and again', () => {
  afterEach(removeMaps);

  it('gives pixels, feature states, images and overlays back, as they are by then', async function () {
    this.timeout(290_000);
    const layer = new TestEverything();
    layer.marked = new Map([['left', { marked: true }]]);
    const map = await placesMap([document.createElement('hive-scenic-layer'), layer]);
    const { data, places } = boxesOf(map);
    layer.data = data;
    await untilColor(map, places.left, '#000000');
    const asked = workersAsked();
    for (let time = 0; time < TIMES; time++) {
      const missing = await lose(map, layer, places, time % 2 ? 'left' : 'right');
      expect(missing, `not back after loss ${String(time + 1)}`).to.deep.equal([]);
    }
    expect(workersAsked(), 'files of workers that were asked for').to.equal(asked);
    // The check finds a map whose states or images did not come back.
    const drawn = map.maplibre!;
    const id = drawn.getLayersOrder().find((one) => one.endsWith(':pattern'))!;
    drawn.removeLayer(id);
    drawn.removeFeatureState({ source: drawn.getLayer(id.replace(':pattern', ':fill'))!.source });
    await pause(300);
    expect(isThere(map, places, 'left')).to.deep.include({ states: false, images: false });
  });
});
