import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import type { RecordKind } from '@hivemap/core';
import type { HiveInspector } from '../../../packages/elements/src/inspector/hive-inspector.js';
import '../../../packages/elements/src/inspector/hive-inspector.js';
import { axeFindings, HOSTILE, panelPage, settled, type Page } from '../fixtures/panels-page.js';

const tag = html`<hive-inspector for="map"></hive-inspector>`;

async function inspecting(kind: RecordKind, id: string): Promise<Page<HiveInspector>> {
  const page = await panelPage<HiveInspector>(tag);
  page.city.dispatch({ type: 'select', selection: [{ kind, id }] });
  await settled(page.panel);
  return page;
}

describe('<hive-inspector>', () => {
  it('waits, and says when there is nothing or when it failed', async () => {
    expect(
      (await panelPage<HiveInspector>(tag, { waiting: true })).root.querySelector('[part="loading"]'),
    ).to.not.equal(null);
    expect((await panelPage<HiveInspector>(tag, null)).text()).to.contain('没有可显示的内容');
    expect((await panelPage<HiveInspector>(tag, { failing: true })).text()).to.contain('未能读取');
  });

  it('shows the drilled division while nothing is selected', async () => {
    const page = await panelPage<HiveInspector>(tag);
    expect(page.root.querySelector('h2')?.textContent).to.equal('青石市');
    expect(page.root.querySelector('.close') === null).to.equal(true);
    expect(page.text())
      .to.contain('74.0')
      .and.to.contain('办结层级')
      .and.to.contain('邻里')
      .and.to.contain('5,385,422');
  });

  it('tells of a figure its formula, numerator, denominator, date and source', async () => {
    const page = await panelPage<HiveInspector>(tag);
    const explain = page.root.querySelector('hive-explain')!;
    explain.shadowRoot!.querySelector('button')!.click();
    await settled(page.panel, explain);
    const told = explain.shadowRoot!.querySelector('.origin')!.textContent.replace(/\s+/g, ' ');
    for (const words of [
      '在网格或村（社区）办结 ÷ 全部办结',
      '27,821',
      '37,596',
      '按办结日期',
      '近 12 个月',
      '11-20 08:00',
      '综治中心事项台账',
    ])
      expect(told).to.contain(words);
    expect(page.root.querySelectorAll('.explained .origin').length).to.equal(5);
  });

  it('enters the selected division, and clears the selection', async () => {
    const page = await inspecting('division', '990003');
    expect(page.root.querySelector('h2')?.textContent).to.equal('云门县');
    page.root.querySelector<HTMLElement>('.action')!.click();
    await settled(page.panel);
    expect(page.city.state.division).to.equal('990003');
    page.root.querySelector<HTMLElement>('.close')!.click();
    await settled(page.panel);
    expect(page.city.state.selection.length).to.equal(0);
  });

  it('never says zero for what may not be shown', async () => {
    const page = await inspecting('division', '990001104');
    const headline = page.root.querySelector('.headline')!.textContent;
    expect(headline).to.contain('已隐去').and.to.contain('数值已隐去，以免识别个人');
    expect(page.root.querySelector('.large')!.textContent).to.not.contain('0');
  });

  it('lists the six actors of a community by name and says who did nothing', async () => {
    const page = await inspecting('community', '990001001001');
    const rows = [...page.root.querySelectorAll('.actors tbody tr')].map((row) =>
      row.textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(rows.length).to.equal(6);
    expect(rows[2]).to.contain('驻村单位').and.to.contain('无行动');
    expect(rows[4]).to.contain('已隐去').and.not.to.contain('无行动');
    expect(page.root.querySelector('.notice')?.textContent).to.contain('驻村单位');
    expect(page.root.querySelectorAll('.flower path').length).to.be.greaterThan(7);
  });

  it('says of a scenic area how full it is, who is near and what is open', async () => {
    const page = await inspecting('scenic', 'S01');
    for (const words of ['86%', '预警，距停止入园 1,680 人', '4,440 m', '待答复', '百里峡自然保护区'])
      expect(page.text()).to.contain(words);
  });

  it('says of a park its letters, liaison, centre and enforcement with both numbers', async () => {
    const page = await inspecting('park', 'K01');
    for (const words of ['87.5', '84', '96', '县委政法委', '普光企地联动综治中心', '还有 4 个'])
      expect(page.text()).to.contain(words);
  });

  it('says of a fence its alarms against the 28-day median, by what formula, and when it watches', async () => {
    const page = await inspecting('fence', 'F01');
    for (const words of [
      '7时 27 次，为中位的 4.5 倍，已核实 21 次',
      '28 日中位',
      '14.2',
      '普光经济开发区',
      '0.6745',
    ])
      expect(page.text()).to.contain(words);
    expect(page.root.querySelectorAll('.hours rect').length).to.equal(23);
    expect(page.root.querySelectorAll('.hours .unusual').length).to.equal(1);
  });

  it('says when a record is not there', async () => {
    const page = await inspecting('reserve', 'gone');
    expect(page.text()).to.contain('没有可显示的内容');
    expect(page.root.querySelector('.close') === null).to.equal(false);
  });

  it('speaks English', async () => {
    const page = await inspecting('community', '990001001001');
    page.city.dispatch({ type: 'locale', locale: 'en' });
    await settled(page.panel);
    expect(page.text()).to.contain('Resident units').and.to.contain('No action');
    expect(page.text()).to.not.match(/[\u4e00-\u9fff]/);
  });

  it('shows hostile strings as text', async () => {
    const page = await panelPage<HiveInspector>(tag, {
      change: (view) =>
        view.view === 'record' && view.record?.kind === 'division'
          ? {
              ...view,
              record: {
                ...view.record,
                area: { ...view.record.area, name: HOSTILE, flags: { [HOSTILE]: true } },
              },
            }
          : view,
    });
    expect(page.root.querySelector('img, script') === null).to.equal(true);
    expect(page.text()).to.contain('onerror');
  });

  it('has nothing that axe finds, in any theme', async () => {
    for (const [kind, id] of [
      ['division', '990003'],
      ['community', '990001001001'],
      ['scenic', 'S01'],
      ['park', 'K01'],
      ['fence', 'F01'],
    ] as const) {
      const page = await inspecting(kind, id);
      for (const details of page.root.querySelectorAll('details')) details.open = true;
      expect(await axeFindings(page), kind).to.deep.equal([]);
    }
  });
});
