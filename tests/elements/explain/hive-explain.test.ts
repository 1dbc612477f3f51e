import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import type { HiveExplain } from '../../../packages/elements/src/explain/hive-explain.js';
import '../../../packages/elements/src/explain/hive-explain.js';
import { axeFindings, HOSTILE, panelPage, press, settled, type Page } from '../fixtures/panels-page.js';

const tag = html`<hive-explain for="map"></hive-explain>`;
type Explain = Page<HiveExplain>;
const button = ({ root }: Explain): HTMLElement => root.querySelector<HTMLElement>('[part="button"]')!;
const popover = ({ root }: Explain): HTMLElement | null =>
  root.querySelector<HTMLElement>('[part="popover"]');

async function opened(options?: Parameters<typeof panelPage>[1], template = tag): Promise<Explain> {
  const page = await panelPage<HiveExplain>(template, options);
  button(page).focus();
  button(page).click();
  await settled(page.panel);
  return page;
}

describe('<hive-explain>', () => {
  it('asks for nothing until it is opened', async () => {
    const page = await panelPage<HiveExplain>(tag, { failing: true });
    expect(button(page).getAttribute('aria-expanded')).to.equal('false');
    expect(popover(page) === null).to.equal(true);
  });

  it('waits, and says when there is nothing or when it failed', async () => {
    const waiting = await opened({ waiting: true });
    expect(waiting.root.querySelector('[part="loading"]') === null).to.equal(false);
    expect((await opened(null)).text()).to.contain('没有可显示的内容');
    expect((await opened({ failing: true })).text()).to.contain('未能读取');
  });

  it('tells formula, numerator, denominator, period, date, data and their coverage, disclosure', async () => {
    const page = await opened({
      city: {
        resources: {
          divisions: { state: 'ready', records: 43 },
          matters: { state: 'ready', records: 375_956, coverage: { from: '2025-10-20', to: '2026-11-20' } },
        },
      },
    });
    for (const words of [
      '村级化解率',
      '青石市',
      '在网格或村（社区）办结 ÷ 全部办结',
      '27,821',
      '37,596',
      '近 12 个月 (2025-11-20 – 2026-11-20)',
      '按办结日期',
      '11-20 08:00',
      '综治中心事项台账',
      '375,956 条 · 2025-10-20 至 2026-11-20',
      '案件类',
      '不足 20 件不计算比率',
    ])
      expect(page.text()).to.contain(words);
  });

  it('explains any figure that is asked for, with its target', async () => {
    const page = await opened(
      {},
      html`<hive-explain for="map" indicator="overdueOpen" division="990002" target="50"></hive-explain>`,
    );
    expect(page.text())
      .to.contain('超期数')
      .and.to.contain('白石区')
      .and.to.contain('91')
      .and.to.contain('≤ 50');
  });

  it('says what is usual, and what had to be assumed', async () => {
    const page = await opened({
      change: (view) =>
        view.view === 'areas'
          ? {
              ...view,
              self: {
                ...view.self,
                figures: {
                  villageResolution: { state: 'value', value: 0.74, usual: 0.7, assumes: 'monday-to-friday' },
                },
              },
            }
          : view,
    });
    expect(page.text())
      .to.contain('平常70.0%（前 28 天中位数）')
      .and.to.contain('假定未给节假日，按周一至周五计工作日');
    expect((await opened()).text())
      .to.not.contain('假定')
      .and.not.contain('平常');
  });

  it('says why there is no number, never a zero', async () => {
    const page = await opened({
      change: (view) =>
        view.view === 'areas'
          ? { ...view, self: { ...view.self, figures: { villageResolution: { state: 'suppressed' } } } }
          : view,
    });
    expect(page.text()).to.contain('已隐去').and.not.to.contain('分子');
  });

  it('is reached by keyboard, closes with Escape and gives the focus back', async () => {
    const page = await opened();
    expect(page.root.activeElement === popover(page)).to.equal(true);
    let heard = false;
    const outer = (event: KeyboardEvent): void => {
      heard ||= event.key === 'Escape';
    };
    document.addEventListener('keydown', outer);
    press(popover(page)!, 'Escape');
    document.removeEventListener('keydown', outer);
    await settled(page.panel);
    expect(popover(page) === null).to.equal(true);
    expect(page.root.activeElement === button(page)).to.equal(true);
    expect(heard).to.equal(false);
  });

  it('closes when something else is pressed, and stays while it is read', async () => {
    const page = await opened();
    popover(page)!.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    await settled(page.panel);
    expect(popover(page) === null).to.equal(false);
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    await settled(page.panel);
    expect(popover(page) === null).to.equal(true);
  });

  it('stays inside of the window wherever its button is', async () => {
    const page = await opened();
    for (const [inset, side] of [
      ['auto 0 0 auto', 'right'],
      ['0 auto auto 0', 'left'],
    ] as const) {
      page.panel.style.position = 'fixed';
      page.panel.style.inset = inset;
      window.dispatchEvent(new Event('resize'));
      const box = popover(page)!.getBoundingClientRect();
      expect(box.top, side).to.be.at.least(0);
      expect(box.left, side).to.be.at.least(0);
      expect(box.right, side).to.be.at.most(innerWidth);
      expect(box.bottom, side).to.be.at.most(innerHeight);
    }
  });

  it('stands in place where it is asked to', async () => {
    const page = await panelPage<HiveExplain>(html`<hive-explain for="map" inline></hive-explain>`);
    expect(page.text()).to.contain('37,596');
    expect(page.root.querySelector('button') === null).to.equal(true);
  });

  it('speaks English', async () => {
    const page = await opened();
    page.city.dispatch({ type: 'locale', locale: 'en' });
    await settled(page.panel);
    expect(page.text())
      .to.contain('closed at grid or village')
      .and.not.to.match(/\p{Script=Han}/u);
  });

  it('shows hostile strings as text', async () => {
    const page = await opened({
      change: (view) =>
        view.view === 'city'
          ? {
              ...view,
              indicators: view.indicators.map((one) => ({ ...one, formula: HOSTILE, source: HOSTILE })),
            }
          : view,
    });
    expect(page.root.querySelector('img, script') === null).to.equal(true);
    expect(page.text()).to.contain('onerror');
  });

  it('leaves no listener behind', async () => {
    const page = await opened();
    page.panel.remove();
    await settled(page.panel);
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    expect(page.panel.open).to.equal(true);
  });

  it('has nothing that axe finds, in any theme', async () => {
    expect(await axeFindings(await opened())).to.deep.equal([]);
    const inline = await panelPage<HiveExplain>(html`<hive-explain for="map" inline></hive-explain>`);
    expect(await axeFindings(inline)).to.deep.equal([]);
  });
});
