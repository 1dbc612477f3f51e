import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import type { HiveChain } from '../../../packages/elements/src/chain/hive-chain.js';
import '../../../packages/elements/src/chain/hive-chain.js';
import { chainOf, faultyChain } from '../../../stories/fixtures/chain.js';
import {
  axeFindings,
  axeIn,
  HOSTILE,
  panelPage,
  press,
  settled,
  type Page,
} from '../fixtures/panels-page.js';

const tag = html`<hive-chain for="map"></hive-chain>`;
const sized = (size: number) =>
  panelPage<HiveChain>(tag, { change: (view) => (view.view === 'chain' ? chainOf(size) : view) });
const items = ({ root }: Page<HiveChain>): string[] =>
  [...root.querySelectorAll<HTMLElement>('[role="treeitem"]')].map((one) => one.dataset['unit']!);
const tree = ({ root }: Page<HiveChain>): Element => root.querySelector('[role="tree"]')!;
async function key(page: Page<HiveChain>, ...keys: readonly string[]): Promise<void> {
  for (const one of keys) {
    press(tree(page), one);
    await settled(page.panel);
  }
}

describe('<hive-chain>', () => {
  it('waits, says when there is none, and when it failed', async () => {
    const { root } = await panelPage<HiveChain>(tag, { waiting: true });
    expect(root.querySelector('[part="loading"]') === null).to.equal(false);
    expect((await panelPage<HiveChain>(tag, null)).text()).to.contain('没有责任链数据');
    expect((await panelPage<HiveChain>(tag, { failing: true })).text()).to.contain('未能读取');
    const none = await panelPage<HiveChain>(tag, {
      change: (view) => (view.view === 'chain' ? { ...view, units: [] } : view),
    });
    expect(none.text()).to.contain('没有责任链数据');
  });

  it('is called by its numbers, and tells who does what on which tier', async () => {
    const page = await sized(600);
    expect(page.root.querySelector('h2')?.textContent.trim()).to.equal('1+10+574 责任链');
    expect(page.text())
      .to.contain('市级统筹')
      .and.to.contain('县级实施')
      .and.to.contain('乡镇整合')
      .and.to.contain('村级精治');
    expect(page.root.querySelector('[part="figures"]')?.textContent)
      .to.contain('78.6')
      .and.to.contain('131 ÷ 158');
  });

  it('opens the first level alone, and of 600 units draws those that are seen', async () => {
    const page = await sized(600);
    expect(items(page).length).to.equal(19);
    page.root.querySelector<HTMLButtonElement>('.tools .plain')!.click();
    await settled(page.panel);
    expect(items(page).length).to.be.greaterThan(19).and.lessThan(60);
    expect(tree(page).getBoundingClientRect().height).to.be.greaterThan(600 * 20);
  });

  it('is walked, opened and closed by keyboard, and says where one is', async () => {
    const page = await sized(600);
    await key(page, 'ArrowDown', 'End');
    expect(tree(page).getAttribute('aria-activedescendant')).to.equal('unit-C6');
    await key(page, 'ArrowRight');
    expect(page.root.querySelector('#unit-C6')?.getAttribute('aria-expanded')).to.equal('true');
    await key(page, 'ArrowRight');
    expect(tree(page).getAttribute('aria-activedescendant')).to.equal('unit-CO6');
    expect(page.root.querySelector('#unit-CO6')?.getAttribute('aria-level')).to.equal('3');
    await key(page, 'ArrowLeft', 'ArrowLeft');
    expect(page.root.querySelector('#unit-C6')?.getAttribute('aria-expanded')).to.equal('false');
  });

  it('selects a unit by Enter and by a click, and enters its area on the map', async () => {
    const page = await sized(600);
    await key(page, 'Home', 'End', 'Enter');
    expect(page.city.state.selection).to.deep.equal([{ kind: 'unit', id: 'C6' }]);
    page.root.querySelector<HTMLElement>('#unit-C0 .name')!.click();
    await settled(page.panel);
    expect(page.city.state.selection).to.deep.equal([{ kind: 'unit', id: 'C0' }]);
    expect(page.city.state.division).to.equal('990001');
    expect(page.root.querySelector('#unit-C0')?.getAttribute('aria-selected')).to.equal('true');
  });

  it('tells of the unit that one is at: duties, assessment against the period before, resolutions', async () => {
    const page = await sized(30);
    page.city.dispatch({ type: 'select', selection: [{ kind: 'unit', id: 'T3' }] });
    await settled(page.panel);
    const detail = page.root.querySelector('[part="detail"]')!.textContent.replace(/\s+/g, ' ');
    expect(detail)
      .to.contain('2026-12-05')
      .and.to.contain('83.0')
      .and.to.contain('2026-Q2')
      .and.to.contain('5 ÷ 6');
  });

  it('leaves the units of a project that is selected, until one wants all again', async () => {
    const page = await sized(600);
    page.city.dispatch({ type: 'select', selection: [{ kind: 'project', id: 'cleanup' }] });
    await settled(page.panel);
    expect(page.text()).to.contain('只看“净化”');
    expect(items(page)).to.not.include('T1');
    page.root.querySelector<HTMLButtonElement>('.narrowed button')!.click();
    await settled(page.panel);
    expect(items(page)).to.include('T1');
    expect(page.city.state.selection).to.deep.equal([]);
  });

  it('stands as an icicle and as a table, too', async () => {
    const page = await sized(600);
    page.panel.layout = 'icicle';
    await settled(page.panel);
    expect(items(page)).to.include.members(['G', 'O', 'C0', 'T0']);
    page.panel.layout = 'list';
    await settled(page.panel);
    expect(page.root.querySelectorAll('tbody tr').length).to.equal(40);
    page.root.querySelectorAll<HTMLButtonElement>('.pager button')[1]!.click();
    await settled(page.panel);
    expect(page.text()).to.contain('41–80 / 600');
    expect(await axeIn('list', page.panel)).to.deep.equal([]);
  });

  it('names what is wrong with its data, and shows it nevertheless', async () => {
    const page = await panelPage<HiveChain>(tag, {
      change: (view) => (view.view === 'chain' ? faultyChain() : view),
    });
    expect(page.text()).to.contain('2 个单位的上级关系有误').and.to.contain('2 项职责的单位不在名录中');
    expect(items(page)).to.include.members(['X1', 'X2', 'X3']);
    expect(page.root.querySelector('#unit-X1')?.getAttribute('aria-label')).to.contain('循环');
  });

  it('speaks English, and shows hostile strings as text', async () => {
    const page = await panelPage<HiveChain>(tag, {
      change: (view) =>
        view.view === 'chain'
          ? { ...view, units: view.units.map((one) => ({ ...one, name: HOSTILE })) }
          : view,
    });
    page.city.dispatch({ type: 'locale', locale: 'en' });
    await settled(page.panel);
    expect(page.text()).to.contain('City coordinates');
    expect(page.root.querySelector('img, script') === null).to.equal(true);
  });

  it('has nothing that axe finds, in any theme', async () => {
    const page = await sized(30);
    page.city.dispatch({ type: 'select', selection: [{ kind: 'unit', id: 'T3' }] });
    expect(await axeFindings(page)).to.deep.equal([]);
  });
});
