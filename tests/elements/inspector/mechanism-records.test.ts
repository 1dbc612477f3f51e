import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import type { Target } from '../../../packages/elements/src/city/city-state.js';
import type { HiveInspector } from '../../../packages/elements/src/inspector/hive-inspector.js';
import '../../../packages/elements/src/inspector/hive-inspector.js';
import { chainOf } from '../../../stories/fixtures/chain.js';
import type { FixedCityOptions } from '../../../stories/fixtures/fixed-city.js';
import { centresView } from '../../../stories/fixtures/network.js';
import { axeFindings, axeIn, panelPage, settled, type Page } from '../fixtures/panels-page.js';

const tag = html`<hive-inspector for="map"></hive-inspector>`;

async function selected(target: Target, city: FixedCityOptions = {}): Promise<Page<HiveInspector>> {
  const page = await panelPage<HiveInspector>(tag, city);
  page.city.dispatch({ type: 'select', selection: [target] });
  await settled(page.panel);
  return page;
}

describe('the mechanism in <hive-inspector>', () => {
  it('leads from a place to the duty of the unit that answers for it in one step more, and back', async () => {
    const page = await selected({ kind: 'division', id: '990001' });
    const unit = page.root.querySelector<HTMLButtonElement>('[data-unit="CO0"]')!;
    expect(unit.textContent).to.contain('甲县办公室');
    unit.focus();
    unit.click();
    await settled(page.panel);
    expect(page.city.state.selection).to.deep.equal([{ kind: 'unit', id: 'CO0' }]);
    expect(page.text())
      .to.contain('禁采河段巡查')
      .and.to.contain('2026-11-12')
      .and.to.contain('逾期 6 个工作日');
    expect(page.root.activeElement?.className).to.equal('heading');
    const back = page.root.querySelector<HTMLButtonElement>('.trail button')!;
    back.click();
    await settled(page.panel);
    expect(page.city.state.selection).to.deep.equal([{ kind: 'division', id: '990001' }]);
    expect(page.root.querySelector('.trail') === null).to.equal(true);
  });

  it('tells where the figures of a unit come from: formula, numerator, denominator, date, data', async () => {
    const page = await selected({ kind: 'unit', id: 'CO0' });
    const origins = [...page.root.querySelectorAll('.explained')].map(({ textContent }) =>
      textContent.replace(/\s+/g, ' '),
    );
    expect(origins.length).to.equal(4);
    for (const origin of origins)
      expect(origin).to.contain('公式').and.to.contain('日期').and.to.contain('数据');
    expect(origins.some((origin) => origin.includes('已办结决议 ÷ 本年全部决议'))).to.equal(true);
  });

  it('goes on from unit to project, and forgets the way when a place is chosen on the map', async () => {
    const page = await selected({ kind: 'unit', id: 'CO0' });
    [...page.root.querySelectorAll<HTMLButtonElement>('.duty .text')][0]!.click();
    await settled(page.panel);
    expect(page.city.state.selection).to.deep.equal([{ kind: 'project', id: 'cleanup' }]);
    expect(page.root.querySelectorAll('.trail li').length).to.equal(1);
    page.city.dispatch({ type: 'select', selection: [{ kind: 'park', id: 'P1' }] });
    await settled(page.panel);
    expect(page.root.querySelector('.trail') === null).to.equal(true);
  });

  it('tells of links, centres, cases, letters and decisions', async () => {
    expect((await selected({ kind: 'link', id: 'L3' })).text())
      .to.contain('陈旧：3 天无更新')
      .and.to.contain('可用分钟 ÷ 全部分钟');
    expect((await selected({ kind: 'link', id: 'L4' })).text()).to.contain('时钟偏快，时延未知');
    expect((await selected({ kind: 'centre', id: 'C2' })).text())
      .to.contain('未达规范')
      .and.to.contain('便民服务中心 未集成');
    expect((await selected({ kind: 'listing', id: 'G1' })).text())
      .to.contain('2026-11-17')
      .and.to.contain('挂牌督办案件');
    expect((await selected({ kind: 'risk', id: 'R1' })).text())
      .to.contain('可行性 44')
      .and.to.contain('高风险');
  });

  it('leads from a listed case to the unit that answers for it, and says when nobody does', async () => {
    const ownerless = await selected({ kind: 'listing', id: 'G3' });
    expect(ownerless.text()).to.contain('责任单位未知');
    const unit = chainOf(30).units.find(({ id }) => id === 'C0')!;
    const { id, name, level, role, duties, status, division } = unit;
    const page = await selected(
      { kind: 'listing', id: 'G1' },
      {
        change: (view) =>
          view.view === 'record' && view.record?.kind === 'listing'
            ? {
                ...view,
                record: {
                  ...view.record,
                  listing: { ...view.record.listing, unit: { id, name } },
                  path: [{ id, name, level, role, duties, status, division }],
                },
              }
            : view,
      },
    );
    page.root.querySelector<HTMLButtonElement>('[data-unit="C0"]')!.click();
    await settled(page.panel);
    expect(page.city.state.selection).to.deep.equal([{ kind: 'unit', id: 'C0' }]);
  });

  it('says of an area which two stations work as a pair, and which one it lacks', async () => {
    const [whole, half] = centresView.pairs;
    const withPair = (pair: typeof whole): FixedCityOptions => ({
      change: (view) =>
        view.view === 'record' && view.record?.kind === 'division'
          ? { ...view, record: { ...view.record, pair: pair! } }
          : view,
    });
    const area = { kind: 'division', id: '990001' } as const;
    expect((await selected(area, withPair(whole))).text())
      .to.contain('东镇派出所')
      .and.to.contain('950')
      .and.to.contain('已联动');
    expect((await selected(area, withPair(half))).text())
      .to.contain('西镇派出所')
      .and.to.contain('缺');
  });

  it('has nothing that axe finds, in any theme', async () => {
    expect(await axeFindings(await selected({ kind: 'unit', id: 'CO0' }))).to.deep.equal([]);
    for (const target of [
      { kind: 'project', id: 'cleanup' },
      { kind: 'link', id: 'L3' },
      { kind: 'centre', id: 'C2' },
      { kind: 'listing', id: 'G1' },
      { kind: 'risk', id: 'R1' },
    ] as const)
      expect(await axeIn(target.kind, (await selected(target)).panel)).to.deep.equal([]);
  });
});
