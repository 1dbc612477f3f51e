import { expect } from '@esm-bundle/chai';
import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { customElement } from '../../../packages/elements/src/city/custom-element.js';
import { LayerElement } from '../../../packages/elements/src/map/layer-element.js';
import type { LayerStack } from '../../../packages/elements/src/map/layer-stack.js';
import type { StackHit } from '../../../packages/elements/src/map/stack-board.js';
import type { HiveMap } from '../../../packages/elements/src/map/hive-map.js';
import { squareCity } from '../../../stories/fixtures/square-city.js';
import { layerIds, pause, removeMaps, until } from '../fixtures/places-map.js';
import { squareMap, untilColor } from '../fixtures/square-map.js';

type Box = readonly [west: number, south: number, east: number, north: number];

/** A layer of a host: boxes that turn from `color` to black by a state. */
@customElement('test-boxes')
class TestBoxes extends LayerElement {
  @property({ attribute: false }) boxes: Readonly<Record<string, Box>> = { a: [100, 30, 104, 34] };
  @property() color = '#ff0000';
  @property({ attribute: false }) marked: readonly string[] = [];
  @property({ attribute: false }) dashed = false;
  readonly clicks: string[] = [];
  readonly hovers: (string | null)[] = [];

  protected override describe(): LayerStack {
    return {
      sources: {
        boxes: {
          type: 'geojson',
          promoteId: 'id',
          data: {
            type: 'FeatureCollection',
            features: Object.entries(this.boxes).map(([id, [west, south, east, north]]) => ({
              type: 'Feature',
              properties: { id },
              // prettier-ignore
              geometry: { type: 'Polygon', coordinates: [[[west, south], [east, south], [east, north], [west, north], [west, south]]] },
            })),
          },
        },
      },
      states: { boxes: new Map(this.marked.map((id) => [id, { marked: true }])) },
      layers: [
        {
          id: 'fill',
          type: 'fill',
          source: 'boxes',
          paint: {
            'fill-color': ['case', ['boolean', ['feature-state', 'marked'], false], '#000000', this.color],
          },
        },
        ...(this.dashed ? [{ id: 'line', type: 'line' as const, source: 'boxes' }] : []),
      ],
      targets: ['fill'],
    };
  }

  protected override clicked({ id }: StackHit): void {
    this.clicks.push(id);
  }

  protected override hovered(hit: StackHit | null): void {
    this.hovers.push(hit?.id ?? null);
  }

  override render(): TemplateResult {
    return html``;
  }
}

const MIDDLE: [number, number] = [102, 32];

function boxes(init: Partial<TestBoxes> = {}): TestBoxes {
  return Object.assign(new TestBoxes(), init);
}

function pointAt(map: HiveMap, position: [number, number], type: string): void {
  const { x, y } = map.maplibre!.project(position);
  const target = map.maplibre!.getCanvasContainer();
  const { left, top } = target.getBoundingClientRect();
  const at = { bubbles: true, composed: true, clientX: left + x, clientY: top + y };
  if (type === 'click') {
    target.dispatchEvent(new MouseEvent('mousedown', at));
    target.dispatchEvent(new MouseEvent('mouseup', at));
  }
  target.dispatchEvent(new MouseEvent(type, at));
}

describe("a host's own layer", () => {
  afterEach(removeMaps);

  it('is drawn, and changes its paint without being made again', async () => {
    const layer = boxes();
    const map = await squareMap([layer]);
    await untilColor(map, MIDDLE, '#ff0000');
    const made = map.maplibre!.getLayer(layerIds(map, ':fill')[0]!);
    layer.color = '#00ff00';
    await untilColor(map, MIDDLE, '#00ff00');
    expect(map.maplibre!.getLayer(layerIds(map, ':fill')[0]!) === made).to.equal(true);
  });

  it('changes states of single features, and takes them back', async () => {
    const layer = boxes();
    const map = await squareMap([layer]);
    await untilColor(map, MIDDLE, '#ff0000');
    layer.marked = ['a'];
    await untilColor(map, MIDDLE, '#000000');
    layer.marked = [];
    await untilColor(map, MIDDLE, '#ff0000');
  });

  it('gets new data, by difference and in whole, and keeps the states of what stays', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [
        `b${String(index)}`,
        [90 + index / 10, 20, 90.05 + index / 10, 21] as Box,
      ]),
    );
    const layer = boxes({ boxes: { ...many, a: [100, 30, 104, 34] }, marked: ['a'] });
    const map = await squareMap([layer]);
    await untilColor(map, MIDDLE, '#000000');
    layer.boxes = { ...many, a: [100, 30, 104, 31] };
    await untilColor(map, MIDDLE, '#ffffff');
    await untilColor(map, [102, 30.5], '#000000');
    layer.boxes = { a: [100, 31, 104, 34] };
    await untilColor(map, MIDDLE, '#000000');
  });

  it('gains and loses layers of its stack, and what lies above stays above', async () => {
    const layer = boxes();
    const top = boxes({ color: '#0000ff', boxes: { t: [101, 31, 103, 33] } });
    const map = await squareMap([layer, top]);
    await untilColor(map, MIDDLE, '#0000ff');
    layer.dashed = true;
    await until('the line is there', () => layerIds(map, ':line').length === 1);
    const order = map.maplibre!.getLayersOrder();
    expect(order.indexOf(layerIds(map, ':line')[0]!)).to.be.lessThan(
      order.indexOf(layerIds(map, ':fill')[1]!),
    );
    layer.dashed = false;
    await until('the line is gone', () => layerIds(map, ':line').length === 0);
  });

  it('lies in the order of the document, also in a wrapper that moves', async () => {
    const below = boxes();
    const wrapper = document.createElement('div');
    wrapper.append(boxes({ color: '#0000ff' }));
    const map = await squareMap([below, wrapper]);
    await untilColor(map, MIDDLE, '#0000ff');
    map.prepend(wrapper);
    await untilColor(map, MIDDLE, '#ff0000');
    map.append(wrapper);
    await untilColor(map, MIDDLE, '#0000ff');
  });

  it('moves to another map and leaves nothing on the first', async () => {
    const layer = boxes();
    const first = await squareMap([layer]);
    const second = await squareMap([]);
    await untilColor(first, MIDDLE, '#ff0000');
    second.append(layer);
    await untilColor(second, MIDDLE, '#ff0000');
    expect(layerIds(first, ':fill')).to.deep.equal([]);
  });

  it('answers the pointer only where nothing above it does', async () => {
    const below = boxes();
    const above = boxes({ boxes: { top: [102, 30, 104, 34] } });
    const map = await squareMap([below, above]);
    await untilColor(map, [103, 32], '#ff0000');
    await until('both are drawn', () => layerIds(map, ':fill').length === 2);
    await untilColor(map, [101, 32], '#ff0000');
    pointAt(map, [103, 32], 'click');
    expect([below.clicks, above.clicks]).to.deep.equal([[], ['top']]);
    pointAt(map, [101, 32], 'click');
    expect([below.clicks, above.clicks]).to.deep.equal([['a'], ['top']]);
    above.interactive = false;
    await above.updateComplete;
    pointAt(map, [103, 32], 'click');
    expect([below.clicks, above.clicks]).to.deep.equal([['a', 'a'], ['top']]);
  });

  it('hears that the pointer has come and gone, and shows it as a hand', async () => {
    const layer = boxes();
    const map = await squareMap([layer]);
    await untilColor(map, MIDDLE, '#ff0000');
    const cursor = (): string => map.maplibre!.getCanvasContainer().style.cursor;
    pointAt(map, MIDDLE, 'mousemove');
    await until('it was heard', () => layer.hovers.includes('a'));
    expect(cursor()).to.equal('pointer');
    pointAt(map, [99, 29], 'mousemove');
    await until('it has gone', () => layer.hovers.at(-1) === null);
    expect(cursor()).to.equal('');
  });

  it('never throws when it is taken away while the map is still loading', async () => {
    const errors: unknown[] = [];
    const note = (event: ErrorEvent | PromiseRejectionEvent): void => void errors.push(event);
    window.addEventListener('error', note);
    window.addEventListener('unhandledrejection', note);
    for (let delay = 0; delay <= 60; delay += 12) {
      const map = document.createElement('hive-map');
      map.style.setProperty('--hive-map-block-size', '200px');
      map.city = squareCity();
      map.append(boxes());
      document.body.append(map);
      await pause(delay);
      map.remove();
    }
    await pause(300);
    window.removeEventListener('error', note);
    window.removeEventListener('unhandledrejection', note);
    expect(errors.length).to.equal(0);
  });

  it('fades by its opacity', async () => {
    const map = await squareMap([boxes({ color: '#000000', opacity: 0.5 })]);
    await untilColor(map, MIDDLE, '#808080');
  });
});
