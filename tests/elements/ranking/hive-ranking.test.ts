import { expect } from '@esm-bundle/chai';
import type { Area } from '@hivemap/core';
import { html } from 'lit';
import type { HiveRanking } from '../../../packages/elements/src/ranking/hive-ranking.js';
import '../../../packages/elements/src/ranking/hive-ranking.js';
import { axeFindings, HOSTILE, panelPage, press, settled, type Page } from '../fixtures/panels-page.js';

const tag = html`<hive-ranking for="map"></hive-ranking>`;
type Ranking = Page<HiveRanking>;
const rows = ({ root }: Ranking): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('tr[data-index]')];
const names = (page: Ranking): string[] =>
  rows(page).map((row) => row.querySelector('.name')!.textContent.trim());
const cells = (page: Ranking, column: string): string[] =>
  rows(page).map((row) => row.querySelector(`.${column}`)!.textContent.trim());
const selected = ({ city }: Ranking): string[] => city.state.selection.map(({ id }) => id);

describe('<hive-ranking>', () => {
  it('waits, and says when there is nothing or when it failed', async () => {
    const waiting = await panelPage<HiveRanking>(tag, { waiting: true });
    expect(waiting.root.querySelector('[part="loading"]') === null).to.equal(false);
    expect((await panelPage<HiveRanking>(tag, null)).text()).to.contain('没有可显示的内容');
    expect((await panelPage<HiveRanking>(tag, { failing: true })).text()).to.contain('未能读取');
  });

  it('has the areas in the order of their figures, best first', async () => {
    const page = await panelPage<HiveRanking>(tag);
    expect(names(page)).to.deep.equal(['云门县', '石桥县', '松岭市', '流江县', '竹溪县', '青川区', '白石区']);
    expect(cells(page, 'value')).to.deep.equal(['79.9', '79.5', '75.9', '74.1', '73.6', '70.3', '69.5']);
    expect(page.text()).to.contain('县（市、区）排名');
  });

  it('answers which counties have overdue matters, most first', async () => {
    const page = await panelPage<HiveRanking>(
      html`<hive-ranking for="map" indicator="overdueOpen" order="worst"></hive-ranking>`,
    );
    expect(cells(page, 'value')).to.deep.equal(['91', '52', '49', '47', '44', '35', '20']);
    expect(names(page)[0]).to.equal('白石区');
    expect(cells(page, 'place')[0]).to.equal('7');
  });

  it('shows what the filter leaves, at its place among all', async () => {
    const page = await panelPage<HiveRanking>(tag);
    const under = (share: number) =>
      page.city.dispatch({ type: 'filter', filter: [{ field: 'villageResolution', op: '<', value: share }] });
    under(0.72);
    await settled(page.panel);
    expect(names(page)).to.deep.equal(['青川区', '白石区']);
    expect(cells(page, 'place')).to.deep.equal(['6', '7']);
    under(0.1);
    await settled(page.panel);
    expect(rows(page)).to.have.length(0);
  });

  it('says how far each lies from the division around, or from the target', async () => {
    const page = await panelPage<HiveRanking>(tag);
    const words = (): (string | null)[] =>
      [...page.root.querySelectorAll('.stems')].map((one) => one.getAttribute('aria-label'));
    expect(words()[0]).to.equal('高于青石市 5.9 点');
    page.panel.setAttribute('target', '79.5%');
    await settled(page.panel);
    expect(page.root.querySelector('.origin-word')?.getAttribute('aria-label')).to.equal('目标 79.5');
    expect(words()[0]).to.equal('高于目标 0.4 点');
    expect(words().at(-1)).to.equal('低于目标 10.0 点');
  });

  it('does not compare counts with their sum', async () => {
    const page = await panelPage<HiveRanking>(tag);
    page.city.dispatch({ type: 'indicator', indicator: 'overdueOpen' });
    await settled(page.panel);
    expect(page.root.querySelector('.origin-word') === null).to.equal(true);
    expect(names(page)[0]).to.equal('竹溪县');
  });

  it('keeps apart what is hidden or has too few cases, with its word and never as zero', async () => {
    const page = await panelPage<HiveRanking>(tag);
    await page.city.drillTo('990001');
    await settled(page.panel);
    expect(page.root.querySelectorAll('.apart').length).to.equal(1);
    const [few, hidden] = rows(page).slice(-2);
    expect(few!.querySelector('.value')!.textContent).to.contain('样本不足');
    expect(hidden!.querySelector('.value')!.textContent).to.contain('已隐去').and.not.to.match(/\d/);
    const box = few!.querySelector('.value .missing span')!.getBoundingClientRect();
    expect(box.width, 'a word stands in one line').to.be.greaterThan(box.height * 2);
    expect(cells(page, 'place').slice(-2)).to.deep.equal(['–', '–']);
    expect(hidden!.querySelector('.stems') === null).to.equal(true);
  });

  it('says who won and lost places since the period before', async () => {
    const page = await panelPage<HiveRanking>(tag, {
      change: (view) =>
        view.view === 'trend'
          ? {
              ...view,
              series: view.series.map((one) =>
                one.area.code === '990002' ? { ...one, figures: [{ state: 'value', value: 0.99 }] } : one,
              ),
            }
          : view,
    });
    expect(cells(page, 'gained').at(-1)).to.contain('▼6').and.to.contain('下降 6 位');
    expect(cells(page, 'gained')[0]).to.contain('上升 1 位');
    expect(page.text()).to.contain('名次变化为较上期');
  });

  it('compares with nothing where an area was not known then', async () => {
    const page = await panelPage<HiveRanking>(tag, {
      change: (view) => (view.view === 'trend' ? { ...view, series: view.series.slice(1) } : view),
    });
    expect(page.root.querySelector('.gained') === null).to.equal(true);
  });

  it('has no second column where none of its figures is shown', async () => {
    const page = await panelPage<HiveRanking>(tag, {
      change: (view) =>
        view.view === 'areas'
          ? {
              ...view,
              children: view.children.map((one) => ({
                ...one,
                figures: { ...one.figures, overdueOpen: { state: 'none', reason: 'not-published' } as const },
              })),
            }
          : view,
    });
    expect(page.root.querySelector('.second') === null).to.equal(true);
    expect((await panelPage<HiveRanking>(tag)).root.querySelectorAll('td.second').length).to.equal(7);
  });

  it('moves the selection by keys, selects several, and enters', async () => {
    const page = await panelPage<HiveRanking>(tag);
    rows(page)[0]!.focus();
    press(rows(page)[0]!, 'ArrowDown');
    await settled(page.panel);
    expect(selected(page)).to.deep.equal(['990004']);
    expect((page.root.activeElement as HTMLElement).dataset['index']).to.equal('1');
    press(rows(page)[6]!, ' ');
    await settled(page.panel);
    expect(selected(page)).to.deep.equal(['990004', '990002']);
    rows(page)[1]!.dispatchEvent(new MouseEvent('click', { bubbles: true, ctrlKey: true }));
    expect(selected(page)).to.deep.equal(['990002']);
    press(rows(page)[0]!, 'Enter');
    await settled(page.panel);
    expect(page.city.state.division).to.equal('990003');
  });

  it('is linked with the map: selection and hover go both ways', async () => {
    const page = await panelPage<HiveRanking>(tag);
    page.city.dispatch({ type: 'select', selection: [{ kind: 'division', id: '990005' }] });
    page.city.dispatch({ type: 'hover', target: { kind: 'division', id: '990006' } });
    await settled(page.panel);
    expect(page.root.querySelector('[aria-selected="true"] .name')?.textContent.trim()).to.equal('竹溪县');
    expect(page.root.querySelector('.hovered .name')?.textContent.trim()).to.equal('流江县');
    expect(page.root.querySelector<HTMLElement>('tr[tabindex="0"]')?.dataset['index']).to.equal('4');
    rows(page)[2]!.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    expect(page.city.state.hovered?.id).to.equal('990007');
    page.root.querySelector('table')!.dispatchEvent(new PointerEvent('pointerleave'));
    expect(page.city.state.hovered).to.equal(null);
  });

  it('shows as many as it is told to, and all on request or when one of the others is selected', async () => {
    const page = await panelPage<HiveRanking>(html`<hive-ranking for="map" limit="3"></hive-ranking>`);
    expect(rows(page).length).to.equal(3);
    const more = page.root.querySelector<HTMLElement>('.more')!;
    expect(more.textContent.trim()).to.equal('另有 4 个');
    more.click();
    await settled(page.panel);
    expect(rows(page).length).to.equal(7);
    more.click();
    page.city.dispatch({ type: 'select', selection: [{ kind: 'division', id: '990002' }] });
    await settled(page.panel);
    expect(rows(page).length).to.equal(7);
  });

  it('draws 200 of very many areas, and more when they are asked for', async () => {
    const many = (area: Area): Area[] =>
      Array.from({ length: 450 }, (_, at) => ({ ...area, code: `many-${String(at)}` }));
    const page = await panelPage<HiveRanking>(tag, {
      change: (view) =>
        view.view === 'areas' ? { ...view, children: view.children.slice(0, 1).flatMap(many) } : view,
    });
    const more = (): HTMLElement | null => page.root.querySelector<HTMLElement>('.more');
    expect(rows(page).length).to.equal(200);
    expect(more()!.textContent.trim()).to.equal('另有 250 个');
    more()!.click();
    await settled(page.panel);
    expect(rows(page).length).to.equal(400);
    page.city.dispatch({ type: 'select', selection: [{ kind: 'division', id: 'many-449' }] });
    await settled(page.panel);
    expect(rows(page).length).to.equal(450);
    expect(more()!.textContent.trim()).to.equal('收起');
    more()!.click();
    await settled(page.panel);
    expect(rows(page).length).to.equal(200);
  });

  it('speaks English', async () => {
    const page = await panelPage<HiveRanking>(tag);
    page.city.dispatch({ type: 'locale', locale: 'en' });
    await settled(page.panel);
    expect(names(page)[0]).to.equal('Yunmen');
    expect(page.text()).to.not.match(/\p{Script=Han}/u);
  });

  it('shows hostile strings as text', async () => {
    const page = await panelPage<HiveRanking>(tag, {
      change: (view) =>
        view.view === 'areas'
          ? { ...view, children: view.children.map((one) => ({ ...one, name: HOSTILE })) }
          : view,
    });
    expect(page.root.querySelector('img, script') === null).to.equal(true);
    expect(names(page)[0]).to.contain('onerror');
  });

  it('has nothing that axe finds, in any theme', async () => {
    const page = await panelPage<HiveRanking>(tag);
    page.city.dispatch({ type: 'select', selection: [{ kind: 'division', id: '990005' }] });
    expect(await axeFindings(page)).to.deep.equal([]);
    await page.city.drillTo('990001');
    expect(await axeFindings(page)).to.deep.equal([]);
  });
});
