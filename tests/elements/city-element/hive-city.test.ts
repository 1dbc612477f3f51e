import { expect } from '@esm-bundle/chai';
import { html, render } from 'lit';
import { fixedCity } from '../../../stories/fixtures/fixed-city.js';
import type { City } from '../../../packages/elements/src/city/city.js';
import { cityRegistry } from '../../../packages/elements/src/city/city-registry.js';
import type { HiveCity } from '../../../packages/elements/src/city-element/hive-city.js';
import type { HiveMap } from '../../../packages/elements/src/map/hive-map.js';
import '../../../packages/elements/src/breadcrumb/hive-breadcrumb.js';
import '../../../packages/elements/src/city-element/hive-city.js';
import { THEMES } from '../../../packages/elements/src/styles/theme.js';
import { axeIn, settled } from '../fixtures/panels-page.js';

interface CityPage {
  readonly element: HiveCity;
  readonly root: ShadowRoot;
  readonly map: HiveMap;
  readonly city: City;
  readonly frame: HTMLElement;
}

let frame: HTMLElement | null = null;
afterEach(() => frame?.remove());

async function cityPage(width: number, attributes: Partial<HiveCity> = {}, height = 640): Promise<CityPage> {
  frame?.remove();
  frame = document.createElement('div');
  frame.style.width = `${String(width)}px`;
  frame.style.height = `${String(height)}px`;
  document.body.append(frame);
  render(html`<hive-city id="city"></hive-city>`, frame);
  const element = frame.querySelector('hive-city')!;
  Object.assign(element, { theme: 'light', city: fixedCity(), ...attributes });
  await settled(element);
  await until(() => element.shadowRoot?.querySelector('hive-legend')?.shadowRoot?.querySelector('tbody tr'));
  const root = element.shadowRoot!;
  const city = cityRegistry.find(element, 'city')!;
  return { element, root, map: root.querySelector('hive-map')!, city, frame };
}

async function until(there: () => unknown): Promise<void> {
  for (const end = performance.now() + 15_000; !there();) {
    if (performance.now() > end) throw new Error('It did not come in 15 s');
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

const seen = (root: ShadowRoot, selector: string): boolean => {
  const box = root.querySelector(selector)?.getBoundingClientRect();
  return box !== undefined && box.width > 0 && box.height > 0;
};

describe('<hive-city>', () => {
  it('passes what it is given on to its map', async () => {
    const { element, map } = await cityPage(1440);
    element.indicator = 'onTimeClosure';
    element.period = '2026-10';
    element.locked = true;
    element.actorRole = 'duty';
    element.scope = 'internal';
    await settled(element);
    expect([map.indicator, map.period, map.locked, map.actorRole, map.scope, map.theme]).to.deep.equal([
      'onTimeClosure',
      '2026-10',
      true,
      'duty',
      'internal',
      'light',
    ]);
  });

  it('does what its map can do, and lets its events through once', async () => {
    const { element, city } = await cityPage(1440);
    const heard: string[] = [];
    element.addEventListener('hive-drill', ({ code }) => heard.push(code));
    element.addEventListener('hive-select', ({ target }) => heard.push((target as Element).localName));
    await element.drillTo('990003');
    expect(city.state.division).to.equal('990003');
    element.select({ kind: 'division', id: '990003100' });
    await until(() => heard.length >= 2);
    await element.drillUp();
    await until(() => heard.length >= 3);
    expect(heard).to.deep.equal(['990003', 'hive-city', '990000']);
  });

  it('stands for its map: panels beside it and in its slots find the city', async () => {
    const { element, city, frame } = await cityPage(1440);
    const beside = document.createElement('hive-breadcrumb');
    beside.for = 'city';
    const inside = document.createElement('hive-breadcrumb');
    inside.slot = 'header-start';
    frame.append(beside);
    element.append(inside);
    await settled(beside, inside);
    const name = city.state.path[0]?.name;
    expect(typeof name === 'object' && name['zh-CN']).to.equal('青石市');
    for (const panel of [beside, inside]) expect(panel.shadowRoot?.textContent).to.contain('青石市');
  });

  it('shows the layers that it is told to show from the start, and otherwise each where it has room', async () => {
    const hidden = ({ root }: CityPage): boolean[] =>
      ['hive-grid-layer', 'hive-honeycomb-layer'].map(
        (tag) => root.querySelector<HTMLElement & { hidden: boolean }>(tag)!.hidden,
      );
    expect(hidden(await cityPage(1440))).to.deep.equal([false, true]);
    expect(hidden(await cityPage(1440, { layers: ['grid', 'honeycomb'] }))).to.deep.equal([false, false]);
  });

  it('has its layers in a menu on a phone', async () => {
    const { element, root } = await cityPage(360);
    expect(seen(root, '.layer-choices')).to.equal(false);
    const menu = root.querySelector<HTMLButtonElement>('.layer-menu')!;
    menu.click();
    await settled(element);
    expect([menu.getAttribute('aria-expanded'), seen(root, '.layer-choices')]).to.deep.equal(['true', true]);
  });

  it('has the order and the opacity of its layers in a list, which the switches follow', async () => {
    const { root, element, map } = await cityPage(1440, {}, 900);
    const button = root.querySelector<HTMLButtonElement>('.layer-arrange')!;
    button.click();
    await customElements.whenDefined('hive-layers');
    await settled(element);
    const list = root.querySelector('hive-layers')!;
    await settled(list);
    const rows = (): HTMLElement[] => [...list.shadowRoot!.querySelectorAll('li')];
    const names = (): string[] => rows().map((row) => row.querySelector('.name')!.textContent.trim());
    const layers = (): string[] =>
      [...map.children].map(({ localName }) => localName).filter((name) => name.endsWith('-layer'));
    const [top, next, ...rest] = names();
    rows()[0]!.querySelector<HTMLElement>('.down')!.click();
    await settled(element, list);
    await settled(list);
    expect(names()).to.deep.equal([next, top, ...rest]);
    expect(layers()[0]).to.equal('hive-grid-layer');
    expect(layers().at(-2)).to.equal('hive-matter-layer');
    expect((list.shadowRoot!.activeElement as HTMLElement | null)?.className).to.contain('down');
    // The picture behind is what the list says, also after the city is drawn anew.
    const grid = map.querySelector<HTMLElement & { opacity: number; hidden: boolean }>('hive-grid-layer')!;
    const range = rows().at(-1)!.querySelector<HTMLInputElement>('input')!;
    range.value = '70';
    range.dispatchEvent(new Event('input'));
    rows().at(-1)!.querySelector<HTMLElement>('.seen')!.click();
    await element.drillTo('990001');
    await settled(element, list);
    expect([grid.opacity, grid.hidden, layers().at(-2)]).to.deep.equal([0.7, true, 'hive-matter-layer']);
    expect(root.querySelector('.layer-choices button')!.getAttribute('aria-pressed')).to.equal('false');
    list.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    await settled(element);
    expect(root.querySelector('hive-layers') === null).to.equal(true);
    expect(root.activeElement === button).to.equal(true);
  });

  it('takes the colors that a page gives to a theme when its own button chooses that theme, also on the map', async () => {
    const styles = document.createElement('style');
    styles.textContent = `[data-hive-theme='light'] { --hive-color-county: #010203 }
      [data-hive-theme='dark'] { --hive-color-county: #0a0b0c }`;
    document.head.append(styles);
    try {
      const { root, map } = await cityPage(1440);
      const drawnWith = (color: string): boolean =>
        JSON.stringify(map.maplibre?.getStyle().layers ?? []).includes(color);
      await until(() => drawnWith('#010203'));
      root.querySelector<HTMLButtonElement>('.buttons > :last-child')!.click();
      await until(() => drawnWith('#0a0b0c') && !drawnWith('#010203'));
    } finally {
      styles.remove();
    }
  });

  it('has type for five meters on a wall in any theme, and for a desk in the colors of the wall', async () => {
    const type = ({ root }: CityPage): number =>
      parseFloat(getComputedStyle(root.querySelector('hive-ranking')!).fontSize);
    for (const width of [1440, 1920, 2560])
      expect(type(await cityPage(width, { theme: 'wall' })), `${String(width)} px`).to.equal(13);
    const wall = await cityPage(3840, { theme: 'light', mode: 'wall' }, 1080);
    expect(type(wall)).to.equal(28);
    // Without being told a wall has room for what is selected only once something is.
    expect(wall.root.querySelector('hive-inspector')).to.equal(null);
    wall.element.select({ kind: 'division', id: '511702' });
    await until(() => wall.root.querySelector('hive-inspector'));
    expect(type(await cityPage(3840, { theme: 'wall' }, 1080))).to.equal(28);
  });

  it('has three columns on a desk, one on a small window', async () => {
    const desk = await cityPage(1440, {}, 900);
    expect([seen(desk.root, '.start .figures'), seen(desk.root, '.end hive-inspector')]).to.deep.equal([
      true,
      true,
    ]);
    const window = await cityPage(900);
    expect([seen(window.root, '.start .figures'), seen(window.root, '.end hive-inspector')]).to.deep.equal([
      false,
      true,
    ]);
  });

  for (const width of [320, 360]) {
    it(`is a phone's at ${String(width)} px: map above, one panel below, nothing to scroll sideways`, async () => {
      const { root, element, map } = await cityPage(width);
      expect(seen(root, '.tabs')).to.equal(true);
      expect([seen(root, '.figures'), seen(root, 'hive-inspector'), seen(root, '.drawer')]).to.deep.equal([
        true,
        false,
        false,
      ]);
      expect(element.scrollWidth).to.be.at.most(width);
      const stage = map.shadowRoot!.querySelector('[part="stage"]')!.getBoundingClientRect();
      expect(stage.height).to.be.at.least(640 * 0.54);
      for (const tab of root.querySelectorAll('.tabs button')) {
        const { width: across, height } = tab.getBoundingClientRect();
        expect(Math.min(across, height)).to.be.at.least(44);
      }
      root.querySelectorAll<HTMLElement>('.tabs button')[1]!.click();
      await settled(element);
      expect([seen(root, '.figures'), seen(root, '.drawer')]).to.deep.equal([false, true]);
      element.select({ kind: 'division', id: '990003' });
      root.querySelectorAll<HTMLElement>('.tabs button')[2]!.click();
      await settled(element);
      expect([seen(root, '.drawer'), seen(root, '.inspector')]).to.deep.equal([false, true]);
    });
  }

  it('opens the table by its button', async () => {
    const { root, element } = await cityPage(1440, {}, 900);
    const button = root.querySelector<HTMLElement>('.table-toggle')!;
    expect([button.getAttribute('aria-pressed'), seen(root, '.drawer')]).to.deep.equal(['false', false]);
    button.click();
    await settled(element);
    expect([button.getAttribute('aria-pressed'), seen(root, '.drawer')]).to.deep.equal(['true', true]);
  });

  it('shows a calm city, more from the county on, and what is switched', async () => {
    const { root, element } = await cityPage(1440, {}, 900);
    const pressed = (): string[] =>
      [...root.querySelectorAll('.layer-switch [aria-pressed="true"]')].map((one) => one.textContent.trim());
    expect(pressed()).to.deep.equal(['指标']);
    await element.drillTo('990001');
    await settled(element);
    expect(pressed()).to.deep.equal(['指标', '景区', '园区']);
    root.querySelector<HTMLElement>('.layer-switch button:nth-child(2)')!.click();
    await settled(element);
    expect(pressed()).to.deep.equal(['指标', '蜂巢', '景区', '园区']);
  });

  it('leaves out panels and layers that are not named, never the marks', async () => {
    const { root } = await cityPage(1440, { panels: ['title', 'legend'], layers: ['grid'] }, 900);
    expect(
      root.querySelectorAll(
        '.bar, .figures, hive-ranking, hive-table, hive-inspector, hive-timeline, hive-trend, .layer-switch',
      ).length,
    ).to.equal(0);
    expect(root.querySelectorAll('hive-attribution').length).to.equal(1);
  });

  it('explains in the legend only what is on the map', async () => {
    const { element, root } = await cityPage(1440, { panels: ['legend'], layers: ['grid', 'scenic'] }, 900);
    const marksOnly = (): boolean | undefined => root.querySelector('hive-legend')?.marksOnly;
    expect(marksOnly()).to.equal(false);
    element.layers = ['scenic'];
    await settled(element);
    expect(marksOnly()).to.equal(true);
  });

  it('has the trend where it is asked for, and hands targets on', async () => {
    const { element, root } = await cityPage(1440, {}, 900);
    expect(root.querySelector('hive-trend') === null).to.equal(true);
    element.panels = ['figures', 'ranking', 'trend'];
    element.setAttribute('targets', 'villageResolution:73%');
    await settled(element);
    expect(root.querySelector('hive-trend')!.target).to.equal(0.73);
    expect(root.querySelector('hive-ranking')!.target).to.equal(0.73);
    expect(root.querySelector('hive-scoreboard')!.targets).to.deep.equal({ villageResolution: 0.73 });
  });

  it('has room for the name of the city on the smallest phone', async () => {
    const { root } = await cityPage(296, { locale: 'en' });
    const name = root.querySelector<HTMLElement>('.place strong')!;
    await until(() => name.textContent.trim() !== '');
    expect(name.clientHeight, 'one line').to.be.lessThan(30);
  });

  it('has the timeline on the map, on a phone only where it is named', async () => {
    expect(seen((await cityPage(1440, {}, 900)).root, 'hive-timeline')).to.equal(true);
    expect(seen((await cityPage(360)).root, 'hive-timeline')).to.equal(false);
    const named: Partial<HiveCity> = { panels: ['figures', 'legend', 'timeline'] };
    expect(seen((await cityPage(360, named)).root, 'hive-timeline')).to.equal(true);
  });

  it('has the wall theme in wall mode, and nothing under 24 px', async () => {
    const { element, root } = await cityPage(3840, { mode: 'wall', theme: 'auto' }, 1080);
    expect(element.dataset['hiveTheme']).to.equal('wall');
    const panels = [...root.querySelectorAll('hive-scoreboard, hive-ranking, hive-trend')];
    expect(panels.length).to.equal(3);
    const inside = [root, ...panels.map((panel) => panel.shadowRoot!)].flatMap((part) => [
      ...part.querySelectorAll<HTMLElement>(part === root ? '.bar *' : '*:not(style)'),
    ]);
    const texts = inside.filter(
      (one) =>
        one.childElementCount === 0 &&
        one.textContent.trim() !== '' &&
        one.offsetWidth > 0 &&
        !one.closest('.visually-hidden'),
    );
    const small = texts.filter((one) => parseFloat(getComputedStyle(one).fontSize) < 24);
    expect(small.map((one) => one.textContent.trim())).to.deep.equal([]);
  });

  it('has nothing that axe finds, in any theme', async () => {
    const { element, root } = await cityPage(1440, {}, 900);
    root.querySelector<HTMLElement>('.table-toggle')!.click();
    const found: string[] = [];
    for (const theme of THEMES) {
      element.theme = theme;
      await settled(element);
      found.push(...(await axeIn(theme, element)));
    }
    expect(found).to.deep.equal([]);
  });

  it('leaves nothing behind', async () => {
    const { element, frame } = await cityPage(900);
    element.remove();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(cityRegistry.find(frame, 'city') === null).to.equal(true);
  });
});
