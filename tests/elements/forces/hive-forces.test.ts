import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import type { HiveForces } from '../../../packages/elements/src/forces/hive-forces.js';
import '../../../packages/elements/src/forces/hive-forces.js';
import { axeFindings, HOSTILE, panelPage, settled } from '../fixtures/panels-page.js';

const tag = html`<hive-forces for="map"></hive-forces>`;

describe('<hive-forces>', () => {
  it('waits, says when there is nothing, and when it failed', async () => {
    const { root } = await panelPage<HiveForces>(tag, { waiting: true });
    expect(root.querySelector('[part="loading"]') === null).to.equal(false);
    expect((await panelPage<HiveForces>(tag, null)).text()).to.contain('没有力量配备');
    expect((await panelPage<HiveForces>(tag, { failing: true })).text()).to.contain('未能读取');
    const none = await panelPage<HiveForces>(tag, {
      change: (view) => (view.view === 'forces' ? { ...view, forces: [] } : view),
    });
    expect(none.text()).to.contain('没有力量配备');
  });

  it('tells coverage with what was counted, and names the places without', async () => {
    const page = await panelPage<HiveForces>(tag);
    expect(page.text())
      .to.contain('法律顾问 56 ÷ 60')
      .and.to.contain('93.3')
      .and.to.contain('4 处缺')
      .and.to.contain('全部配备');
    page.root.querySelector<HTMLButtonElement>('.missing button')!.click();
    expect(page.city.state.selection).to.deep.equal([{ kind: 'division', id: '990001100' }]);
  });

  it('shows hostile strings as text, and speaks English', async () => {
    const page = await panelPage<HiveForces>(tag, {
      change: (view) =>
        view.view === 'forces'
          ? {
              ...view,
              forces: view.forces.map((one) => ({
                ...one,
                missing: one.missing.map((area) => ({ ...area, name: HOSTILE })),
              })),
            }
          : view,
    });
    page.city.dispatch({ type: 'locale', locale: 'en' });
    await settled(page.panel);
    expect(page.root.querySelector('img, script') === null).to.equal(true);
    expect(page.text()).to.contain(HOSTILE);
  });

  it('has nothing that axe finds, in any theme', async () => {
    expect(await axeFindings(await panelPage<HiveForces>(tag))).to.deep.equal([]);
  });
});
