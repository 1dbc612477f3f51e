import { expect } from '@esm-bundle/chai';
import { cellMesh } from '@hivemap/core';
import type { Polygon } from 'geojson';
import { property } from 'lit/decorators.js';
import { customElement } from '../../../packages/elements/src/city/custom-element.js';
import { CELL } from '../../../packages/elements/src/map/cells/cells-layer.js';
import type { HiveMap } from '../../../packages/elements/src/map/hive-map.js';
import { LayerElement } from '../../../packages/elements/src/map/layer-element.js';
import type { LayerStack } from '../../../packages/elements/src/map/layer-stack.js';
import { layerIds, pause, removeMaps, until } from '../fixtures/places-map.js';
import { colorAt, isColor, squareMap, untilColor } from '../fixtures/square-map.js';
import {
  box,
  cells,
  colorsAround,
  crookedSectors,
  lean,
  HOLE,
  LEFT,
  meshOf,
  PAINT,
  polygon,
  RIGHT,
  values,
} from '../fixtures/test-cells.js';

function clickAt(map: HiveMap, position: [number, number]): void {
  const { x, y } = map.maplibre!.project(position);
  const target = map.maplibre!.getCanvasContainer();
  const { left, top } = target.getBoundingClientRect();
  const at = { bubbles: true, composed: true, clientX: left + x, clientY: top + y };
  for (const type of ['mousedown', 'mouseup', 'click']) target.dispatchEvent(new MouseEvent(type, at));
}

/** Makes the page ask for reduced motion, or not. */
function withMotion(reduced: boolean): () => void {
  const original = window.matchMedia.bind(window);
  window.matchMedia = (query) =>
    query.includes('reduced-motion') ? original(reduced ? 'all' : 'not all') : original(query);
  return () => {
    window.matchMedia = original;
  };
}

/** The same cells as MapLibre draws them. */
@customElement('test-fills')
class TestFills extends LayerElement {
  @property({ attribute: false }) shapes: readonly Polygon[] = [];
  @property({ attribute: false }) classes: readonly number[] = [];

  protected override describe(): LayerStack {
    const color = [
      'match',
      ['get', 'class'],
      0,
      PAINT.colors[0],
      1,
      PAINT.colors[1],
      PAINT.colors[2],
    ] as never;
    return {
      sources: {
        cells: {
          type: 'geojson',
          tolerance: 0,
          data: {
            type: 'FeatureCollection',
            features: this.shapes.map((geometry, at) => ({
              type: 'Feature',
              properties: { class: this.classes[at] },
              geometry,
            })),
          },
        },
      },
      layers: [{ id: 'cells', type: 'fill', source: 'cells', paint: { 'fill-color': color } }],
    };
  }
}

function picture(map: HiveMap): ImageData {
  const drawn = map.maplibre!;
  drawn.redraw();
  const source = drawn.getCanvas();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [source.width, source.height];
  const context = canvas.getContext('2d')!;
  context.drawImage(source, 0, 0);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

describe('cells that we draw ourselves', () => {
  afterEach(removeMaps);

  it('have the colors of their classes, and a hole shows what is below', async () => {
    const map = await squareMap([cells()]);
    await untilColor(map, LEFT, '#ff0000');
    expect(isColor(colorAt(map, RIGHT), '#00ff00')).to.equal(true);
    expect(isColor(colorAt(map, HOLE), '#ff0000')).to.equal(false);
  });

  it('are hatched without a number that may be shown, gray without one, dotted when they are marked', async () => {
    const layer = cells({ values: values([CELL.hatched, CELL.none]) });
    const map = await squareMap([layer]);
    await untilColor(map, RIGHT, '#808080');
    expect(colorsAround(map, [100.25, 32], 8).get('#ffffff') ?? 0).to.be.within(0.2, 0.7);
    expect(lean(map, [100.25, 32], 8)).to.equal('rising');
    layer.values = values([CELL.hatchedBack, CELL.none]);
    await until('the hatching leans the other way', () => lean(map, [100.25, 32], 8) === 'falling');
    layer.values = values([0, 1], [0, 1]);
    await untilColor(map, LEFT, '#ff0000');
    await until('the fading is over', () => (colorsAround(map, RIGHT, 12).get('#00ff00') ?? 0) > 0.5);
    const dotted = colorsAround(map, RIGHT, 12);
    expect(dotted.get('#000000') ?? 0).to.be.within(0.05, 0.35);
    expect(colorsAround(map, LEFT, 5).get('#ff0000')).to.be.greaterThan(0.99);
  });

  it('fade from one value to another, and stop half-way for a third', async () => {
    const restore = withMotion(false);
    const layer = cells();
    const map = await squareMap([layer]);
    await untilColor(map, RIGHT, '#00ff00');
    layer.values = values([0, 2]);
    await layer.updateComplete;
    const first = colorAt(map, RIGHT);
    expect(isColor(first, '#00ff00', 40)).to.equal(true);
    await untilColor(map, RIGHT, '#0000ff');
    expect(isColor(colorAt(map, LEFT), '#ff0000')).to.equal(true);
    restore();
  });

  it('change at once where motion is reduced', async () => {
    const restore = withMotion(true);
    const layer = cells();
    const map = await squareMap([layer]);
    await untilColor(map, RIGHT, '#00ff00');
    layer.values = values([0, 2]);
    await layer.updateComplete;
    expect(isColor(colorAt(map, RIGHT), '#0000ff')).to.equal(true);
    restore();
  });

  it('change their values and colors without being made again', async () => {
    const layer = cells();
    const map = await squareMap([layer]);
    await untilColor(map, RIGHT, '#00ff00');
    const made = map.maplibre!.getLayer(layerIds(map, ':cells')[0]!);
    layer.values = values([1, 0]);
    await untilColor(map, RIGHT, '#ff0000');
    layer.paint = { ...PAINT, colors: ['#123456', '#654321'] };
    await untilColor(map, RIGHT, '#123456');
    layer.mesh = meshOf([polygon(box(102, 30, 104, 34))]);
    layer.values = values([1]);
    await untilColor(map, RIGHT, '#654321');
    expect(map.maplibre!.getLayer(layerIds(map, ':cells')[0]!) === made).to.equal(true);
  });

  it('meet without a gap, and between two classes goes one color over into the other', async () => {
    const map = await squareMap([cells({ values: values([0, 2]) })]);
    await untilColor(map, RIGHT, '#0000ff');
    const patch = colorsAround(map, [102, 32], 6);
    for (const color of patch.keys()) {
      const [red, green, blue] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
      expect(green!, color).to.be.lessThan(8);
      expect(red! + blue!, color).to.be.within(245, 265);
    }
  });

  it('look as MapLibre draws the same fills', async () => {
    const shapes = crookedSectors(9);
    const classes = shapes.map((_, at) => at % 3);
    const map = await squareMap([cells({ mesh: meshOf(shapes), values: values(classes) })]);
    await untilColor(map, [103.2, 32.4], '#ff0000');
    const ours = picture(map);
    map.querySelector('test-cells')!.remove();
    map.append(Object.assign(new TestFills(), { shapes, classes }));
    await untilColor(map, [103.2, 32.4], '#ff0000');
    await until('it has come to rest', () => map.maplibre!.areTilesLoaded());
    const theirs = picture(map);
    let [different, drawn] = [0, 0];
    for (let at = 0; at < ours.data.length; at += 4) {
      const off = [0, 1, 2].map((part) => Math.abs(ours.data[at + part]! - theirs.data[at + part]!));
      if (Math.max(...off) > 100) different++;
      if (ours.data[at]! + ours.data[at + 1]! + ours.data[at + 2]! < 300) drawn++;
    }
    expect(drawn).to.be.greaterThan(10_000);
    expect(different / drawn).to.be.lessThan(0.01);
  });

  it('have a seam between them where one is wanted, and none at the outline', async () => {
    const map = await squareMap([
      cells({
        values: values([0, 0]),
        paint: { ...PAINT, seam: { color: '#0000ff', width: 4, opacity: 1 } },
      }),
    ]);
    await untilColor(map, [102, 32], '#0000ff');
    expect(colorsAround(map, [104, 32], 6).get('#0000ff')).to.equal(undefined);
  });

  it('let shine through evenly what is below, also along their edges', async () => {
    const below = cells({ values: values([1, 1]) });
    const above = cells({ values: values([0, 0]), opacity: 0.5 });
    const map = await squareMap([below, above]);
    await untilColor(map, RIGHT, '#808000');
    for (const color of colorsAround(map, [102, 32], 6).keys()) {
      const [red, green] = [1, 3].map((at) => parseInt(color.slice(at, at + 2), 16));
      expect(red!, color).to.be.within(118, 138);
      expect(green!, color).to.be.within(118, 138);
    }
  });

  it('lie in the order of the document, and are seen between two zooms only', async () => {
    const layer = cells();
    const above = cells({ values: values([2, 2]) });
    const map = await squareMap([layer, above]);
    await untilColor(map, RIGHT, '#0000ff');
    map.append(layer);
    await untilColor(map, RIGHT, '#00ff00');
    layer.minZoom = 20;
    await untilColor(map, RIGHT, '#0000ff');
    layer.minZoom = null;
    layer.hidden = true;
    await layer.updateComplete;
    await untilColor(map, RIGHT, '#0000ff');
    layer.hidden = false;
    await untilColor(map, RIGHT, '#00ff00');
  });

  it('answer a click with the cell that is there, and through a hole what is below answers', async () => {
    const below = cells({ mesh: meshOf([polygon(box(99, 29, 105, 35))]), values: values([2]) });
    const layer = cells();
    const map = await squareMap([below, layer]);
    await untilColor(map, LEFT, '#ff0000');
    await untilColor(map, HOLE, '#0000ff');
    for (const place of [LEFT, RIGHT, HOLE]) clickAt(map, place);
    expect(layer.clicks).to.deep.equal(['c0', 'c1']);
    expect(below.clicks).to.deep.equal(['c0']);
  });

  it('are there again after a lost context and on another style, and leave nothing behind', async () => {
    const layer = cells();
    const map = await squareMap([layer]);
    await untilColor(map, RIGHT, '#00ff00');
    const context = map.maplibre!.getCanvas().getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
    context.loseContext();
    await pause(60);
    layer.values = values([2, 2]);
    context.restoreContext();
    await pause(300);
    await untilColor(map, RIGHT, '#0000ff');
    map.basemap = {
      version: 8,
      sources: {},
      layers: [{ id: 'paper', type: 'background', paint: { 'background-color': '#fafafa' } }],
    };
    await until('the base map is there', () => map.maplibre?.getLayer('paper') !== undefined);
    await untilColor(map, RIGHT, '#0000ff');
    layer.remove();
    await untilColor(map, RIGHT, '#fafafa');
    expect(layerIds(map, ':cells')).to.deep.equal([]);
  });

  it('rise by their class on a tilted map, those without a number lie flat', async () => {
    const flat = cells({ values: values([2, 2]) });
    const map = await squareMap([flat]);
    map.maplibre!.jumpTo({ center: [102, 32], pitch: 60 });
    await untilColor(map, RIGHT, '#0000ff');
    // Beyond the northern edge: what stands before it hides it.
    const beyond: [number, number] = [103, 34.2];
    expect(isColor(colorAt(map, beyond), '#0000ff')).to.equal(false);
    flat.paint = { ...PAINT, risesMeters: 150_000 };
    await untilColor(map, beyond, '#0000ff');
    flat.values = values([2, CELL.none]);
    await untilColor(map, RIGHT, '#808080');
    expect(isColor(colorAt(map, beyond), '#808080')).to.equal(false);
    flat.paint = PAINT;
    flat.values = values([2, 2]);
    await untilColor(map, RIGHT, '#0000ff');
    expect(isColor(colorAt(map, beyond), '#0000ff')).to.equal(false);
  });

  it('are right on a globe', async () => {
    const map = await squareMap([cells()]);
    await untilColor(map, RIGHT, '#00ff00');
    map.maplibre!.setProjection({ type: 'globe' });
    await until('it is a globe', () => map.maplibre!.getProjection().type === 'globe');
    await untilColor(map, RIGHT, '#00ff00');
    expect(isColor(colorAt(map, LEFT), '#ff0000')).to.equal(true);
  });

  it('stand where they should at the zoom of a street, a hundred thousand of them', async () => {
    const side = 316;
    const step = 4 / side;
    const shapes = Array.from({ length: side * side }, (_, at) => {
      const [west, south] = [100 + (at % side) * step, 30 + Math.floor(at / side) * step];
      return polygon(box(west, south, west + step, south + step));
    });
    const mesh = cellMesh(
      shapes.map((_, at) => String(at)),
      shapes,
      null,
    );
    const classes = Uint8Array.from(shapes, (_, at) => (at + Math.floor(at / side)) % 2);
    const layer = cells({ mesh, values: { classes, marked: new Uint8Array(classes.length) } });
    const map = await squareMap([layer]);
    // A corner where four cells meet, far from the middle of all.
    const corner: [number, number] = [100 + 310 * step, 30 + 305 * step];
    map.maplibre!.jumpTo({ center: corner, zoom: 18 });
    const { x, y } = map.maplibre!.project(corner);
    const at = (dx: number, dy: number): [number, number] => {
      const { lng, lat } = map.maplibre!.unproject([x + dx, y + dy]);
      return [lng, lat];
    };
    const northEast = classes[305 * side + 310] === 0 ? '#ff0000' : '#00ff00';
    const other = northEast === '#ff0000' ? '#00ff00' : '#ff0000';
    await untilColor(map, at(2, -2), northEast);
    for (const [place, color] of [
      [at(-2, 2), northEast],
      [at(2, 2), other],
      [at(-2, -2), other],
    ] as const)
      expect(isColor(colorAt(map, place), color), place.join(' ')).to.equal(true);
  });
});
