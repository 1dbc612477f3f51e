import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import type { View } from '@hivemap/core';
import type { HiveMatterFlow } from '../../../packages/elements/src/matter-flow/hive-matter-flow.js';
import '../../../packages/elements/src/matter-flow/hive-matter-flow.js';
import { publicFlow } from '../../../stories/fixtures/matters.js';
import { axeFindings, HOSTILE, panelPage, press, settled, type Page } from '../fixtures/panels-page.js';

const tag = html`<hive-matter-flow for="map"></hive-matter-flow>`;
const changed = (more: object) => ({
  change: (view: View) => (view.view === 'matter-flow' ? ({ ...view, ...more } as View) : view),
});
const band = ({ root }: Page<HiveMatterFlow>, kind: string): SVGElement =>
  root.querySelector<SVGElement>(`.band.${kind}`)!;

describe('<hive-matter-flow>', () => {
  it('waits, and says when there is nothing or when it failed', async () => {
    const waiting = await panelPage<HiveMatterFlow>(tag, { waiting: true });
    expect(waiting.root.querySelector('[part="loading"]') === null).to.equal(false);
    expect((await panelPage<HiveMatterFlow>(tag, null)).text()).to.contain('没有可显示的内容');
    expect((await panelPage<HiveMatterFlow>(tag, { failing: true })).text()).to.contain('未能读取');
    const none = changed({ closed: { state: 'value', value: 0 } });
    expect((await panelPage<HiveMatterFlow>(tag, none)).text()).to.contain('没有办结的事项');
  });

  it('shows the four "no"s, each with its formula when it is asked for', async () => {
    const page = await panelPage<HiveMatterFlow>(tag);
    expect(page.text()).to.contain('小事不出村').and.to.contain('矛盾不上交').and.to.contain('74.0');
    const no = page.root.querySelector<HTMLElement>('.no')!;
    no.click();
    await settled(page.panel);
    expect(no.getAttribute('aria-expanded')).to.equal('true');
    expect(page.root.querySelector('.explanation')?.textContent)
      .to.contain('全部办结')
      .and.to.contain('278,300 ÷ 375,956');
  });

  it('has all its numbers in a table too', async () => {
    const page = await panelPage<HiveMatterFlow>(tag);
    const rows = [...page.root.querySelectorAll('[part="table"] tbody tr')];
    expect(rows).to.have.length(5);
    expect(rows[1]!.textContent.replace(/\s+/g, ' ')).to.contain('140,818').and.to.contain('97,656');
  });

  it('tells the map by the state which part it is to look at, by pointer and by keyboard, and takes it back', async () => {
    const page = await panelPage<HiveMatterFlow>(tag);
    press(band(page, 'passed'), 'Enter');
    await settled(page.panel);
    expect(page.city.state.matters).to.deep.include({
      measure: 'closed',
      filter: [{ field: 'passed', op: '=', value: 'grid' }],
    });
    expect(page.text()).to.contain('由网格上交');
    const reason = page.root.querySelectorAll<HTMLElement>('.reasons button')[1]!;
    reason.click();
    await settled(page.panel);
    expect(page.city.state.matters.filter).to.deep.equal([{ field: 'passed', op: '=', value: 'grid:02' }]);
    page.root.querySelector<HTMLElement>('.filter button')!.click();
    await settled(page.panel);
    expect(page.city.state.matters).to.deep.include({ measure: null, filter: [] });
  });

  it('tells the public sums only, and draws nothing of what is hidden', async () => {
    const page = await panelPage<HiveMatterFlow>(tag, changed(publicFlow));
    expect(page.root.querySelectorAll('.band')).to.have.length(2);
    expect(page.root.querySelectorAll('.band[role="button"]')).to.have.length(0);
    expect(page.text()).to.contain('隐去').and.not.to.contain('上交原因 停留');
  });

  it('shows hostile names as text', async () => {
    const area = { kind: 'division', code: '990000', level: 'city', name: HOSTILE };
    const page = await panelPage<HiveMatterFlow>(tag, changed({ area }));
    expect(page.text()).to.contain(HOSTILE.slice(0, 20));
    expect(page.root.querySelector('img') === null).to.equal(true);
  });

  it('speaks English, and axe finds nothing in any theme', async () => {
    const page = await panelPage<HiveMatterFlow>(tag);
    page.city.dispatch({ type: 'locale', locale: 'en' });
    await settled(page.panel);
    expect(page.text()).to.contain('Settled in the village').and.to.contain('Passed up');
    expect(await axeFindings(page)).to.deep.equal([]);
  });
});
