import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import type { View } from '@hivemap/core';
import type { HiveScoreboard } from '../../../packages/elements/src/scoreboard/hive-scoreboard.js';
import '../../../packages/elements/src/scoreboard/hive-scoreboard.js';
import { axeFindings, HOSTILE, panelPage, settled, type Page } from '../fixtures/panels-page.js';

const tag = html`<hive-scoreboard for="map"></hive-scoreboard>`;
type Scoreboard = Page<HiveScoreboard>;
const lines = ({ root }: Scoreboard): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('li')];
const line = (page: Scoreboard, name: string): HTMLElement =>
  lines(page).find((one) => one.querySelector('.name')!.textContent.includes(name))!;
const words = (element: Element | null): string => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';

/** The year before is known, half a point lower in everything. */
function withLastYear(view: View): View {
  if (view.view !== 'trend' || view.step !== null) return view;
  const figure = { state: 'value', value: 0.735 } as const;
  return {
    ...view,
    series: view.series.map((one) => ({ ...one, figures: view.periods.map(() => figure) })),
  };
}

describe('<hive-scoreboard>', () => {
  it('waits, and says when there is nothing or when it failed', async () => {
    const waiting = await panelPage<HiveScoreboard>(tag, { waiting: true });
    expect(waiting.root.querySelector('[part="loading"]') === null).to.equal(false);
    expect((await panelPage<HiveScoreboard>(tag, null)).text()).to.contain('没有可显示的内容');
    expect((await panelPage<HiveScoreboard>(tag, { failing: true })).text()).to.contain('未能读取');
  });

  it('has the key figures of the division with their last twelve months', async () => {
    const page = await panelPage<HiveScoreboard>(tag);
    expect(lines(page).length).to.equal(6);
    expect(words(line(page, '村级化解率').querySelector('.value'))).to.equal('74.0%');
    const course = line(page, '村级化解率').querySelector('.sparkline')!;
    expect(course.getAttribute('aria-label')).to.contain('十二个月走势，从 68').and.to.contain('到 74.0%');
    await page.city.drillTo('990003');
    await settled(page.panel);
    expect(words(line(page, '村级化解率').querySelector('.value'))).to.equal('79.9%');
    expect(page.text()).to.contain('云门县 ·');
  });

  it('shows the indicators that it is told to, and none that the city does not know', async () => {
    const page = await panelPage<HiveScoreboard>(
      html`<hive-scoreboard for="map" indicators="overdueOpen gridStaffing nonsense"></hive-scoreboard>`,
    );
    expect(lines(page).map((one) => words(one.querySelector('.name button')))).to.deep.equal([
      '超期数',
      '配备率',
    ]);
  });

  it('says what is to be reached and whether it is, by shape and word', async () => {
    const page = await panelPage<HiveScoreboard>(
      html`<hive-scoreboard for="map" targets="villageResolution:73% overdueOpen:250 recurrence:5"></hive-scoreboard>`,
    );
    const goal = (name: string): string => words(line(page, name).querySelector('.goal'));
    expect(goal('村级化解率')).to.equal('达标目标 73.0%');
    expect(goal('超期数')).to.equal('未达标目标 ≤ 250');
    expect(line(page, '超期数').querySelector('.sparkline.attention .target') === null).to.equal(false);
    expect(line(page, '不出乡率').querySelector('.goal') === null).to.equal(true);
  });

  it('compares with last year where it is known, in words too', async () => {
    const page = await panelPage<HiveScoreboard>(tag, { change: withLastYear });
    const change = line(page, '村级化解率').querySelector('.change');
    expect(words(change)).to.contain('▲ 0.5 点').and.to.contain('上升 0.5 点，向好');
    expect(words(page.root.querySelector('.head'))).to.contain('较去年同期');
  });

  it('compares the last month with the one before where there is no year before, and says so', async () => {
    const page = await panelPage<HiveScoreboard>(tag, {
      change: (view) =>
        view.view === 'trend' && view.step === null
          ? {
              ...view,
              series: view.series.map((one) => ({
                ...one,
                figures: one.figures.map(() => ({ state: 'none', reason: 'not-collected' }) as const),
              })),
            }
          : view,
    });
    expect(words(page.root.querySelector('.head'))).to.contain('较上月');
    expect(words(line(page, '超期数').querySelector('.change'))).to.contain('持平');
  });

  it('colors the map by the figure whose name is chosen', async () => {
    const page = await panelPage<HiveScoreboard>(tag);
    const button = line(page, '超期数').querySelector<HTMLElement>('.name button')!;
    expect(button.getAttribute('aria-pressed')).to.equal('false');
    button.click();
    await settled(page.panel);
    expect(page.city.state.indicator).to.equal('overdueOpen');
    expect(line(page, '超期数').querySelector('.name button')!.getAttribute('aria-pressed')).to.equal('true');
  });

  it('explains each of its figures', async () => {
    const page = await panelPage<HiveScoreboard>(tag);
    const explain = line(page, '重复率').querySelector('hive-explain')!;
    explain.shadowRoot!.querySelector('button')!.click();
    await settled(page.panel, explain);
    await settled(page.panel, explain);
    expect(words(explain.shadowRoot!.querySelector('[role="dialog"]'))).to.contain('90 天内重开 ÷ 办结');
  });

  it('speaks English', async () => {
    const page = await panelPage<HiveScoreboard>(tag, { change: withLastYear });
    page.city.dispatch({ type: 'locale', locale: 'en' });
    await settled(page.panel);
    expect(page.text())
      .to.contain('Closed on time')
      .and.not.to.match(/\p{Script=Han}/u);
  });

  it('shows hostile strings as text', async () => {
    const page = await panelPage<HiveScoreboard>(tag, {
      change: (view) =>
        view.view === 'areas'
          ? { ...view, indicators: view.indicators.map((one) => ({ ...one, name: HOSTILE })) }
          : view,
    });
    expect(page.root.querySelector('img, script') === null).to.equal(true);
    expect(page.text()).to.contain('onerror');
  });

  it('has nothing that axe finds, in any theme', async () => {
    const page = await panelPage<HiveScoreboard>(
      html`<hive-scoreboard for="map" targets="villageResolution:73% overdueOpen:250"></hive-scoreboard>`,
      { change: withLastYear },
    );
    expect(await axeFindings(page)).to.deep.equal([]);
  });
});
