import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import type { HiveBreadcrumb } from '../../../packages/elements/src/breadcrumb/hive-breadcrumb.js';
import '../../../packages/elements/src/breadcrumb/hive-breadcrumb.js';
import { axeFindings, panelPage, settled } from '../fixtures/panels-page.js';

const tag = html`<hive-breadcrumb for="map"></hive-breadcrumb>`;

describe('<hive-breadcrumb>', () => {
  it('shows nothing before there is a city', async () => {
    const { root } = await panelPage<HiveBreadcrumb>(tag, null);
    expect(root.querySelector('nav') === null).to.equal(true);
  });

  it('names the city and what can be entered next', async () => {
    const { root, text } = await panelPage<HiveBreadcrumb>(tag);
    expect(root.querySelector('[aria-current="location"]')?.textContent.trim()).to.equal('青石市');
    expect(text()).to.contain('选择县（市、区）');
    expect(root.querySelectorAll('option').length).to.equal(8);
  });

  it('says how many can be entered where they are too many for a menu', async () => {
    const { root } = await panelPage<HiveBreadcrumb>(tag, {
      change: (view) =>
        view.view === 'areas'
          ? { ...view, children: Array.from({ length: 1001 }, () => view.children[0]!) }
          : view,
    });
    expect(root.querySelector('[part="next"]')?.textContent).to.contain('1,001');
    expect(root.querySelectorAll('option').length).to.equal(0);
  });

  it('enters the division that was chosen, and leads back', async () => {
    const { root, city, panel } = await panelPage<HiveBreadcrumb>(tag);
    const select = root.querySelector('select')!;
    select.value = '990003';
    select.dispatchEvent(new Event('change'));
    await settled(panel);
    expect(city.state.division).to.equal('990003');
    expect(root.querySelector('[aria-current]')?.textContent.trim()).to.equal('云门县');
    root.querySelector('button')!.click();
    await settled(panel);
    expect(city.state.division).to.equal('990000');
  });

  it('starts at the division that it is locked to', async () => {
    const { root, city, panel } = await panelPage<HiveBreadcrumb>(tag);
    await city.drillTo('990003');
    city.dispatch({ type: 'lock', division: '990003' });
    await settled(panel);
    expect(root.querySelectorAll('button').length).to.equal(0);
  });

  it('finds a map that comes later, and lets go of one that is taken away', async () => {
    const { panel, root, city } = await panelPage<HiveBreadcrumb>(tag);
    const map = panel.previousElementSibling!;
    map.remove();
    await settled(panel);
    expect(root.querySelector('nav') === null).to.equal(true);
    panel.before(map);
    await settled(panel);
    expect(root.querySelector('[aria-current]')?.textContent.trim()).to.equal('青石市');
    panel.remove();
    city.dispatch({ type: 'locale', locale: 'en' });
    await settled(panel);
    expect(root.querySelector('[aria-current]')?.textContent.trim()).to.not.equal('Qingshi');
  });

  it('speaks English', async () => {
    const { text, city, panel } = await panelPage<HiveBreadcrumb>(tag);
    city.dispatch({ type: 'locale', locale: 'en' });
    await settled(panel);
    expect(text()).to.contain('Qingshi').and.to.contain('Choose: County');
  });

  it('has nothing that axe finds, in any theme', async () => {
    expect(await axeFindings(await panelPage<HiveBreadcrumb>(tag))).to.deep.equal([]);
  });
});
