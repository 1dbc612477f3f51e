import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import type { Area } from '@hivemap/core';
import type { HiveTable } from '../../../packages/elements/src/table/hive-table.js';
import '../../../packages/elements/src/table/hive-table.js';
import {
  axeFindings,
  axeIn,
  HOSTILE,
  panelPage,
  press,
  settled,
  type Page,
} from '../fixtures/panels-page.js';

const tag = html`<hive-table for="map"></hive-table>`;
const names = ({ root }: Page<HiveTable>): string[] =>
  [...root.querySelectorAll('tbody .column-name')].map((cell) => cell.textContent.trim());
const rows = ({ root }: Page<HiveTable>): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('tbody tr'),
];
const header = ({ root }: Page<HiveTable>, id: string): HTMLElement =>
  root.querySelector<HTMLElement>(`thead .column-${id}`)!;

async function sortBy(page: Page<HiveTable>, id: string): Promise<void> {
  header(page, id).querySelector('button')!.click();
  await settled(page.panel);
}

describe('<hive-table>', () => {
  it('waits, and says when there is nothing or when it failed', async () => {
    expect(
      (await panelPage<HiveTable>(tag, { waiting: true })).root.querySelector('[part="loading"]'),
    ).to.not.equal(null);
    expect((await panelPage<HiveTable>(tag, null)).text()).to.contain('没有可显示的内容');
    expect((await panelPage<HiveTable>(tag, { failing: true })).text()).to.contain('未能读取');
  });

  it('has a row for every named area, best first', async () => {
    const page = await panelPage<HiveTable>(tag);
    expect(names(page)).to.deep.equal(['云门县', '石桥县', '松岭市', '流江县', '竹溪县', '青川区', '白石区']);
    expect(page.root.querySelector('table')?.getAttribute('aria-rowcount')).to.equal('8');
    expect(header(page, 'villageResolution').getAttribute('aria-sort')).to.equal('descending');
  });

  it('has a row for every colored area when asked for them', async () => {
    const page = await panelPage<HiveTable>(html`<hive-table for="map" rows="cells"></hive-table>`);
    expect(rows(page).length).to.equal(35);
  });

  it('sorts by a header, both ways, and says so', async () => {
    const page = await panelPage<HiveTable>(tag);
    await sortBy(page, 'overdueOpen');
    expect(header(page, 'overdueOpen').getAttribute('aria-sort')).to.equal('ascending');
    expect(names(page)[0]).to.equal('竹溪县');
    await sortBy(page, 'overdueOpen');
    expect(header(page, 'overdueOpen').getAttribute('aria-sort')).to.equal('descending');
    expect(names(page)[0]).to.equal('白石区');
    expect(header(page, 'villageResolution').getAttribute('aria-sort')).to.equal('none');
  });

  it('never sorts as zero what is not known', async () => {
    const page = await panelPage<HiveTable>(tag);
    await page.city.drillTo('990001');
    await settled(page.panel);
    const last = (): string[] => names(page).slice(-2);
    expect(last()).to.deep.equal(['北1镇', '中1镇']);
    await sortBy(page, 'villageResolution');
    expect(last()).to.deep.equal(['北1镇', '中1镇']);
    const text = rows(page).at(-1)!.querySelector('.column-villageResolution')!.textContent;
    expect(text).to.contain('已隐去').and.not.to.contain('0');
  });

  it('says what the picture says: direction, neighbors, area', async () => {
    const page = await panelPage<HiveTable>(tag);
    const cell = (id: string): string => rows(page)[0]!.querySelector(`.column-${id}`)!.textContent.trim();
    expect(cell('bearing')).to.equal('东北');
    expect(cell('neighbours')).to.equal('石桥县');
    expect(cell('areaKm2')).to.equal('1,840');
    expect(cell('flags')).to.contain('缺 法律顾问');
  });

  it('moves the selection with arrow keys and enters with Enter', async () => {
    const page = await panelPage<HiveTable>(tag);
    rows(page)[0]!.focus();
    press(rows(page)[0]!, 'ArrowDown');
    await settled(page.panel);
    expect(page.city.state.selection).to.deep.equal([{ kind: 'division', id: '990004' }]);
    expect((page.root.activeElement as HTMLElement).dataset['index']).to.equal('1');
    expect(rows(page)[1]!.getAttribute('aria-selected')).to.equal('true');
    press(rows(page)[1]!, 'End');
    await settled(page.panel);
    expect(page.city.state.selection[0]?.id).to.equal('990002');
    press(rows(page)[6]!, 'Enter');
    await settled(page.panel);
    expect(page.city.state.division).to.equal('990002');
  });

  it('follows a selection made elsewhere without taking the focus', async () => {
    const page = await panelPage<HiveTable>(tag);
    page.city.dispatch({ type: 'select', selection: [{ kind: 'division', id: '990005' }] });
    await settled(page.panel);
    expect(page.root.querySelector('[aria-selected="true"] .column-name')?.textContent.trim()).to.equal(
      '竹溪县',
    );
    expect(page.root.querySelector<HTMLElement>('tr[tabindex="0"]')?.dataset['index']).to.equal('4');
    expect(page.root.activeElement === null).to.equal(true);
  });

  it('tells the map which row the pointer is on', async () => {
    const page = await panelPage<HiveTable>(tag);
    rows(page)[2]!.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    expect(page.city.state.hovered).to.deep.equal({ kind: 'division', id: '990007' });
    page.root.querySelector('table')!.dispatchEvent(new PointerEvent('pointerleave'));
    expect(page.city.state.hovered).to.equal(null);
  });

  it('cuts a long table into pages and turns to the selection', async () => {
    const page = await panelPage<HiveTable>(tag, {
      change: (view) =>
        view.view === 'areas' && view.children[0]
          ? {
              ...view,
              children: Array.from({ length: 650 }, (_, index): Area => ({
                ...view.children[0]!,
                code: String(index),
                name: `县 ${String(index)}`,
              })),
            }
          : view,
    });
    expect(rows(page).length).to.equal(200);
    expect(page.text()).to.contain('第 1–200 行，共 650 行');
    page.city.dispatch({ type: 'select', selection: [{ kind: 'division', id: '431' }] });
    await settled(page.panel);
    expect(page.text()).to.contain('第 401–600 行，共 650 行');
    expect(page.root.querySelector('[aria-selected="true"]')?.getAttribute('aria-rowindex')).to.equal('433');
  });

  it('lists centres, data links with the stale ones first in words, and pairs of stations', async () => {
    const { root, panel, city } = await panelPage<HiveTable>(
      html`<hive-table for="map" layer="link"></hive-table>`,
    );
    const rows = (): string[] =>
      [...root.querySelectorAll('tbody tr')].map((row) => row.textContent.replace(/\s+/g, ' ').trim());
    expect(rows()[0]).to.contain('陈旧');
    expect(root.querySelector('tbody tr .column-status svg') === null).to.equal(false);
    root.querySelector<HTMLElement>('tbody tr')!.click();
    expect(city.state.selection[0]?.kind).to.equal('link');
    panel.layer = 'centre';
    await settled(panel);
    expect(rows()[0]).to.contain('4/4');
    panel.layer = 'pair';
    await settled(panel);
    expect(rows()[0]).to.match(/缺一所|已联动/);
    expect(await axeIn('pair', panel)).to.deep.equal([]);
  });

  it('lists communities, scenic areas, parks and fences', async () => {
    const page = await panelPage<HiveTable>(html`<hive-table for="map" layer="honeycomb"></hive-table>`);
    expect(rows(page).length).to.equal(12);
    expect(page.text()).to.contain('驻村单位');
    page.panel.layer = 'scenic';
    await settled(page.panel);
    expect(page.text()).to.contain('巴山大峡谷').and.to.contain('86.0').and.to.contain('预警');
    page.panel.layer = 'park';
    await settled(page.panel);
    expect(page.text()).to.contain('普光经济开发区').and.to.contain('87.5').and.to.contain('有逾期');
    page.panel.layer = 'fence';
    await settled(page.panel);
    expect(page.text()).to.contain('储罐区禁入').and.to.contain('异常').and.to.contain('闯入 · 全天');
    // Their answer is known by now: nothing is waited for, and nothing else would draw the table anew.
    page.panel.layer = 'honeycomb';
    await settled(page.panel);
    expect(page.text()).to.contain('驻村单位');
  });

  it('is a ranking when compact: place, name, deviation in words, value', async () => {
    const page = await panelPage<HiveTable>(html`<hive-table for="map" compact></hive-table>`);
    expect(page.text()).to.contain('县（市、区）排名');
    expect(page.root.querySelector('.dots')?.getAttribute('aria-label')).to.equal('高于青石市 5.9 点');
  });

  it('speaks English', async () => {
    const page = await panelPage<HiveTable>(tag);
    page.city.dispatch({ type: 'locale', locale: 'en' });
    await settled(page.panel);
    expect(page.text()).to.contain('Qingshi: County').and.to.contain('Yunmen').and.to.contain('7 rows');
  });

  it('shows hostile strings as text', async () => {
    const page = await panelPage<HiveTable>(tag, {
      change: (view) =>
        view.view === 'areas'
          ? { ...view, children: view.children.map((one) => ({ ...one, name: HOSTILE })) }
          : view,
    });
    expect(page.root.querySelector('img, script') === null).to.equal(true);
    expect(page.text()).to.contain('onerror');
  });

  it('has nothing that axe finds, in any theme', async () => {
    expect(await axeFindings(await panelPage<HiveTable>(tag))).to.deep.equal([]);
    expect(
      await axeFindings(await panelPage<HiveTable>(html`<hive-table for="map" compact></hive-table>`)),
    ).to.deep.equal([]);
  });
});
