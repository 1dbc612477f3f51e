import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import type { HiveSatisfaction } from '../../../packages/elements/src/satisfaction/hive-satisfaction.js';
import '../../../packages/elements/src/satisfaction/hive-satisfaction.js';
import { surveyed } from '../../../stories/fixtures/satisfaction.js';
import { axeFindings, panelPage } from '../fixtures/panels-page.js';

const tag = html`<hive-satisfaction for="map"></hive-satisfaction>`;

describe('<hive-satisfaction>', () => {
  it('waits, says when there is no survey, and when it failed', async () => {
    const { root } = await panelPage<HiveSatisfaction>(tag, { waiting: true, change: surveyed });
    expect(root.querySelector('[part="loading"]') === null).to.equal(false);
    expect((await panelPage<HiveSatisfaction>(tag)).text()).to.contain('没有满意度调查');
    expect((await panelPage<HiveSatisfaction>(tag, { failing: true, change: surveyed })).text()).to.contain(
      '未能读取',
    );
  });

  it('shows each division with its sample and interval, and none below the minimum sample', async () => {
    const page = await panelPage<HiveSatisfaction>(tag, { change: surveyed });
    const rows = [...page.root.querySelectorAll('tbody tr')].map(({ textContent }) =>
      textContent.replace(/\s+/g, ' '),
    );
    expect(rows[0])
      .to.contain('80.0')
      .and.to.contain('76.0 % – 84.0 %'.replaceAll(' %', '%'))
      .and.to.contain('400');
    expect(rows[2]).to.contain('样本 12，不足 20').and.not.to.contain('82.0');
    expect(page.root.querySelectorAll('.interval').length).to.equal(rows.length - 1);
  });

  it('has nothing that axe finds, in any theme', async () => {
    expect(await axeFindings(await panelPage<HiveSatisfaction>(tag, { change: surveyed }))).to.deep.equal([]);
  });
});
