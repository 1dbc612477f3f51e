import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import type { HiveTimeline } from '../../../packages/elements/src/timeline/hive-timeline.js';
import '../../../packages/elements/src/timeline/hive-timeline.js';
import { axeFindings, panelPage, press, settled, type Page } from '../fixtures/panels-page.js';

const tag = html`<hive-timeline for="map" speed="10"></hive-timeline>`;
type Timeline = Page<HiveTimeline>;
const slider = ({ root }: Timeline): HTMLElement => root.querySelector<HTMLElement>('.slider')!;
const play = ({ root }: Timeline): HTMLElement => root.querySelector<HTMLElement>('.play')!;
const now = ({ root }: Timeline): HTMLElement | null => root.querySelector<HTMLElement>('.now');
const time = ({ city }: Timeline): readonly [string, string | null] => [city.state.period, city.state.asOf];

async function key(page: Timeline, name: string): Promise<void> {
  press(slider(page), name);
  await settled(page.panel);
}

async function until(there: () => boolean): Promise<void> {
  for (const end = performance.now() + 15_000; !there();) {
    if (performance.now() > end) throw new Error('It did not come in 15 s');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function stillness(reduced: boolean): () => void {
  const before = window.matchMedia.bind(window);
  window.matchMedia = (query) =>
    query.includes('reduced-motion') ? ({ matches: reduced } as MediaQueryList) : before(query);
  return () => {
    window.matchMedia = before;
  };
}

describe('<hive-timeline>', () => {
  it('waits, and says when it failed', async () => {
    const waiting = await panelPage<HiveTimeline>(tag, { waiting: true });
    expect(waiting.root.querySelector('[part="loading"]') === null).to.equal(false);
    expect((await panelPage<HiveTimeline>(tag, { failing: true })).text()).to.contain('未能读取');
    expect((await panelPage<HiveTimeline>(tag, null)).text()).to.equal('');
  });

  it('shows how much happened in each of the last twelve months', async () => {
    const page = await panelPage<HiveTimeline>(tag);
    expect(page.root.querySelectorAll('.bar').length).to.equal(12);
    expect(slider(page).getAttribute('aria-valuetext')).to.equal('2026-10，3,133 件');
    expect(now(page) === null).to.equal(true);
  });

  it('says what is not known as such, not as nothing', async () => {
    const page = await panelPage<HiveTimeline>(tag, {
      change: (view) =>
        view.view === 'trend'
          ? {
              ...view,
              series: view.series.map((one) => ({
                ...one,
                figures: one.figures.map((figure, place) =>
                  place === 11 ? ({ state: 'suppressed' } as const) : figure,
                ),
              })),
            }
          : view,
    });
    expect(page.root.querySelectorAll('.open').length).to.equal(1);
    expect(slider(page).getAttribute('aria-valuetext')).to.contain('数值已隐去');
  });

  it('goes through time by keys, with what was known then, and says that it is a replay', async () => {
    const page = await panelPage<HiveTimeline>(tag);
    await key(page, 'ArrowLeft');
    expect(time(page)).to.deep.equal(['2026-10', '2026-10-31']);
    await key(page, 'ArrowLeft');
    expect(time(page)).to.deep.equal(['2026-09', '2026-09-30']);
    await key(page, 'Home');
    expect(time(page)).to.deep.equal(['2025-11', '2025-11-30']);
    await key(page, 'ArrowLeft');
    expect(time(page)[0]).to.equal('2025-11');
    await key(page, 'PageUp');
    expect(time(page)[0]).to.equal('2026-02');
    await key(page, 'End');
    expect(time(page)[0]).to.equal('2026-10');
    expect(page.text()).to.contain('回放 2026-10');
    now(page)!.click();
    await settled(page.panel);
    expect(time(page)).to.deep.equal(['P12M', null]);
    expect(now(page) === null).to.equal(true);
  });

  it('goes back to the period that the page had before', async () => {
    const page = await panelPage<HiveTimeline>(tag);
    page.city.dispatch({ type: 'time', period: '2026-Q3', asOf: null });
    await key(page, 'Home');
    now(page)!.click();
    expect(time(page)).to.deep.equal(['2026-Q3', null]);
  });

  it('stays where it is when the page is elsewhere in time', async () => {
    const page = await panelPage<HiveTimeline>(tag);
    const asked: (string | undefined)[] = [];
    page.city.dispatch({ type: 'time', period: 'P12M', asOf: '2026-05-01' });
    await settled(page.panel);
    asked.push(page.root.querySelector('text:last-of-type')?.textContent);
    expect(asked).to.deep.equal(['10']);
    expect(page.text()).to.contain('回放 2026-05-01');
  });

  it('keeps the time of the public as it was published', async () => {
    const page = await panelPage<HiveTimeline>(tag, { city: { scope: 'public' } });
    await key(page, 'Home');
    expect(time(page)).to.deep.equal(['2025-11', null]);
    expect(now(page) === null).to.equal(false);
  });

  it('follows the pointer along the axis', async () => {
    const page = await panelPage<HiveTimeline>(tag);
    const box = slider(page).querySelector('svg')!.getBoundingClientRect();
    const at = (share: number): PointerEventInit => ({
      clientX: box.left + box.width * share,
      buttons: 1,
      bubbles: true,
    });
    slider(page).setPointerCapture = () => undefined;
    slider(page).dispatchEvent(new PointerEvent('pointerdown', at(0.04)));
    expect(time(page)[0]).to.equal('2025-11');
    slider(page).dispatchEvent(new PointerEvent('pointermove', at(0.5)));
    expect(time(page)[0]).to.equal('2026-05');
    slider(page).dispatchEvent(new PointerEvent('pointermove', { ...at(0.9), buttons: 0 }));
    expect(time(page)[0]).to.equal('2026-05');
  });

  it('plays to the end and stops there; Space pauses', async () => {
    const restore = stillness(false);
    const page = await panelPage<HiveTimeline>(tag);
    const seen = new Set<string>();
    page.city.subscribe(({ period }) => seen.add(period));
    await key(page, 'PageDown');
    await key(page, ' ');
    expect(play(page).getAttribute('aria-label')).to.equal('暂停');
    await until(() => page.city.state.period === '2026-10');
    await until(() => play(page).getAttribute('aria-label') === '播放');
    expect([...seen]).to.deep.equal(['2026-08', '2026-09', '2026-10']);
    await key(page, ' ');
    await until(() => time(page)[0] === '2025-12');
    await key(page, ' ');
    expect(play(page).getAttribute('aria-label')).to.equal('播放');
    restore();
  });

  it('with reduced motion goes one step on and does not run', async () => {
    const restore = stillness(true);
    const page = await panelPage<HiveTimeline>(tag);
    await key(page, 'Home');
    expect(play(page).getAttribute('aria-label')).to.equal('前进一期');
    play(page).click();
    await settled(page.panel);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(time(page)[0]).to.equal('2025-12');
    restore();
  });

  it('stops playing when it is taken away', async () => {
    const restore = stillness(false);
    const page = await panelPage<HiveTimeline>(tag);
    await key(page, 'Home');
    await key(page, ' ');
    const [period] = time(page);
    page.panel.remove();
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(time(page)[0]).to.equal(period);
    restore();
  });

  it('speaks English', async () => {
    const page = await panelPage<HiveTimeline>(tag);
    page.city.dispatch({ type: 'locale', locale: 'en' });
    await key(page, 'Home');
    expect(page.text())
      .to.contain('Back to now')
      .and.not.to.match(/\p{Script=Han}/u);
  });

  it('has nothing that axe finds, in any theme', async () => {
    const page = await panelPage<HiveTimeline>(tag);
    await key(page, 'Home');
    expect(await axeFindings(page)).to.deep.equal([]);
  });
});
