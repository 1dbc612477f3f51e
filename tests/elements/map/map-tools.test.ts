import { expect } from '@esm-bundle/chai';
import '../../../packages/elements/src/basemaps/hive-basemaps.js';
import '../../../packages/elements/src/draw/hive-draw.js';
import '../../../packages/elements/src/export/hive-export.js';
import '../../../packages/elements/src/grid-layer/hive-grid-layer.js';
import '../../../packages/elements/src/measure/hive-measure.js';
import type { HiveMap } from '../../../packages/elements/src/map/hive-map.js';
import { pause, press, removeMaps, until } from '../fixtures/places-map.js';
import { squareMap } from '../fixtures/square-map.js';

type Tool = 'hive-basemaps' | 'hive-draw' | 'hive-export' | 'hive-measure';

/** A tool that stands beside its map. */
async function beside<Tag extends Tool>(tag: Tag): Promise<[HiveMap, HTMLElementTagNameMap[Tag]]> {
  const map = await squareMap([document.createElement('hive-grid-layer')]);
  map.id = 'map';
  const tool = document.createElement(tag);
  tool.setAttribute('for', 'map');
  document.body.append(tool);
  await until('the tool found its map', () => tool.shadowRoot?.querySelector('button, input') !== null);
  return [map, tool];
}

const button = (tool: Element, label: string): HTMLButtonElement =>
  [...tool.shadowRoot!.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === label)!;
const text = (tool: Element): string => tool.shadowRoot!.textContent.replace(/\s+/g, ' ');
const pen = (map: HiveMap): SVGElement => map.shadowRoot!.querySelector<SVGElement>('svg.pen')!;

function clickAt(map: HiveMap, position: readonly [number, number], type = 'click'): void {
  const { x, y } = map.maplibre!.project([position[0], position[1]]);
  const box = map.maplibre!.getCanvas().getBoundingClientRect();
  const at = { clientX: box.left + x, clientY: box.top + y, bubbles: true, detail: 1 };
  const target = map.maplibre!.getCanvasContainer();
  for (const one of type === 'click' ? ['mousedown', 'mouseup', 'click'] : [type])
    target.dispatchEvent(new MouseEvent(one, at));
}

describe('tools for the map', () => {
  afterEach(async () => {
    await removeMaps();
    for (const tool of document.querySelectorAll('hive-basemaps, hive-draw, hive-export, hive-measure'))
      tool.remove();
  });

  it('measure a distance and an area by pointer, in the units of the field, and leave nothing behind', async () => {
    const [map, tool] = await beside('hive-measure');
    button(tool, '距离').click();
    clickAt(map, [101, 32]);
    clickAt(map, [102, 32]);
    clickAt(map, [102, 33]);
    clickAt(map, [102, 33], 'dblclick');
    // One degree along the 32nd parallel, and one along a meridian, on the sphere.
    await until('the way is measured', () => /20\d(\.\d)? 千米/.test(text(tool)));
    expect(map.selection).to.equal(null);
    button(tool, '面积').click();
    for (const corner of [
      [101, 31],
      [102, 31],
      [102, 32],
      [101, 32],
    ] as const)
      clickAt(map, corner);

    await until('the area is measured', () => /10,[45]\d\d(\.\d)? 平方千米/.test(text(tool)));
    tool.units = 'mu';
    await until('it is told in mu', () => /15,[678]\d\d,\d{3}(\.\d)? 亩/.test(text(tool)));
    expect(map.shadowRoot!.querySelectorAll('svg.measured circle')).to.have.length(4);
    button(tool, '清除').click();
    await tool.updateComplete;
    expect(map.shadowRoot!.querySelectorAll('svg.measured, svg.pen')).to.have.length(0);
    clickAt(map, [101, 33]);
    await until("the pointer is the map's again", () => map.selection !== null || map.division !== '9000');
  });

  it('measure by keyboard alone, and give the focus back', async () => {
    const [map, tool] = await beside('hive-measure');
    button(tool, '距离').dispatchEvent(new MouseEvent('click', { detail: 0, bubbles: true }));
    await until('the pen has the focus', () => map.shadowRoot!.activeElement === pen(map));
    press(pen(map), 'Enter');
    for (let step = 0; step < 4; step++) press(pen(map), 'ArrowRight');
    press(pen(map), 'Enter');
    await until('a segment is measured', () => text(tool).includes('1 段'));
    press(pen(map), 'Enter');
    await until('the focus is back', () => tool.shadowRoot!.activeElement?.textContent.trim() === '距离');
    expect(text(tool)).to.include('千米');
  });

  it('draw an area by keyboard that the host gets as GeoJSON, undo it, and keep it through a change of style', async () => {
    const [map, tool] = await beside('hive-draw');
    let told = 0;
    tool.addEventListener('hive-draw', () => told++);
    button(tool, '面').dispatchEvent(new MouseEvent('click', { detail: 0, bubbles: true }));
    await until('the pen has the focus', () => map.shadowRoot!.activeElement?.matches('svg.pen') === true);
    const go = (key: string, times: number): void => {
      for (let step = 0; step < times; step++) press(pen(map), key);
    };
    press(pen(map), 'Enter');
    go('ArrowRight', 4);
    press(pen(map), 'Enter');
    go('ArrowDown', 4);
    press(pen(map), 'Enter');
    press(pen(map), 'Enter');
    await until('the host is told', () => told > 0 && tool.features.length === 1);
    const [drawn] = tool.features;
    expect(drawn!.geometry.type).to.equal('Polygon');
    const [[longitude, latitude]] = drawn!.geometry.coordinates[0] as [[number, number]];
    const middle = map.maplibre!.unproject([150, 150]);
    expect(Math.abs(longitude - middle.lng) < 0.05 && Math.abs(latitude - middle.lat) < 0.05).to.equal(true);
    map.basemap = {
      version: 8,
      sources: {},
      layers: [{ id: 'paper', type: 'background', paint: { 'background-color': '#fff' } }],
    };
    await until('it is drawn again', () =>
      map.maplibre!.getStyle().layers.some(({ id }) => id.startsWith('hive-draw')),
    );
    expect(tool.features).to.have.length(1);
    button(tool, '清除').click();
    await until('all is gone', () => tool.features.length === 0);
  });

  it('offer the base maps of the host and no other, as radio buttons by keyboard', async () => {
    const map = await squareMap();
    map.id = 'map';
    const tool = document.createElement('hive-basemaps');
    tool.setAttribute('for', 'map');
    tool.choices = [
      { id: 'none' },
      { id: 'tianditu-vec', server: '/mock/wmts/w/', token: 'good' },
      { id: 'own', name: { 'zh-CN': '市图', en: 'City map' }, basemap: '/mock/archive.pmtiles' },
    ];
    document.body.append(tool);
    await tool.updateComplete;
    const radios = [...tool.shadowRoot!.querySelectorAll<HTMLElement>('[role="radio"]')];
    expect(radios.map((one) => one.textContent.trim())).to.deep.equal(['无底图', '天地图矢量', '市图']);
    press(radios[0]!, 'ArrowRight');
    expect(map.basemap).to.equal('tianditu-vec');
    expect(map.basemapServer).to.equal('/mock/wmts/w/');
    await tool.updateComplete;
    expect(radios.map((one) => one.ariaChecked ?? one.getAttribute('aria-checked'))).to.deep.equal([
      'false',
      'true',
      'false',
    ]);
    tool.addEventListener('hive-basemap-change', (event) => event.preventDefault());
    radios[2]!.click();
    expect(map.basemap).to.equal('tianditu-vec');
  });

  it('export the picture with legend, scale and title larger than the screen, and never blank', async () => {
    const [map, tool] = await beside('hive-export');
    expect(text(tool)).to.include('隐去的数仍然隐去');
    await map.drillTo('900011');
    const plain = await createImageBitmap(
      await map.exportImage({ pixelRatio: 2, legend: false, title: '方城' }),
    );
    const whole = await createImageBitmap(await map.exportImage({ pixelRatio: 2, title: '方城' }));
    expect(whole.width).to.equal(600);
    expect(whole.height).to.be.greaterThan(plain.height + 60);
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [whole.width, whole.height];
    const context = canvas.getContext('2d')!;
    context.drawImage(whole, 0, 0);
    const colors = new Set<string>();
    const { data } = context.getImageData(0, 88, 600, 600);
    for (let at = 0; at < data.length; at += 40) colors.add([data[at], data[at + 1], data[at + 2]].join());
    expect(colors.size).to.be.greaterThan(20);
    const saved: string[] = [];
    const click = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'click')!;
    HTMLAnchorElement.prototype.click = function save() {
      saved.push(this.download);
    };
    button(tool, '图片 PNG').click();
    await until('the picture is saved', () => saved.length === 1 && !button(tool, '数据 GeoJSON').disabled);
    button(tool, '数据 GeoJSON').click();
    await until('the data are saved', () => saved.length === 2);
    Object.defineProperty(HTMLAnchorElement.prototype, 'click', click);
    expect(saved[0]).to.match(/\.png$/);
    expect(saved[1]).to.match(/2026-11-20\.geojson$/);
  });

  it('print the map as a picture with its legend, marks and table, with hidden figures hidden', async () => {
    const [map] = await beside('hive-export');
    await map.drillTo('900011');
    const print = Object.getOwnPropertyDescriptor(window, 'print')!;
    let sheet: HTMLElement | null = null;
    let paper = '';
    window.print = () => {
      dispatchEvent(new Event('beforeprint'));
      sheet = map.shadowRoot!.querySelector<HTMLElement>('.sheet')!.cloneNode(true) as HTMLElement;
      paper = [...document.adoptedStyleSheets]
        .flatMap((one) => [...one.cssRules])
        .map((rule) => rule.cssText)
        .join();
      dispatchEvent(new Event('afterprint'));
    };
    await map.print('A3 landscape');
    Object.defineProperty(window, 'print', print);
    const printed = sheet as HTMLElement | null;
    expect(paper).to.match(/@page.*A3 landscape|@page.*landscape/i);
    expect(printed!.querySelectorAll('canvas')).to.have.length(1);
    expect(printed!.querySelectorAll('tbody tr')).to.have.length(4);
    expect(printed!.textContent)
      .to.include('演示数据')
      .and.include('川S〔2026〕00001号')
      .and.include('已隐去');
    expect(map.hasAttribute('data-printing')).to.equal(false);
    expect(document.adoptedStyleSheets.length).to.equal(0);
    await pause(20);
  });
});
