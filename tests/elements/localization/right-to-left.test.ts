import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import '../../../packages/elements/src/breadcrumb/hive-breadcrumb.js';
import '../../../packages/elements/src/forces/hive-forces.js';
import '../../../packages/elements/src/table/hive-table.js';
import '../../../packages/elements/src/taskbook/hive-taskbook.js';
import '../../../packages/elements/src/timeline/hive-timeline.js';
import '../../../packages/elements/src/trend/hive-trend.js';
import { speak } from '../../../packages/elements/src/localization/speak.js';
import type { HiveTrend } from '../../../packages/elements/src/trend/hive-trend.js';
import { panelPage, press, settled } from '../fixtures/panels-page.js';
import { removeMaps, until } from '../fixtures/places-map.js';
import { squareMap } from '../fixtures/square-map.js';

describe('a map in a page that is read from right to left', () => {
  afterEach(removeMaps);

  it('speaks a language that comes after it, and fits the city anew when the sides change places', async () => {
    const map = await squareMap([], {
      attributes: { style: '--hive-map-block-size:300px;inline-size:700px' },
    });
    const section = document.createElement('section');
    map.before(section);
    section.append(map);
    const label = (): string | null => map.shadowRoot!.querySelector('.stage')!.getAttribute('aria-label');
    map.locale = null;
    section.lang = 'ug-CN';
    await until('English stands in', () => label() === 'Map of Squares');
    speak({ $code: 'ug', $name: 'ئۇيغۇرچە', $dir: 'rtl', mapLabel: (name) => `${name} خەرىتىسى` });
    await until('it speaks Uyghur', () => label() === 'Squares خەرىتىسى');

    const panel = document.createElement('div');
    panel.slot = 'start';
    panel.style.cssText = 'width:240px;height:200px';
    map.append(panel);
    await until('the city is right of the panel', () => map.maplibre!.project([100, 32]).x > 240);
    section.dir = 'rtl';
    await until('the city is left of the panel', () => map.maplibre!.project([102, 32]).x < 460);
    section.remove();
  });
});

describe('panels in a page that is read from right to left', () => {
  it('turn around what goes along the line, and leave time and rings as they are drawn', async () => {
    const page = await panelPage<HiveTrend>(html`<hive-trend for="map"></hive-trend>`);
    const place = document.createElement('div');
    place.dir = 'rtl';
    page.panel.after(place);
    place.append(page.panel);
    const tags = ['hive-timeline', 'hive-taskbook', 'hive-table', 'hive-forces', 'hive-breadcrumb'];
    for (const tag of tags) {
      const panel = document.createElement(tag);
      panel.setAttribute('for', 'map');
      place.append(panel);
    }
    const panels = [...place.children] as HiveTrend[];
    await settled(...panels);
    await settled(...panels);
    const root = (name: string): ShadowRoot => place.querySelector(`hive-${name}`)!.shadowRoot!;

    // A text hangs by the end that its anchor names: one that hung by the other would leave the drawing.
    for (const name of ['trend', 'timeline', 'taskbook']) {
      const texts = [...root(name).querySelectorAll('svg text')];
      expect(texts.length, name).to.be.greaterThan(2);
      expect(new Set(texts.map((text) => getComputedStyle(text).direction))).to.deep.equal(new Set(['ltr']));
    }
    const [axis] = [...root('trend').querySelectorAll('.tick')].map((tick) => tick.getBoundingClientRect());
    expect(axis!.left).to.be.at.least(root('trend').querySelector('.plot svg')!.getBoundingClientRect().left);

    const bars = [...root('forces').querySelectorAll('.bar')].map((bar) =>
      [bar, bar.querySelector('.value')!].map((one) => one.getBoundingClientRect()),
    );
    expect(bars.every(([whole, part]) => Math.abs(whole!.right - part!.right) < 1)).to.equal(true);
    expect(bars.some(([whole, part]) => part!.left > whole!.left + 1)).to.equal(true);

    const row = root('table').querySelector('tbody tr')!;
    row.setAttribute('aria-selected', 'true');
    expect(getComputedStyle(row).boxShadow).to.contain('-3px 0px 0px 0px inset');
    const way = root('breadcrumb').querySelector('.icon.way');
    expect(way && getComputedStyle(way).transform).to.equal('matrix(-1, 0, 0, 1, 0, 0)');

    // The key that points to the right leads on in time, as it is drawn.
    const slider = root('timeline').querySelector<HTMLElement>('.slider')!;
    press(slider, 'Home');
    press(slider, 'ArrowRight');
    await settled(...panels);
    expect(slider.getAttribute('aria-valuenow')).to.equal('2');
  });
});
