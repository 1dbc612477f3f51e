import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import type { HiveSearch } from '../../../packages/elements/src/search/hive-search.js';
import '../../../packages/elements/src/search/hive-search.js';
import {
  axeFindings,
  axeIn,
  HOSTILE,
  panelPage,
  press,
  settled,
  type Page,
} from '../fixtures/panels-page.js';

const tag = html`<hive-search for="map"></hive-search>`;
const input = ({ root }: Page<HiveSearch>): HTMLInputElement => root.querySelector('input')!;
const options = ({ root }: Page<HiveSearch>): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('[role="option"]'),
];

async function type(page: Page<HiveSearch>, text: string): Promise<void> {
  input(page).focus();
  input(page).value = text;
  input(page).dispatchEvent(new Event('input'));
  await settled(page.panel);
}

describe('<hive-search>', () => {
  it('waits for a city before it can be typed in', async () => {
    expect(input(await panelPage<HiveSearch>(tag, null)).disabled).to.equal(true);
    expect(input(await panelPage<HiveSearch>(tag)).disabled).to.equal(false);
  });

  it('lists what it found with its level, where it lies and its code, and says how many', async () => {
    const page = await panelPage<HiveSearch>(tag);
    await type(page, '东1');
    expect(options(page).map((one) => one.textContent.replace(/\s+/g, ' ').trim())).to.deep.equal([
      '东1镇 乡镇（街道） 青川区 · 990001100',
    ]);
    expect(page.root.querySelector('[role="status"]')?.textContent).to.equal('1 个结果');
    expect(input(page).getAttribute('aria-expanded')).to.equal('true');
    expect(input(page).getAttribute('aria-activedescendant')).to.equal('option-0');
  });

  it('enters the division and selects what was chosen with Enter, and keeps nothing of what was typed', async () => {
    const page = await panelPage<HiveSearch>(tag);
    await type(page, '镇');
    press(input(page), 'ArrowDown');
    await settled(page.panel);
    expect(options(page)[1]!.getAttribute('aria-selected')).to.equal('true');
    press(input(page), 'ArrowUp');
    press(input(page), 'ArrowUp');
    await settled(page.panel);
    expect(options(page).at(-1)!.getAttribute('aria-selected')).to.equal('true');
    press(input(page), 'ArrowDown');
    press(input(page), 'Enter');
    await settled(page.panel);
    expect(page.city.state.division).to.equal('990001');
    expect(page.city.state.selection).to.deep.equal([{ kind: 'division', id: '990001100' }]);
    expect(input(page).value).to.equal('');
    expect(page.root.textContent.includes('东1镇')).to.equal(false);
  });

  it('enters a division by a click and selects nothing then', async () => {
    const page = await panelPage<HiveSearch>(tag);
    await type(page, '云门');
    options(page)[0]!.click();
    await settled(page.panel);
    expect(page.city.state.division).to.equal('990003');
    expect(page.city.state.selection).to.deep.equal([]);
  });

  it('stays within the division that the map is locked to', async () => {
    const page = await panelPage<HiveSearch>(tag);
    page.city.dispatch({ type: 'lock', division: '990002' });
    await type(page, '镇');
    expect(options(page).length).to.equal(5);
    await type(page, '云门');
    expect(options(page).length).to.equal(0);
  });

  it('says when nothing was found, and how to ask', async () => {
    const page = await panelPage<HiveSearch>(tag);
    await type(page, '没有');
    expect(page.root.querySelector('[part="note"]')?.textContent)
      .to.contain('没有找到“没有”')
      .and.to.contain('首字母');
  });

  it('says when more was found than it lists', async () => {
    const page = await panelPage<HiveSearch>(html`<hive-search for="map" limit="3"></hive-search>`);
    await type(page, '镇');
    expect(options(page).length).to.equal(3);
    expect(page.root.querySelector('[part="note"]')?.textContent).to.contain('显示前 3 个，共 35 个');
  });

  it('says when it failed', async () => {
    const page = await panelPage<HiveSearch>(tag, { failing: true });
    await type(page, '镇');
    expect(page.root.querySelector('[part="note"]')?.textContent).to.contain('没有成功');
  });

  it('lets go with Escape: first of the list, then of the field', async () => {
    const page = await panelPage<HiveSearch>(tag);
    await type(page, '镇');
    press(input(page), 'Escape');
    await settled(page.panel);
    expect([options(page).length, input(page).value, page.panel.open]).to.deep.equal([0, '', true]);
    press(input(page), 'Escape');
    await settled(page.panel);
    expect(page.panel.open).to.equal(false);
  });

  it('speaks English', async () => {
    const page = await panelPage<HiveSearch>(tag);
    page.city.dispatch({ type: 'locale', locale: 'en' });
    await type(page, 'Yunmen');
    expect(options(page)[0]?.textContent.replace(/\s+/g, ' ').trim()).to.equal('Yunmen County 990003');
    expect(input(page).placeholder).to.equal('Name, initials or code');
  });

  it('shows hostile names as text', async () => {
    const page = await panelPage<HiveSearch>(tag, {
      change: (view) =>
        view.view === 'search'
          ? { ...view, hits: view.hits.map((hit) => ({ ...hit, name: HOSTILE })) }
          : view,
    });
    await type(page, '镇');
    expect(page.root.querySelector('img, script') === null).to.equal(true);
    expect(options(page)[0]!.textContent).to.contain('onerror');
  });

  it('has nothing that axe finds, open and shut', async () => {
    const page = await panelPage<HiveSearch>(tag);
    expect(await axeFindings(page)).to.deep.equal([]);
    await type(page, '镇');
    expect(await axeIn('open', page.panel)).to.deep.equal([]);
  });
});
