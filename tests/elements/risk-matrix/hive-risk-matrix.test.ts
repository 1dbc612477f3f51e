import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import type { HiveRiskMatrix } from '../../../packages/elements/src/risk-matrix/hive-risk-matrix.js';
import '../../../packages/elements/src/risk-matrix/hive-risk-matrix.js';
import { axeFindings, HOSTILE, panelPage, settled } from '../fixtures/panels-page.js';

const tag = html`<hive-risk-matrix for="map"></hive-risk-matrix>`;

describe('<hive-risk-matrix>', () => {
  it('waits, says when there is nothing, and when it failed', async () => {
    const { root } = await panelPage<HiveRiskMatrix>(tag, { waiting: true });
    expect(root.querySelector('[part="loading"]') === null).to.equal(false);
    expect((await panelPage<HiveRiskMatrix>(tag, null)).text()).to.contain('没有风险评估');
    expect((await panelPage<HiveRiskMatrix>(tag, { failing: true })).text()).to.contain('未能读取');
    const none = await panelPage<HiveRiskMatrix>(tag, {
      change: (view) =>
        view.view === 'risks' ? { ...view, risks: [], levels: { high: 0, medium: 0, low: 0 } } : view,
    });
    expect(none.text()).to.contain('没有风险评估');
  });

  it('puts high ones first, marks the weakest criterion, and tells assessed of required', async () => {
    const { root } = await panelPage<HiveRiskMatrix>(tag);
    const rows = [...root.querySelectorAll('tbody th[scope="row"] button')].map(
      ({ textContent }) => textContent,
    );
    expect(rows[0]).to.equal('老城片区搬迁');
    expect(root.querySelector('.weakest')?.textContent.trim()).to.equal('44');
    expect(root.querySelector('[part="assessed"]')?.textContent.replace(/\s+/g, ' '))
      .to.contain('80.0')
      .and.to.contain('4 ÷ 5');
  });

  it('leads to a decision, and tells the public of counts alone', async () => {
    const page = await panelPage<HiveRiskMatrix>(tag);
    page.root.querySelector<HTMLButtonElement>('th button')!.click();
    expect(page.city.state.selection).to.deep.equal([{ kind: 'risk', id: 'R1' }]);
    const told = await panelPage<HiveRiskMatrix>(tag, {
      change: (view) => (view.view === 'risks' ? { ...view, risks: [] } : view),
    });
    expect(told.text()).to.contain('只公布数量');
    expect(told.root.querySelector('table') === null).to.equal(true);
  });

  it('shows hostile strings as text, and speaks English', async () => {
    const page = await panelPage<HiveRiskMatrix>(tag, {
      change: (view) =>
        view.view === 'risks'
          ? { ...view, risks: view.risks.map((one) => ({ ...one, title: HOSTILE })) }
          : view,
    });
    page.city.dispatch({ type: 'locale', locale: 'en' });
    await settled(page.panel);
    expect(page.root.querySelector('img, script') === null).to.equal(true);
    expect(page.text()).to.contain(HOSTILE);
  });

  it('has nothing that axe finds, in any theme', async () => {
    expect(await axeFindings(await panelPage<HiveRiskMatrix>(tag))).to.deep.equal([]);
  });
});
