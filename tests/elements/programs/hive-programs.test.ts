import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import type { HivePrograms } from '../../../packages/elements/src/programs/hive-programs.js';
import '../../../packages/elements/src/programs/hive-programs.js';
import { axeFindings, HOSTILE, panelPage, settled } from '../fixtures/panels-page.js';

const tag = html`<hive-programs for="map"></hive-programs>`;

describe('<hive-programs>', () => {
  it('waits, says when there is nothing, and when it failed', async () => {
    const { root } = await panelPage<HivePrograms>(tag, { waiting: true });
    expect(root.querySelector('[part="loading"]') === null).to.equal(false);
    expect((await panelPage<HivePrograms>(tag, null)).text()).to.contain('没有改革');
    expect((await panelPage<HivePrograms>(tag, { failing: true })).text()).to.contain('未能读取');
    const none = await panelPage<HivePrograms>(tag, {
      change: (view) => (view.view === 'programs' ? { ...view, programs: [] } : view),
    });
    expect(none.text()).to.contain('没有改革');
  });

  it('names what is late or behind its time, and fills what is done', async () => {
    const page = await panelPage<HivePrograms>(tag);
    const text = page.text();
    expect(text).to.contain('到期未完成 90%').and.to.contain('落后于时间 52%');
    const [span, done] = ['.span', '.done'].map((part) =>
      Number(page.root.querySelector(part)?.getAttribute('width')),
    );
    expect((done ?? 0) / (span ?? 1)).to.be.closeTo(0.86, 0.001);
  });

  it('leads to the unit that carries a program, and to no place', async () => {
    const page = await panelPage<HivePrograms>(tag);
    page.root.querySelector<HTMLButtonElement>('.unit')!.click();
    expect(page.city.state.selection).to.deep.equal([{ kind: 'unit', id: 'O' }]);
    expect(page.city.state.division).to.equal('990000');
  });

  it('shows hostile strings as text, and speaks English', async () => {
    const page = await panelPage<HivePrograms>(tag, {
      change: (view) =>
        view.view === 'programs'
          ? { ...view, programs: view.programs.map((one) => ({ ...one, title: HOSTILE })) }
          : view,
    });
    page.city.dispatch({ type: 'locale', locale: 'en' });
    await settled(page.panel);
    expect(page.root.querySelector('img, script') === null).to.equal(true);
    expect(page.text()).to.contain(HOSTILE);
  });

  it('has nothing that axe finds, in any theme', async () => {
    expect(await axeFindings(await panelPage<HivePrograms>(tag))).to.deep.equal([]);
  });
});
