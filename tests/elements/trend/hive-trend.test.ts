import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import type { HiveTrend } from '../../../packages/elements/src/trend/hive-trend.js';
import '../../../packages/elements/src/trend/hive-trend.js';
import { axeFindings, HOSTILE, panelPage, press, settled, type Page } from '../fixtures/panels-page.js';
import { withSources } from '../../../stories/fixtures/sources.js';

const tag = html`<hive-trend for="map"></hive-trend>`;
type Trend = Page<HiveTrend>;
const plot = ({ root }: Trend): HTMLElement => root.querySelector<HTMLElement>('.plot')!;
const labels = ({ root }: Trend): string[] =>
  [...root.querySelectorAll('.label')].map((one) => one.textContent.trim()).reverse();
const read = (page: Trend): string => plot(page).getAttribute('aria-valuetext') ?? '';

async function select(page: Trend, ...ids: readonly string[]): Promise<void> {
  page.city.dispatch({ type: 'select', selection: ids.map((id) => ({ kind: 'division', id })) });
  await settled(page.panel);
}

describe('<hive-trend>', () => {
  it('shows lawsuits and petitions side by side, for prevention at the source', async () => {
    const { root, text } = await panelPage<HiveTrend>(
      html`<hive-trend for="map" variant="source"></hive-trend>`,
      { change: withSources },
    );
    expect(root.querySelector('h2')?.textContent.trim()).to.equal('诉源、访源治理');
    expect(root.querySelectorAll('path.line').length).to.equal(2);
    expect(text()).to.contain('万人起诉率').and.to.contain('万人信访率');
  });

  it('waits, and says when there is nothing or when it failed', async () => {
    const waiting = await panelPage<HiveTrend>(tag, { waiting: true });
    expect(waiting.root.querySelector('[part="loading"]') === null).to.equal(false);
    expect((await panelPage<HiveTrend>(tag, null)).text()).to.contain('没有可显示的内容');
    expect((await panelPage<HiveTrend>(tag, { failing: true })).text()).to.contain('未能读取');
  });

  it('shows the drilled division beside last year, and says which is which', async () => {
    const page = await panelPage<HiveTrend>(tag);
    expect(page.text()).to.contain('村级化解率走势');
    expect(labels(page)).to.deep.equal(['青石市', '去年同期']);
    expect(page.root.querySelectorAll('.comparison').length).to.be.greaterThan(0);
    expect(page.root.querySelectorAll('tbody tr').length).to.equal(12);
  });

  it('shows several selected places as lines with their names, beside the place around them', async () => {
    const page = await panelPage<HiveTrend>(tag);
    await select(page, '990001', '990003', '990005');
    expect(labels(page)).to.deep.equal(['青川区', '云门县', '竹溪县', '青石市']);
    const heights = [...page.root.querySelectorAll('.label')].map((one) => Number(one.getAttribute('y')));
    heights.sort((a, b) => a - b);
    heights.slice(1).forEach((y, place) => expect(y - heights[place]!).to.be.greaterThan(11));
  });

  it('draws the totals of a campaign by its name', async () => {
    const page = await panelPage<HiveTrend>(
      html`<hive-trend for="map" indicator="campaign:theft" compare="none"></hive-trend>`,
    );
    expect(page.text()).to.contain('打击盗窃走势');
    expect(read(page)).to.contain('2026-10，青石市 84');
  });

  it('compares with what it is told to', async () => {
    const page = await panelPage<HiveTrend>(html`<hive-trend for="map" compare="none"></hive-trend>`);
    expect(labels(page)).to.deep.equal(['青石市']);
    await page.city.drillTo('990003');
    page.panel.compare = 'parent';
    await settled(page.panel);
    expect(labels(page)).to.deep.equal(['云门县', '青石市']);
  });

  it('is read period by period with the arrow keys', async () => {
    const page = await panelPage<HiveTrend>(tag);
    expect(read(page)).to.contain('2026-10，青石市 74.0%');
    press(plot(page), 'ArrowLeft');
    await settled(page.panel);
    expect(read(page)).to.contain('2026-09，青石市 73.9%');
    expect(plot(page).getAttribute('aria-valuenow')).to.equal('11');
    expect(page.root.querySelector('.reading')!.textContent).to.contain('2026-09').and.to.contain('73.9');
    press(plot(page), 'Home');
    press(plot(page), 'ArrowLeft');
    await settled(page.panel);
    expect(read(page)).to.contain('2025-11');
    press(plot(page), 'Escape');
    await settled(page.panel);
    expect(read(page)).to.contain('2026-10');
  });

  it('marks what happened, and tells of it in its period', async () => {
    const page = await panelPage<HiveTrend>(tag);
    expect(page.root.querySelectorAll('.event').length).to.equal(3);
    expect(page.root.querySelector('.events')!.textContent).to.contain('专项行动');
    for (let step = 0; step < 5; step++) press(plot(page), 'ArrowLeft');
    await settled(page.panel);
    expect(page.root.querySelector('.events')!.textContent)
      .to.contain('05-22')
      .and.to.contain('第二季度联席会议');
    expect(read(page)).to.contain('第二季度联席会议');
    page.panel.hideEvents = true;
    await settled(page.panel);
    expect(page.root.querySelector('.event, .events') === null).to.equal(true);
  });

  it('hatches what is hidden, leaves a gap where nothing is known, and says so in the table', async () => {
    const page = await panelPage<HiveTrend>(tag, {
      change: (view) =>
        view.view === 'trend'
          ? {
              ...view,
              series: view.series.map((one) => ({
                ...one,
                figures: one.figures.map((figure, place) =>
                  place === 15
                    ? ({ state: 'suppressed' } as const)
                    : place === 18
                      ? ({ state: 'none', reason: 'no-cases' } as const)
                      : figure,
                ),
              })),
            }
          : view,
    });
    expect(page.root.querySelectorAll('.hatches path').length).to.equal(1);
    expect(page.root.querySelector('.series-1 .line')!.getAttribute('d')!.match(/M/g)!.length).to.equal(3);
    const twin = page.root.querySelector('table')!.textContent;
    expect(twin).to.contain('已隐去').and.to.contain('无案件');
  });

  it('says when nothing is known of the whole time', async () => {
    const page = await panelPage<HiveTrend>(tag, {
      change: (view) =>
        view.view === 'trend'
          ? {
              ...view,
              series: view.series.map((one) => ({
                ...one,
                figures: one.figures.map(() => ({ state: 'none', reason: 'not-collected' }) as const),
              })),
            }
          : view,
    });
    expect(page.text()).to.contain('这段时间没有数据');
    expect(page.root.querySelector('.plot') === null).to.equal(true);
  });

  it('speaks English', async () => {
    const page = await panelPage<HiveTrend>(tag);
    page.city.dispatch({ type: 'locale', locale: 'en' });
    await settled(page.panel);
    expect(page.text())
      .to.contain('Qingshi')
      .and.not.to.match(/\p{Script=Han}/u);
  });

  it('shows hostile strings as text', async () => {
    const page = await panelPage<HiveTrend>(tag, {
      change: (view) =>
        view.view === 'trend'
          ? {
              ...view,
              series: view.series.map((one) => ({ ...one, area: { ...one.area, name: HOSTILE } })),
              events: view.events.map((one) => ({ ...one, title: HOSTILE })),
            }
          : view,
    });
    expect(page.root.querySelector('img, script') === null).to.equal(true);
    expect(page.text()).to.contain('onerror');
  });

  it('has nothing that axe finds, in any theme', async () => {
    const page = await panelPage<HiveTrend>(tag);
    page.root.querySelector('details')!.open = true;
    await select(page, '990001', '990002', '990003', '990004', '990005', '990006');
    press(plot(page), 'ArrowLeft');
    expect(await axeFindings(page)).to.deep.equal([]);
  });
});
