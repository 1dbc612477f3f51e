import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import type { HiveScenicBoard } from '../../../packages/elements/src/scenic-board/hive-scenic-board.js';
import '../../../packages/elements/src/scenic-board/hive-scenic-board.js';
import { axeFindings, HOSTILE, panelPage, settled, type Page } from '../fixtures/panels-page.js';

const tag = html`<hive-scenic-board for="map"></hive-scenic-board>`;
const area = ({ root }: Page<HiveScenicBoard>, id: string): HTMLElement =>
  root.querySelector<HTMLElement>(`[data-id="${id}"]`)!;

describe('<hive-scenic-board>', () => {
  it('waits, and says when there is nothing or when it failed', async () => {
    const waiting = await panelPage<HiveScenicBoard>(tag, { waiting: true });
    expect(waiting.root.querySelector('[part="loading"]') === null).to.equal(false);
    expect((await panelPage<HiveScenicBoard>(tag, null)).text()).to.contain('没有可显示的内容');
    expect((await panelPage<HiveScenicBoard>(tag, { failing: true })).text()).to.contain('未能读取');
  });

  it('says how full each area is, and what the rest of the day may bring, with its error and method', async () => {
    const page = await panelPage<HiveScenicBoard>(tag);
    expect(area(page, 'S01').dataset['status']).to.equal('warn');
    for (const words of [
      '86%',
      '10,320 / 12,000 人',
      '预警',
      '预计 11:30 最多 12,100 人，误差 ±640',
      '前 28 日',
      '预测至 18:00 闭园',
    ])
      expect(page.text()).to.contain(words);
    expect(area(page, 'S01').querySelector('.forecast .stop') === null).to.equal(false);
  });

  it('never takes what is not known for zero', async () => {
    const page = await panelPage<HiveScenicBoard>(tag);
    expect(area(page, 'S03').textContent).to.contain('–').and.to.contain('数据陈旧');
    expect(area(page, 'S04').textContent).to.contain('未核定承载量');
    expect(area(page, 'S02').textContent).to.contain('不作预测');
  });

  it('selects an area on the map', async () => {
    const page = await panelPage<HiveScenicBoard>(tag);
    area(page, 'S02').click();
    await settled(page.panel);
    expect(page.city.state.selection).to.deep.equal([{ kind: 'scenic', id: 'S02' }]);
    expect(area(page, 'S02').getAttribute('aria-pressed')).to.equal('true');
  });

  it('speaks English', async () => {
    const page = await panelPage<HiveScenicBoard>(tag);
    page.city.dispatch({ type: 'locale', locale: 'en' });
    await settled(page.panel);
    expect(page.text())
      .to.contain('At most 12,100 at 11:30')
      .and.not.to.match(/[\u4e00-\u9fff]/);
  });

  it('shows hostile strings as text', async () => {
    const page = await panelPage<HiveScenicBoard>(tag, {
      change: (view) =>
        view.view === 'scenic-loads'
          ? { ...view, areas: view.areas.map((one) => ({ ...one, name: HOSTILE, grade: HOSTILE })) }
          : view,
    });
    expect(page.root.querySelector('img, script') === null).to.equal(true);
    expect(page.text()).to.contain('onerror');
  });

  it('has nothing that axe finds, in any theme', async () => {
    const page = await panelPage<HiveScenicBoard>(tag);
    page.root.querySelector('details')!.open = true;
    expect(await axeFindings(page)).to.deep.equal([]);
  });
});
