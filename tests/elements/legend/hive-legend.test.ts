import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import type { HiveLegend } from '../../../packages/elements/src/legend/hive-legend.js';
import '../../../packages/elements/src/legend/hive-legend.js';
import { axeFindings, HOSTILE, panelPage, settled } from '../fixtures/panels-page.js';

const tag = html`<hive-legend for="map"></hive-legend>`;
const shown = (root: ShadowRoot): string[] =>
  [...root.querySelectorAll('tbody tr')].map((row) => row.textContent.replace(/\s+/g, ' ').trim());

describe('<hive-legend>', () => {
  it('waits for the figures', async () => {
    const { root } = await panelPage<HiveLegend>(tag, { waiting: true });
    expect(root.querySelector('[part="loading"]') === null).to.equal(false);
  });

  it('says when there is nothing, and when it failed', async () => {
    expect((await panelPage<HiveLegend>(tag, null)).text()).to.equal('');
    expect((await panelPage<HiveLegend>(tag, { failing: true })).text()).to.contain('未能读取');
  });

  it('counts every area on the map once', async () => {
    const { root } = await panelPage<HiveLegend>(tag);
    const counts = [...root.querySelectorAll('.count')].map((one) => Number(one.textContent));
    expect(counts.reduce((sum, count) => sum + count, 0)).to.equal(35);
  });

  it('tells insufficient from hidden, and shows only what occurs', async () => {
    const { root, city, panel } = await panelPage<HiveLegend>(tag);
    expect(shown(root).slice(-2)).to.deep.equal(['样本不足 7', '已隐去 7']);
    const swatches = [...root.querySelectorAll('.hatch path')].map((path) => path.getAttribute('d'));
    expect(swatches).to.have.length(2);
    expect(swatches[0]).not.to.equal(swatches[1]);
    await city.drillTo('990001');
    // The layer of divisions may be colored by an indicator of its own.
    city.dispatch({ type: 'choropleth', options: { indicator: 'overdueOpen' } });
    await settled(panel);
    expect(root.querySelector('caption')?.textContent).to.contain('超期数').and.to.contain('件');
    city.dispatch({ type: 'choropleth', options: {} });
    await settled(panel);
    expect(root.querySelector('caption')?.textContent).to.contain('村级化解率');
    city.dispatch({ type: 'indicator', indicator: 'overdueOpen' });
    await settled(panel);
    expect(root.querySelector('caption')?.textContent).to.contain('超期数').and.to.contain('件');
  });

  it('names each whole number of a count in one class', async () => {
    const { root, city, panel } = await panelPage<HiveLegend>(tag);
    city.dispatch({ type: 'indicator', indicator: 'openMatters' });
    await settled(panel);
    const named = [...root.querySelectorAll('[part="class"] th')].map((one) =>
      (one.textContent.match(/\d+/g) ?? []).map(Number),
    );
    const upwards = named.reverse();
    expect(upwards[0]?.[0]).to.equal(0);
    for (const [at, [from]] of upwards.entries())
      if (at > 0) expect(from).to.equal(upwards[at - 1]!.at(-1)! + 1);
  });

  it('names indicator, unit and what is colored', async () => {
    const { root, city, panel } = await panelPage<HiveLegend>(tag);
    const caption = (): string => root.querySelector('caption')!.textContent.replace(/\s+/g, ' ').trim();
    expect(caption()).to.equal('村级化解率 % · 乡镇（街道）');
    city.dispatch({ type: 'locale', locale: 'en' });
    await settled(panel);
    expect(caption()).to.equal('Resolved in the village % · Township');
  });

  it('lists marks of other layers when told of them', async () => {
    const { root, panel } = await panelPage<HiveLegend>(
      html`<hive-legend for="map" marks="scenic park nonsense"></hive-legend>`,
    );
    expect([...root.querySelectorAll('.marks li')].map((one) => one.textContent.trim())).to.deep.equal([
      '平安景区',
      '法治园区',
    ]);
    panel.marks = ['centre'];
    await settled(panel);
    const rows = [...root.querySelectorAll('.marks li')];
    expect(rows.map((one) => one.textContent.trim())).to.deep.equal([
      '综治中心，四格为四中心',
      '互联新鲜，粗细为消息量',
      '互联陈旧',
    ]);
    // Fresh from stale by the line itself, not by color alone.
    const isBroken = (row: Element | undefined): boolean =>
      row?.querySelector('path')?.hasAttribute('stroke-dasharray') ?? false;
    expect([isBroken(rows[1]), isBroken(rows[2])]).to.deep.equal([false, true]);
    panel.marks = [];
    await settled(panel);
    expect(root.querySelector('.marks') === null).to.equal(true);
  });

  it('has no classes where no layer is colored by them, but a way out of a filter', async () => {
    const { root, city, panel, text } = await panelPage<HiveLegend>(
      html`<hive-legend for="map" marks="scenic" marks-only></hive-legend>`,
    );
    expect(text().trim()).to.equal('平安景区');
    city.dispatch({ type: 'filter', filter: [{ field: 'openMatters', op: '>=', value: 1 }] });
    await settled(panel);
    expect(root.querySelector('[part="clear"]') === null).to.equal(false);
  });

  it('shows hostile strings as text', async () => {
    const { root } = await panelPage<HiveLegend>(tag, {
      change: (view) =>
        view.view === 'areas'
          ? { ...view, indicators: view.indicators.map((one) => ({ ...one, name: HOSTILE })) }
          : view,
    });
    expect(root.querySelector('img, script') === null).to.equal(true);
  });

  it('has nothing that axe finds, in any theme', async () => {
    expect(await axeFindings(await panelPage<HiveLegend>(tag))).to.deep.equal([]);
  });
});
