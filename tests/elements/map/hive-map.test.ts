import { expect } from '@esm-bundle/chai';
import type { HiveMap } from '../../../packages/elements/src/map/hive-map.js';
import { lightTheme } from '../../../packages/elements/src/styles/light-theme.js';
import { darkTheme } from '../../../packages/elements/src/styles/dark-theme.js';
import { pause, placesMap, press, removeMaps, until } from '../fixtures/places-map.js';
import { squareCity } from '../../../stories/fixtures/square-city.js';
import { colorAt, isColor, squareMap, untilColor } from '../fixtures/square-map.js';
import { warnings } from '../fixtures/warnings.js';

const OUTSIDE: [number, number] = [99.75, 34.15];
const words = (map: HiveMap): string => map.shadowRoot!.textContent.replace(/\s+/g, ' ');
const part = (map: HiveMap, name: string): HTMLElement | null =>
  map.shadowRoot!.querySelector<HTMLElement>(`[part~="${name}"]`);
const stage = (map: HiveMap): HTMLElement => map.shadowRoot!.querySelector<HTMLElement>('.stage')!;

function bare(): HiveMap {
  const map = document.createElement('hive-map');
  map.style.setProperty('--hive-map-block-size', '240px');
  map.locale = 'zh-CN';
  map.theme = 'light';
  return map;
}

describe('a map without a base map', () => {
  afterEach(removeMaps);

  it('shows the city on the ground of its theme, and follows a change of theme', async () => {
    const map = await squareMap();
    await untilColor(map, [101, 31], lightTheme.colors.body);
    const around = colorAt(map, OUTSIDE);
    expect(isColor(around, lightTheme.colors.ground, 40)).to.equal(true);
    map.theme = 'dark';
    await untilColor(map, [101, 31], darkTheme.colors.body);
  });

  it('says the marks and the review number in the picture, whatever the page styles', async () => {
    const style = document.head.appendChild(document.createElement('style'));
    style.textContent = 'hive-map::part(marks) { display: none; opacity: 0; }';
    const map = await squareMap();
    const marks = part(map, 'marks')!;
    expect(marks.textContent).to.include('示意图').and.include('演示数据').and.include('川S〔2026〕00001号');
    expect(getComputedStyle(marks).display).to.equal('flex');
    expect(getComputedStyle(marks).opacity).to.equal('1');
    style.remove();
  });

  it('has names, help and one live region for those who do not see it', async () => {
    const map = await squareMap();
    expect(stage(map).getAttribute('aria-label')).to.equal('方城地图');
    expect(stage(map).tabIndex).to.equal(0);
    expect(
      map.shadowRoot!.getElementById(stage(map).getAttribute('aria-describedby')!)!.textContent,
    ).to.include('方向键');
    expect(map.shadowRoot!.querySelectorAll('[role="status"]')).to.have.length(1);
    map.locale = 'en';
    await until('it speaks English', () => stage(map).getAttribute('aria-label') === 'Map of Squares');
  });

  it('zooms and comes home by buttons and by keys', async () => {
    const map = await squareMap();
    const zoom = (): number => map.maplibre!.getZoom();
    const before = zoom();
    map.shadowRoot!.querySelector<HTMLButtonElement>('.zoom button')!.click();
    await until('it is nearer', () => zoom() > before + 0.9);
    press(stage(map), 'Home');
    await until('it is home', () => Math.abs(zoom() - before) < 0.01);
    press(stage(map), '+');
    await until('it is nearer again', () => zoom() > before + 0.9);
  });

  it('draws as large as its place, also on a wall', async () => {
    const map = await squareMap([], {
      attributes: { style: '--hive-map-block-size:60px;inline-size:5000px' },
    });
    expect(map.maplibre!.getCanvas().width).to.equal(5000 * devicePixelRatio);
  });
});

describe('a map that has no picture yet', () => {
  afterEach(removeMaps);

  it('says so without a city, and takes no graphics context for it', async () => {
    const map = document.body.appendChild(bare());
    await map.updateComplete;
    expect(words(map)).to.include('还没有指定城市');
    expect(map.maplibre === null).to.equal(true);
  });

  it('says that it is reading', async () => {
    const map = bare();
    map.city = { ...squareCity(), view: () => new Promise<never>(() => undefined) };
    document.body.append(map);
    await map.updateComplete;
    expect(words(map)).to.include('正在读取');
    expect(part(map, 'progress') !== null).to.equal(true);
  });

  it('says in words what is wrong, and tries again when asked to', async () => {
    const map = bare();
    map.src = '/no/such/city.json';
    document.body.append(map);
    let failure = '';
    await map.whenReady().catch((error: unknown) => (failure = String(error)));
    expect(failure).to.not.equal('');
    await until('the error is there', () => part(map, 'error') !== null);
    expect(words(map)).to.include('没能读出这座城市');
    map.src = null;
    map.city = squareCity();
    await map.whenReady();
    expect(part(map, 'error') === null).to.equal(true);
  });

  it('appears right when a place of no size gets one', async () => {
    const map = bare();
    map.city = squareCity();
    map.style.display = 'none';
    document.body.append(map);
    await pause(100);
    expect(map.maplibre === null).to.equal(true);
    map.style.display = '';
    map.style.inlineSize = '300px';
    await map.whenReady();
    await untilColor(map, [101, 31], lightTheme.colors.body);
  });

  it('says that a base map can not be read, and shows the city without one', async () => {
    const map = await squareMap([], { attributes: { basemap: '/no/such/style.json' } });
    await untilColor(map, [101, 31], lightTheme.colors.body);
    expect(words(map)).to.include('底图没能读出');
    map.basemap = 'tianditu-moon';
    await until('it says so', () => words(map).includes('没有这一种天地图底图'));
  });
});

describe('a map in a page', () => {
  afterEach(removeMaps);

  it('fires what happens, bubbling and composed', async () => {
    const seen: string[] = [];
    for (const type of ['ready', 'drill', 'select', 'indicator', 'time', 'audit', 'status', 'view'])
      document.body.addEventListener(`hive-${type}`, (event) => seen.push(event.type), { once: true });
    const map = await squareMap([], { attributes: { 'actor-role': 'duty' } });
    await map.drillTo('900001');
    map.select({ kind: 'division', id: '90000100' });
    map.indicator = 'overdueOpen';
    map.setTime('2026-10-01');
    map.scope = 'public';
    await until('all was heard', () =>
      ['ready', 'drill', 'select', 'indicator', 'time', 'audit', 'status', 'view'].every((type) =>
        seen.includes(`hive-${type}`),
      ),
    );
  });

  it('carries the record of what is selected', async () => {
    const map = await squareMap();
    const heard = new Promise<string>((resolve) =>
      map.addEventListener('hive-select', ({ record }) =>
        resolve(record && 'area' in record ? record.area.code : ''),
      ),
    );
    map.select({ kind: 'division', id: '90000100' });
    expect(await heard).to.equal('90000100');
  });

  it('opens where its attributes say, and its properties say where it is', async () => {
    const map = await squareMap([], { attributes: { division: '900010', indicator: 'overdueOpen' } });
    expect(map.division).to.equal('900010');
    await map.drillUp();
    expect(map.division).to.equal('9000');
    map.division = 'nowhere';
    await until('it says again where it is', () => map.division === '9000');
  });

  it('says which indicator or division the city does not have, and what it shows instead', async () => {
    let map: HiveMap | undefined;
    const first = await warnings(async () => {
      map = await squareMap([], { attributes: { division: '51', indicator: 'overdue' } });
    });
    expect(first.filter((text) => text.startsWith('hivemap: division="51"'))).to.have.length(1);
    expect(first.filter((text) => text.startsWith('hivemap: indicator="overdue"'))).to.have.length(1);
    expect(map!.division).to.equal('9000');
    const shown = map!.indicator;
    expect(shown).to.be.a('string').and.not.equal('overdue');
    const later = await warnings(async () => {
      map!.indicator = 'villageResolutoin';
      await until('the property says what is shown', () => map!.indicator === shown);
      map!.division = 'nowhere';
      await until('the property says where it is', () => map!.division === '9000');
    });
    expect(later.map((text) => text.slice(0, text.indexOf(' can')))).to.deep.equal([
      'hivemap: indicator="villageResolutoin"',
      'hivemap: division="nowhere"',
    ]);
  });

  it('asks for nothing outside of the division it is locked in', async () => {
    const city = squareCity();
    const map = bare();
    map.city = city;
    map.division = '900011';
    map.locked = true;
    map.append(document.createElement('hive-grid-layer'));
    await import('../../../packages/elements/src/grid-layer/hive-grid-layer.js');
    document.body.append(map);
    await map.whenReady();
    await map.drillTo('900000').catch(() => undefined);
    await map.drillUp();
    expect(map.division).to.equal('900011');
    const outside = city.asked.filter(
      (query) => 'division' in query && query.division !== '900011' && query.view !== 'areas',
    );
    expect(outside).to.deep.equal([]);
  });

  it('leaves no worker behind when it is gone', async () => {
    const alive = new Set<string>();
    const OriginalWorker = window.Worker;
    window.Worker = class extends OriginalWorker {
      readonly #url: string;

      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given);
        this.#url = String(given[0]);
        alive.add(this.#url);
      }

      override terminate(): void {
        super.terminate();
        alive.delete(this.#url);
      }
    };
    const map = await placesMap([]);
    expect([...alive].map((url) => /[\w-]+worker/.exec(url)?.[0]).sort()).to.deep.equal([
      'city-worker',
      'maplibre-gl-worker',
    ]);
    map.remove();
    await pause(500);
    window.Worker = OriginalWorker;
    expect([...alive]).to.deep.equal([]);
  });

  it('is independent of a second one', async () => {
    const first = await squareMap();
    const second = await squareMap([], { attributes: { theme: 'dark' } });
    await second.drillTo('900011');
    expect(first.division).to.equal('9000');
    second.remove();
    await pause(50);
    await untilColor(first, [101, 31], lightTheme.colors.body);
  });

  it('keeps its state in the address, and reads it from there', async () => {
    const address = location.href;
    const map = await squareMap([], { attributes: { 'sync-url': '' } });
    await map.drillTo('900001');
    await until(
      'the address says so',
      () => new URLSearchParams(location.search).get('division') === '900001',
    );
    map.remove();
    await pause(20);
    const second = await squareMap([], { attributes: { 'sync-url': '' } });
    expect(second.division).to.equal('900001');
    second.remove();
    await pause(300);
    history.replaceState(null, '', address);
  });

  it('closes the worker of a city that it loaded itself, not one that the host gave it', async () => {
    const city = squareCity();
    const map = bare();
    map.city = city;
    document.body.append(map);
    await map.whenReady();
    map.remove();
    await pause(50);
    expect(city.closed).to.equal(false);
  });

  it('gives a layer as a table, and accounts for it', async () => {
    const map = await squareMap([], { attributes: { 'actor-role': 'duty' } });
    const audits: string[] = [];
    map.addEventListener('hive-audit', ({ role, action }) => audits.push(`${role ?? ''} ${action}`));
    const blob = await map.exportTable({ layer: 'grid', format: 'csv' });
    expect(blob.type).to.contain('text/csv');
    expect(await blob.text()).to.contain('川S〔2026〕00001号');
    expect(audits).to.deep.equal(['duty export']);
  });

  it('gives a picture with its words under it', async () => {
    const map = await squareMap();
    const blob = await map.exportImage({ pixelRatio: 1, title: '方城一览' });
    const picture = await createImageBitmap(blob);
    expect(blob.type).to.equal('image/png');
    expect(picture.width).to.equal(300);
    expect(picture.height).to.be.greaterThan(300 + 44 + 60);
    const canvas = document.createElement('canvas');
    canvas.width = picture.width;
    canvas.height = picture.height;
    const context = canvas.getContext('2d')!;
    context.drawImage(picture, 0, 0);
    const [red, green, blue] = context.getImageData(150, 44 + 120, 1, 1).data;
    expect([red, green, blue]).to.deep.equal([255, 255, 255]);
    const dark = (top: number, height: number): number =>
      context.getImageData(0, top, 300, height).data.filter((value, index) => index % 4 === 0 && value < 120)
        .length;
    expect(dark(0, 44)).to.be.greaterThan(50);
    expect(dark(picture.height - 60, 60)).to.be.greaterThan(50);
  });

  it('finds out what is missing', async () => {
    const map = await squareMap();
    const findings = await map.diagnose();
    expect(findings.filter(({ ok }) => !ok)).to.deep.equal([]);
    expect(new Set(findings.map(({ what }) => what))).to.deep.equal(
      new Set(['webgl2', 'worker', 'csp', 'size', 'resource']),
    );
  });
});
