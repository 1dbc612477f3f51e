import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import type { HiveTable } from '../../../packages/elements/src/table/hive-table.js';
import '../../../packages/elements/src/table/hive-table.js';
import { axeIn, panelPage, settled, type Page } from '../fixtures/panels-page.js';

const tag = html`<hive-table for="map"></hive-table>`;
const names = ({ root }: Page<HiveTable>): string[] =>
  [...root.querySelectorAll('tbody .column-name')].map((cell) => cell.textContent.trim());
const rows = ({ root }: Page<HiveTable>): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('tbody tr'),
];

async function filtering(template = tag): Promise<Page<HiveTable>> {
  const page = await panelPage<HiveTable>(template);
  page.root.querySelector<HTMLElement>('.icon-button.filter')!.click();
  await settled(page.panel);
  return page;
}

async function write(page: Page<HiveTable>, label: string, value: string): Promise<void> {
  const field = page.root.querySelector<HTMLInputElement>(`[aria-label="${label}"]`)!;
  field.value = value;
  field.dispatchEvent(new Event('input'));
  field.dispatchEvent(new Event('change'));
  await settled(page.panel);
}

describe('filters of <hive-table>', () => {
  it('leaves the rows under a share as the city filter does, on the map too', async () => {
    const page = await filtering();
    await write(page, '村级化解率 %低于', '75');
    expect(page.city.state.filter).to.deep.equal([{ field: 'villageResolution', op: '<', value: 0.75 }]);
    expect(names(page)).to.deep.equal(['流江县', '竹溪县', '青川区', '白石区']);
    expect(page.text()).to.contain('筛出 4 / 7 行');
    expect(page.root.querySelector('table')?.getAttribute('aria-rowcount')).to.equal('5');
    await write(page, '村级化解率 %低于', '');
    expect(page.city.state.filter).to.deep.equal([]);
  });

  it('never takes what is hidden or insufficient for a small number', async () => {
    const page = await filtering();
    await page.city.drillTo('990001');
    page.city.dispatch({ type: 'filter', filter: [{ field: 'villageResolution', op: '<', value: 1 }] });
    await settled(page.panel);
    expect(names(page).length).to.equal(3);
    expect(names(page)).to.not.include('中1镇').and.to.not.include('北1镇');
  });

  it('lists who lacks an adviser, or any of several', async () => {
    const page = await filtering();
    const lacks = (label: string): HTMLElement =>
      page.root.querySelector<HTMLElement>(`.choice[aria-label="缺${label}的"]`)!;
    lacks('法律顾问').click();
    await settled(page.panel);
    expect(names(page)).to.have.members(['云门县', '流江县']);
    expect(lacks('法律顾问').getAttribute('aria-pressed')).to.equal('true');
    lacks('政法委员').click();
    await settled(page.panel);
    expect(page.city.state.filter).to.deep.equal([
      { field: 'lacks', op: 'in', value: ['adviser', 'commissioner'] },
    ]);
    expect(names(page).length).to.equal(2);
  });

  it('filters by a part of the name, in this table alone', async () => {
    const page = await filtering();
    await write(page, '名称包含', '石');
    expect(names(page)).to.deep.equal(['石桥县', '白石区']);
    expect(page.city.state.filter).to.deep.equal([]);
    page.root.querySelector<HTMLElement>('.plain')!.click();
    await settled(page.panel);
    expect(names(page).length).to.equal(7);
  });

  it('says when no row is left, and the ranking says that it is filtered', async () => {
    const page = await filtering();
    await write(page, '名称包含', '没有');
    expect(page.text()).to.contain('没有符合筛选条件的行');
    const ranking = await panelPage<HiveTable>(html`<hive-table for="map" compact></hive-table>`);
    ranking.city.dispatch({
      type: 'filter',
      filter: [{ field: 'villageResolution', op: '>=', value: 0.75 }],
    });
    await settled(ranking.panel);
    expect(names(ranking)).to.deep.equal(['云门县', '石桥县', '松岭市']);
    expect(ranking.text()).to.contain('筛出 3 / 7 行');
    // Places are those among all.
    expect(rows(ranking)[2]!.querySelector('.column-rank')!.textContent.trim()).to.equal('3');
  });

  it('filters numbers of other layers by the same fields', async () => {
    const page = await filtering(html`<hive-table for="map" layer="scenic"></hive-table>`);
    expect(rows(page).length).to.equal(1);
    await write(page, '承载率 %低于', '80');
    expect(rows(page).length).to.equal(0);
    await write(page, '承载率 %低于', '90');
    expect(rows(page).length).to.equal(1);
  });

  it('offers no filters in public', async () => {
    const page = await panelPage<HiveTable>(tag, { city: { scope: 'public' } });
    expect(page.root.querySelector('.icon-button.filter') === null).to.equal(true);
  });

  it('has nothing that axe finds while it filters', async () => {
    const page = await filtering();
    await write(page, '村级化解率 %低于', '75');
    expect(await axeIn('filtering', page.panel)).to.deep.equal([]);
  });
});

describe('several rows of <hive-table>', () => {
  const key = (row: HTMLElement, name: string, more: KeyboardEventInit): boolean =>
    row.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, ...more }));
  const codes = ({ city }: Page<HiveTable>): string[] => city.state.selection.map(({ id }) => id);

  it('are selected with Ctrl and Shift, and by keyboard', async () => {
    const page = await panelPage<HiveTable>(tag);
    rows(page)[0]!.click();
    rows(page)[2]!.dispatchEvent(new MouseEvent('click', { bubbles: true, ctrlKey: true }));
    expect(codes(page)).to.deep.equal(['990003', '990007']);
    rows(page)[2]!.dispatchEvent(new MouseEvent('click', { bubbles: true, ctrlKey: true }));
    expect(codes(page)).to.deep.equal(['990003']);
    rows(page)[2]!.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: true }));
    expect(codes(page)).to.deep.equal(['990003', '990004', '990007']);
    await settled(page.panel);
    expect(page.root.querySelectorAll('[aria-selected="true"]').length).to.equal(3);
    key(rows(page)[2]!, 'ArrowUp', { shiftKey: true });
    expect(codes(page)).to.deep.equal(['990003', '990004']);
    key(rows(page)[5]!, 'Enter', { shiftKey: true });
    expect(codes(page)).to.deep.equal(['990003', '990004', '990001']);
    expect(page.city.state.division).to.equal('990000');
  });

  it('are left for the neighbor on the map with Alt and an arrow', async () => {
    const page = await panelPage<HiveTable>(tag);
    // Its neighbor 石桥县 lies to the south; what lies further east is none of its neighbors.
    key(rows(page)[0]!, 'ArrowDown', { altKey: true });
    expect(codes(page)).to.deep.equal(['990004']);
  });
});
