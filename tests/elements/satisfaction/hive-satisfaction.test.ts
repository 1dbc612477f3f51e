import { expect } from '@esm-bundle/chai';
import type { Area, Figure, IndicatorInfo, View } from '@hivemap/core';
import { html } from 'lit';
import type { HiveSatisfaction } from '../../../packages/elements/src/satisfaction/hive-satisfaction.js';
import '../../../packages/elements/src/satisfaction/hive-satisfaction.js';
import { indicators } from '../../../stories/fixtures/indicators.js';
import { axeFindings, panelPage } from '../fixtures/panels-page.js';

const tag = html`<hive-satisfaction for="map"></hive-satisfaction>`;
const info: IndicatorInfo = {
  ...indicators[0]!,
  id: 'satisfaction',
  name: { 'zh-CN': '满意度', en: 'Satisfaction' },
};
const figureOf = (at: number): Figure =>
  at === 2
    ? { state: 'insufficient', denominator: 12, minimum: 20 }
    : {
        state: 'value',
        value: 0.8 + at / 100,
        numerator: 320,
        denominator: 400,
        interval: [0.76 + at / 100, 0.84 + at / 100],
      };
const surveyed = (view: View): View => {
  if (view.view === 'city') return { ...view, indicators: [...view.indicators, info] };
  if (view.view !== 'areas') return view;
  const told = (area: Area, at: number): Area => ({ ...area, figures: { satisfaction: figureOf(at) } });
  return { ...view, self: told(view.self, 0), children: view.children.map((area, at) => told(area, at + 1)) };
};

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
