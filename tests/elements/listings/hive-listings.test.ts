import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import type { HiveListings } from '../../../packages/elements/src/listings/hive-listings.js';
import '../../../packages/elements/src/listings/hive-listings.js';
import { axeFindings, HOSTILE, panelPage, settled } from '../fixtures/panels-page.js';

const tag = html`<hive-listings for="map"></hive-listings>`;

describe('<hive-listings>', () => {
  it('waits, says when there are none, and when it failed', async () => {
    const { root } = await panelPage<HiveListings>(tag, { waiting: true });
    expect(root.querySelector('[part="loading"]') === null).to.equal(false);
    expect((await panelPage<HiveListings>(tag, null)).text()).to.contain('没有挂牌督办');
    expect((await panelPage<HiveListings>(tag, { failing: true })).text()).to.contain('未能读取');
  });

  it('says of each case where it is, whose it is, by which measure, and how many working days are left', async () => {
    const { root, text } = await panelPage<HiveListings>(tag);
    const cases = [...root.querySelectorAll('.case')].map((one) =>
      one.textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(cases).to.deep.equal([
      '禁采河段清理 逾期 3 个工作日 甲县 · 水务局 挂牌督办',
      '车站周边非法载客 余 2 个工作日 甲县 · 水务局 约谈',
      '园区环保投诉积案 余 9 个工作日 甲县 · 责任单位未知 挂牌督办',
      '校园周边整治 11-04 销号 甲县 · 水务局 挂牌督办',
    ]);
    expect(text()).to.contain('3 件在督 · 1 件逾期').and.to.contain('销号率 75.0% 到期 24 件，销号 18 件');
  });

  it('opens a case for all panels, and leads to where it is', async () => {
    const { root, city, panel } = await panelPage<HiveListings>(tag);
    const first = root.querySelector<HTMLButtonElement>('.case')!;
    first.dispatchEvent(new PointerEvent('pointerenter'));
    expect(city.state.hovered).to.deep.equal({ kind: 'division', id: '990001' });
    first.click();
    await settled(panel);
    expect(city.state.selection).to.deep.equal([{ kind: 'listing', id: 'G1' }]);
    expect(city.state.division).to.equal('990001');
    expect(root.querySelector('[aria-current="true"]') === first).to.equal(true);
  });

  it('is narrowed by measure and unit, and by the projects of the task book', async () => {
    const { root, city, panel, text } = await panelPage<HiveListings>(tag);
    const titles = (): string[] =>
      [...root.querySelectorAll('.cases')[0]!.querySelectorAll('.title')].map((one) =>
        one.textContent.trim(),
      );
    const choose = async (menu: number, at: number): Promise<void> => {
      const select = root.querySelectorAll('select')[menu]!;
      select.value = String(at);
      select.dispatchEvent(new Event('change'));
      await settled(panel);
    };
    await choose(0, 1);
    expect(titles()).to.deep.equal(['车站周边非法载客']);
    await choose(0, -1);
    await choose(1, 1);
    expect(titles()).to.deep.equal(['园区环保投诉积案']);
    await choose(1, -1);
    city.dispatch({ type: 'select', selection: [{ kind: 'project', id: 'cleanup' }] });
    await settled(panel);
    expect(titles()).to.deep.equal(['禁采河段清理', '车站周边非法载客']);
    expect(text()).to.contain('2 件在督 · 1 件逾期').and.to.contain('只看“净化”');
  });

  it('shows as many open cases as asked for, and says when no holidays are known', async () => {
    const { root, panel, text } = await panelPage<HiveListings>(tag, {
      change: (view) => (view.view === 'listings' ? { ...view, calendarAssumed: true } : view),
    });
    panel.limit = 1;
    await settled(panel);
    expect(root.querySelectorAll('.cases')[0]!.children.length).to.equal(1);
    expect(text()).to.contain('周一至周五');
  });

  it('shows hostile strings as text', async () => {
    const { root } = await panelPage<HiveListings>(tag, {
      change: (view) =>
        view.view === 'listings'
          ? { ...view, listings: view.listings.map((one) => ({ ...one, title: HOSTILE, measure: HOSTILE })) }
          : view,
    });
    expect(root.querySelector('img, script') === null).to.equal(true);
  });

  it('has nothing that axe finds, in any theme', async () => {
    const page = await panelPage<HiveListings>(tag);
    page.root.querySelector('details')!.open = true;
    expect(await axeFindings(page)).to.deep.equal([]);
  });
});
