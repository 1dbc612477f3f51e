import { expect } from '@esm-bundle/chai';
import type { HiveLayers } from '../../../packages/elements/src/layers/hive-layers.js';
import '../../../packages/elements/src/layers/hive-layers.js';
import '../../../packages/elements/src/geojson-layer/hive-geojson-layer.js';
import '../../../packages/elements/src/grid-layer/hive-grid-layer.js';
import { html } from 'lit';
import { axeFindings, axeIn, HOSTILE, panelPage, settled } from '../fixtures/panels-page.js';
import { layerIds, removeMaps, until } from '../fixtures/places-map.js';
import { squareMap } from '../fixtures/square-map.js';
import type { HiveMap } from '../../../packages/elements/src/map/hive-map.js';

interface Listed {
  readonly map: HiveMap;
  readonly list: HiveLayers;
  readonly names: () => string[];
  readonly row: (at: number) => HTMLElement;
}

function geojson(label: string): HTMLElement {
  const layer = document.createElement('hive-geojson-layer');
  layer.setAttribute('aria-label', label);
  layer.setAttribute(
    'data',
    JSON.stringify({ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [101, 31] } }),
  );
  return layer;
}

async function listed(): Promise<Listed> {
  const map = await squareMap([document.createElement('hive-grid-layer'), geojson('甲'), geojson('乙')]);
  map.id = 'layered';
  const list = document.createElement('hive-layers');
  list.for = 'layered';
  document.body.append(list);
  await settled(list);
  const rows = (): HTMLElement[] => [...list.shadowRoot!.querySelectorAll('li')];
  return {
    map,
    list,
    names: () => rows().map((row) => row.querySelector('.name')!.textContent.trim()),
    row: (at) => rows()[at]!,
  };
}

describe('<hive-layers>', () => {
  afterEach(async () => {
    await removeMaps();
    document.querySelectorAll('hive-layers').forEach((one) => one.remove());
  });

  it('lists the layers of the map, the topmost first, by their own labels', async () => {
    const { names } = await listed();
    expect(names()).to.deep.equal(['乙', '甲', '区划与网格']);
  });

  it('hides and shows a layer, and follows when somebody else does', async () => {
    const { map, list, row } = await listed();
    row(2).querySelector<HTMLElement>('.seen')!.click();
    const grid = map.querySelector('hive-grid-layer')!;
    expect(grid.hidden).to.equal(true);
    await settled(list);
    expect(row(2).querySelector('.seen')!.getAttribute('aria-pressed')).to.equal('false');
    grid.hidden = false;
    await grid.updateComplete;
    await settled(list);
    expect(row(2).querySelector('.seen')!.getAttribute('aria-pressed')).to.equal('true');
  });

  it('moves a layer up and down: in the document, and on the map', async () => {
    const { map, list, names, row } = await listed();
    await until('the grid is drawn', () => layerIds(map, ':cells').length === 1);
    row(2).querySelector<HTMLElement>('.up')!.click();
    await settled(list);
    expect(names()).to.deep.equal(['乙', '区划与网格', '甲']);
    expect([...map.children].map((child) => child.getAttribute('aria-label'))).to.deep.equal([
      '甲',
      null,
      '乙',
    ]);
    expect(list.shadowRoot!.querySelector('[role="status"]')!.textContent).to.contain('第 2 层，共 3 层');
    expect(row(0).querySelector<HTMLButtonElement>('.up')!.disabled).to.equal(true);
    row(1).querySelector<HTMLElement>('.up')!.click();
    await settled(list);
    expect(names()[0]).to.equal('区划与网格');
    // Where its own button can be pressed no longer, the other one has the focus.
    expect((list.shadowRoot!.activeElement as HTMLElement).className).to.contain('down');
    const of = (id: string): number => map.maplibre!.getLayersOrder().findIndex((one) => one === id);
    await until('the cells are drawn above', () => of(layerIds(map, ':cells')[0]!) > 0);
  });

  it('leaves a layer as it is to who renders it, and says what is asked for', async () => {
    const { map, list, names, row } = await listed();
    const asked: unknown[] = [];
    list.addEventListener('hive-layer-change', (event) => {
      event.preventDefault();
      const { hidden, opacity, move } = event.change;
      asked.push([
        event.layer.localName,
        hidden,
        opacity,
        move?.where,
        move?.beside.getAttribute('aria-label'),
      ]);
    });
    row(2).querySelector<HTMLElement>('.seen')!.click();
    row(2).querySelector<HTMLElement>('.up')!.click();
    await settled(list);
    expect(asked).to.deep.equal([
      ['hive-grid-layer', true, undefined, undefined, undefined],
      ['hive-grid-layer', undefined, undefined, 'above', '甲'],
    ]);
    expect(names()).to.deep.equal(['乙', '甲', '区划与网格']);
    expect(map.querySelector('hive-grid-layer')!.hidden).to.equal(false);
  });

  it('moves a layer by a drag of its handle', async () => {
    const { list, names, row } = await listed();
    const middle = (at: number): { clientX: number; clientY: number } => {
      const { left, top, height } = row(at).getBoundingClientRect();
      return { clientX: left + 10, clientY: top + height / 2 };
    };
    const init = { bubbles: true, composed: true, button: 0, cancelable: true };
    row(0)
      .querySelector('.handle')!
      .dispatchEvent(new PointerEvent('pointerdown', { ...init, ...middle(0) }));
    document.dispatchEvent(new PointerEvent('pointermove', { ...init, ...middle(2) }));
    document.dispatchEvent(new PointerEvent('pointerup', { ...init, ...middle(2) }));
    await settled(list);
    expect(names()).to.deep.equal(['甲', '区划与网格', '乙']);
  });

  it('sets how strongly a layer is drawn', async () => {
    const { map, row } = await listed();
    const range = row(0).querySelector<HTMLInputElement>('input[type="range"]')!;
    expect(range.value).to.equal('100');
    range.value = '40';
    range.dispatchEvent(new Event('input'));
    expect((map.lastElementChild as HTMLElement & { opacity: number }).opacity).to.equal(0.4);
  });

  it('follows layers that come and go', async () => {
    const { map, list, names } = await listed();
    map.append(geojson('丙'));
    await settled(list);
    expect(names()[0]).to.equal('丙');
    map.lastElementChild!.remove();
    await settled(list);
    expect(names()[0]).to.equal('乙');
  });

  it('shows hostile labels as text, and speaks English', async () => {
    const { map, list, names } = await listed();
    map.lastElementChild!.setAttribute('aria-label', HOSTILE);
    map.locale = 'en';
    await settled(list);
    expect(names()[0]).to.equal(HOSTILE);
    expect(names()[2]).to.equal('Divisions and grids');
    expect(list.shadowRoot!.querySelector('img, script') === null).to.equal(true);
  });

  it('says when there are no layers, waits, and says when it failed', async () => {
    const tag = html`<hive-layers for="map"></hive-layers>`;
    expect((await panelPage<HiveLayers>(tag)).text()).to.contain('还没有图层');
    expect((await panelPage<HiveLayers>(tag, null)).text()).to.contain('还没有图层');
  });

  it('has nothing that axe finds', async () => {
    const { list } = await listed();
    expect(await axeIn('listed', list)).to.deep.equal([]);
    expect(
      await axeFindings(await panelPage<HiveLayers>(html`<hive-layers for="map"></hive-layers>`)),
    ).to.deep.equal([]);
  });
});
