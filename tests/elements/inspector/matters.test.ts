import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import type { View } from '@hivemap/core';
import type { HiveInspector } from '../../../packages/elements/src/inspector/hive-inspector.js';
import '../../../packages/elements/src/inspector/hive-inspector.js';
import { axeFindings, HOSTILE, panelPage, settled, type Page } from '../fixtures/panels-page.js';

const tag = html`<hive-inspector for="map"></hive-inspector>`;

async function listing(options: Parameters<typeof panelPage>[1] = {}): Promise<Page<HiveInspector>> {
  const page = await panelPage<HiveInspector>(tag, options);
  page.city.dispatch({ type: 'list-matters', places: ['990003'] });
  await settled(page.panel);
  return page;
}
const rows = ({ root }: Page<HiveInspector>): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('.matter'),
];

describe('what is open in an area, in the inspector', () => {
  const section = ({ root }: Page<HiveInspector>): HTMLElement | null => root.querySelector('.open-matters');
  const words = (page: Page<HiveInspector>): string => section(page)!.textContent.replace(/\s+/g, ' ').trim();
  type Open = Extract<
    NonNullable<Extract<View, { view: 'record' }>['record']>,
    { kind: 'grid' | 'division' }
  >['open'];
  const openPage = (change: (open: NonNullable<Open>) => Open): Promise<Page<HiveInspector>> =>
    panelPage<HiveInspector>(tag, {
      change: (view) =>
        view.view === 'record' && view.record && 'open' in view.record && view.record.open
          ? { ...view, record: { ...view.record, open: change(view.record.open) } }
          : view,
    });

  it('stands by deadline as shape and word, then by stage and type', async () => {
    const page = await panelPage<HiveInspector>(tag);
    const due = [...section(page)!.querySelectorAll('.due li')].map((row) => [
      row.querySelector('.status-mark svg') !== null,
      row.textContent.replace(/\s+/g, ' ').trim(),
    ]);
    expect(due).to.deep.equal([
      [true, '逾期 21'],
      [true, '三个工作日内到期 46'],
      [true, '以后到期 259'],
      [true, '没有期限 12'],
    ]);
    expect(words(page)).to.contain('办理中 204').and.to.contain('02 邻里 182').and.not.to.contain('周一');
  });

  it('sums up the rarer types, and says that holidays are not known', async () => {
    const page = await openPage((open) => ({
      ...open,
      types: [9, 8, 7, 6, 5, 4].map((count) => ({ code: `0${count}`, name: HOSTILE, count })),
      calendarAssumed: true,
    }));
    expect(words(page)).to.contain('其余 2 类 9').and.to.contain('按周一至周五计');
    expect(page.root.querySelector('img, script') === null).to.equal(true);
  });

  it('says that nothing is open, and is absent where matters are not told', async () => {
    const none = { total: 0, overdue: 0, soon: 0, later: 0, undated: 0, stages: [], types: [] };
    expect(words(await openPage((open) => ({ ...open, ...none })))).to.contain('没有在办事项');
    expect(section(await openPage(() => null)) === null).to.equal(true);
  });
});

describe('where matters ended, in the inspector', () => {
  it('is said to be not collected where no matter tells its tier, and is no row of zeros', async () => {
    const page = await panelPage<HiveInspector>(tag, {
      change: (view) =>
        view.view === 'record' && view.record && 'closedAt' in view.record
          ? {
              ...view,
              record: {
                ...view.record,
                closedAt: view.record.closedAt.map(({ tier }) => ({
                  tier,
                  count: { state: 'none', reason: 'not-collected' },
                })),
              },
            }
          : view,
    });
    const said = page.root.querySelector('.no-tiers')!.closest('section')!;
    expect(said.textContent.replace(/\s+/g, '')).to.equal('办结层级未采集');
    expect(page.root.querySelector('.tier-names') === null).to.equal(true);
  });
});

describe('matters in the inspector', () => {
  it('are listed for the division that is looked at, what waits longest first', async () => {
    const page = await panelPage<HiveInspector>(tag);
    page.root.querySelector<HTMLElement>('.second-action')!.click();
    await settled(page.panel);
    expect(page.root.querySelector('h2')?.textContent).to.contain('青石市');
    expect(rows(page)[0]!.textContent.replace(/\s+/g, ' ')).to.contain('逾期 1 个工作日');
    expect(rows(page)[1]!.textContent).to.contain('今天到期');
  });

  it('are turned page by page', async () => {
    const page = await listing();
    expect(page.text()).to.contain('第 1–5 行，共 45 行');
    page.root.querySelectorAll<HTMLElement>('.pager button')[1]!.click();
    await settled(page.panel);
    expect(page.text()).to.contain('第 6–10 行');
  });

  it('lead to the life of one, which tells where it climbed, and back', async () => {
    const page = await listing();
    rows(page)[0]!.click();
    await settled(page.panel);
    expect(page.city.state.selection).to.deep.equal([{ kind: 'matter', id: 'M1' }]);
    const climb = [...page.root.querySelectorAll('.climb li')].map((step) =>
      step.textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(climb).to.have.length(3);
    expect(climb[2])
      .to.contain('乡镇')
      .and.to.contain('2026-11-14')
      .and.to.contain('多次调解未成')
      .and.to.contain('停留 6 天');
    expect(page.text()).to.contain('环节顺序不符合流转规则');
    page.root.querySelector<HTMLElement>('.head .icon-button')!.click();
    await settled(page.panel);
    expect(rows(page)).to.have.length(5);
  });

  it('make way when something else is selected, and when the list is closed', async () => {
    const page = await listing();
    page.city.dispatch({ type: 'select', selection: [{ kind: 'division', id: '990001' }] });
    await settled(page.panel);
    expect(rows(page)).to.have.length(0);
    page.city.dispatch({ type: 'list-matters', places: ['990003'] });
    await settled(page.panel);
    page.root.querySelector<HTMLElement>('.close')!.click();
    await settled(page.panel);
    expect(page.root.querySelector('h2')?.textContent).to.equal('青石市');
  });

  it('say why there are none for the public', async () => {
    const page = await listing({
      change: (view: View) =>
        view.view === 'matter-list' ? { ...view, total: 0, rows: [], missing: 'not-published' } : view,
    });
    expect(page.text()).to.contain('公开范围不逐件列出事项');
  });

  it('show hostile names as text', async () => {
    const page = await listing({
      change: (view: View) =>
        view.view === 'matter-list'
          ? { ...view, rows: view.rows.map((row) => ({ ...row, type: { code: '02', name: HOSTILE } })) }
          : view,
    });
    expect(page.text()).to.contain(HOSTILE.slice(0, 20));
    expect(page.root.querySelector('img') === null).to.equal(true);
  });

  it('axe finds nothing in the list and in the life, in any theme', async () => {
    const page = await listing();
    expect(await axeFindings(page)).to.deep.equal([]);
    page.city.dispatch({ type: 'select', selection: [{ kind: 'matter', id: 'M1' }] });
    await settled(page.panel);
    expect(await axeFindings(page)).to.deep.equal([]);
  });
});
