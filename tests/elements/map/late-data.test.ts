import { expect } from '@esm-bundle/chai';
import { property } from 'lit/decorators.js';
import { customElement } from '../../../packages/elements/src/city/custom-element.js';
import { LayerElement } from '../../../packages/elements/src/map/layer-element.js';
import type { LayerStack } from '../../../packages/elements/src/map/layer-stack.js';
import type { HiveMap } from '../../../packages/elements/src/map/hive-map.js';
import { layerIds, pause, removeMaps, until } from '../fixtures/places-map.js';
import { squareMap, untilColor } from '../fixtures/square-map.js';

type Source = NonNullable<LayerStack['sources'][string]>;

/** Rows of small squares from 100° E and 30° N on; four thousand have more vertices than go to the map at once. */
@customElement('test-many')
class TestMany extends LayerElement {
  @property({ type: Number }) count = 4_000;
  #made: { readonly count: number; readonly source: Source } | null = null;

  protected override describe(): LayerStack {
    const { count } = this;
    if (this.#made?.count !== count) this.#made = { count, source: squares(count) };
    return {
      sources: { squares: this.#made.source },
      late: ['squares'],
      layers: [{ id: 'fill', type: 'fill', source: 'squares', paint: { 'fill-color': '#ff0000' } }],
    };
  }
}

function squares(count: number): Source {
  return {
    type: 'geojson',
    promoteId: 'id',
    data: {
      type: 'FeatureCollection',
      features: Array.from({ length: count }, (_, at) => {
        const [x, y] = [100 + (at % 80) * 0.05, 30 + Math.floor(at / 80) * 0.08];
        return {
          type: 'Feature',
          properties: { id: `q${at}` },
          // prettier-ignore
          geometry: { type: 'Polygon', coordinates: [[[x, y], [x + 0.05, y], [x + 0.05, y + 0.08], [x, y + 0.08], [x, y]]] },
        };
      }),
    },
  };
}

/** In the first and in the last portion. */
const [EARLY, LATE] = [
  [102, 30.5],
  [102, 33.9],
] as const;

/** How many features the map has of the layer. */
async function arrived(map: HiveMap): Promise<number> {
  const id = Object.keys(map.maplibre?.style ? map.maplibre.getStyle().sources : {}).find((one) =>
    one.endsWith(':squares'),
  );
  const source = id === undefined ? undefined : map.maplibre?.getSource(id);
  if (!source) return 0;
  const data = await (source as { getData?(): Promise<{ features: unknown[] }> }).getData?.();
  return data?.features.length ?? 0;
}

async function untilArrived(map: HiveMap, wanted: number): Promise<void> {
  let last = -1;
  const look = async (): Promise<void> => void (last = await arrived(map));
  await until(`${wanted} squares have come`, () => (void look(), last === wanted));
}

describe('data of very many shapes on their way to the map', () => {
  const failures: unknown[] = [];
  const note = (event: ErrorEvent | PromiseRejectionEvent): void => void failures.push(event);

  before(() => {
    window.addEventListener('error', note);
    window.addEventListener('unhandledrejection', note);
  });

  after(() => {
    window.removeEventListener('error', note);
    window.removeEventListener('unhandledrejection', note);
  });

  afterEach(removeMaps);

  it('come whole, also when others are wanted meanwhile and later', async () => {
    const layer = new TestMany();
    const map = await squareMap([layer]);
    await untilColor(map, EARLY, '#ff0000');
    await untilColor(map, LATE, '#ff0000');
    await untilArrived(map, 4_000);
    // A second layer: it is told of other data before the first portion, and between two of them.
    const hasty = Object.assign(new TestMany(), { count: 3_900 });
    layer.remove();
    await until('the first is gone', () => layerIds(map, ':fill').length === 0);
    map.append(hasty);
    await hasty.updateComplete;
    hasty.count = 4_000;
    await until('a portion has come', () => map.maplibre!.getSource(sourceOf(map)) !== undefined);
    hasty.count = 3_950;
    await untilArrived(map, 3_950);
    hasty.count = 20;
    await untilArrived(map, 20);
  });

  it('are there again after the style changed, or the layer moved, while they came', async () => {
    const map = await squareMap([]);
    const layer = new TestMany();
    map.append(layer);
    await layer.updateComplete;
    map.basemap = {
      version: 8,
      sources: {},
      layers: [{ id: 'paper', type: 'background', paint: { 'background-color': '#fafafa' } }],
    } as never;
    await until('the base map is there', () => map.maplibre?.getLayer('paper') !== undefined);
    await untilArrived(map, 4_000);
    layer.remove();
    await until('the layer is gone', () => layerIds(map, ':fill').length === 0);
    map.append(layer);
    await layer.updateComplete;
    layer.remove();
    map.append(layer);
    await untilArrived(map, 4_000);
    await untilColor(map, LATE, '#ff0000');
  });

  it('leave nothing behind where the layer or the map goes while they come', async () => {
    const map = await squareMap([]);
    const before = Object.keys(map.maplibre!.getStyle().sources).sort();
    const layer = new TestMany();
    map.append(layer);
    await layer.updateComplete;
    layer.remove();
    await pause(300);
    expect(Object.keys(map.maplibre!.getStyle().sources).sort()).to.deep.equal(before);
    map.append(layer);
    await layer.updateComplete;
    map.remove();
    await pause(300);
    expect(failures.length).to.equal(0);
  });
});

function sourceOf(map: HiveMap): string {
  return Object.keys(map.maplibre!.getStyle().sources).find((id) => id.endsWith(':squares')) ?? '';
}
