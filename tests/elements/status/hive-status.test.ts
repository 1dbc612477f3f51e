import { expect } from '@esm-bundle/chai';
import { html } from 'lit';
import type { HiveStatus } from '../../../packages/elements/src/status/hive-status.js';
import '../../../packages/elements/src/status/hive-status.js';
import { axeFindings, panelPage, settled } from '../fixtures/panels-page.js';

const tag = html`<hive-status for="map"></hive-status>`;

describe('<hive-status>', () => {
  it('says that nothing is loaded', async () => {
    const { text } = await panelPage<HiveStatus>(tag, null);
    expect(text()).to.contain('未加载');
  });

  it('says by shape, word and time that the data are ready', async () => {
    const { root, text } = await panelPage<HiveStatus>(tag);
    expect(root.querySelector('.status-mark.ok path') === null).to.equal(false);
    expect(text()).to.contain('就绪').and.to.contain('数据时间 11-20 08:00');
  });

  it('shows how far loading is, by resource', async () => {
    const { root } = await panelPage<HiveStatus>(tag, {
      loaded: false,
      city: {
        resources: {
          divisions: { state: 'ready', records: 43 },
          matters: { state: 'loading', records: 0, bytes: 30, totalBytes: 120 },
          alarms: { state: 'error', records: 0 },
        },
      },
    });
    expect(root.querySelector<HTMLProgressElement>('summary progress')?.value).to.equal(0.75);
    expect(root.querySelectorAll('.resources li').length).to.equal(3);
    expect(root.querySelector('.resources')?.textContent).to.contain('失败');
  });

  it('gives each state its own shape and word', async () => {
    const { city, panel, root, text } = await panelPage<HiveStatus>(tag);
    const seen = new Map<string, string>();
    for (const status of ['live', 'stale', 'offline', 'error'] as const) {
      city.dispatch({ type: 'status', status, since: Date.parse('2026-11-20T07:42:00+08:00') });
      await settled(panel);
      seen.set(status, root.querySelector('.word')!.textContent);
    }
    expect([...seen.values()]).to.deep.equal(['实时', '陈旧', '离线', '出错']);
    expect(text()).to.contain('出错');
  });

  it('follows the feeds: live while one is heard, stale with the time of its last message', async () => {
    const { city, panel, root, text } = await panelPage<HiveStatus>(tag);
    const feed = {
      resources: ['matters', 'alarms'],
      transport: 'sse',
      at: '2026-11-20T07:58:00+08:00',
      received: 1280,
      refused: 2,
      reconnects: 0,
      gaps: 0,
    } as const;
    city.dispatch({ type: 'feeds', feeds: [{ ...feed, state: 'live' }], now: Date.now() });
    await settled(panel);
    expect(root.querySelector('.word')?.textContent).to.equal('实时');
    expect(root.querySelector('.feeds')?.textContent).to.contain('1,280 条').and.to.contain('无法采用 2 条');
    city.dispatch({ type: 'feeds', feeds: [{ ...feed, state: 'stale' }], now: Date.now() });
    await settled(panel);
    expect(root.querySelector('.word')?.textContent).to.equal('陈旧');
    expect(root.querySelector('summary')?.getAttribute('aria-label')).to.contain('自 11-20 07:58 起无更新');
    city.dispatch({ type: 'feeds', feeds: [{ ...feed, state: 'live' }], now: Date.now() });
    await settled(panel);
    expect(text()).to.contain('实时');
  });

  it('speaks through one polite region, not for every change', async () => {
    const { city, panel, root } = await panelPage<HiveStatus>(tag);
    const region = root.querySelector('[aria-live="polite"]')!;
    const first = region.textContent;
    city.dispatch({ type: 'status', status: 'offline', since: 0 });
    await settled(panel);
    expect(first).to.not.equal('');
    expect(region.textContent).to.equal(first);
  });

  it('opens with the keyboard and closes with Escape', async () => {
    const { root } = await panelPage<HiveStatus>(tag);
    const details = root.querySelector('details')!;
    details.open = true;
    details.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(details.open).to.equal(false);
    expect(root.activeElement?.localName).to.equal('summary');
  });

  it('has nothing that axe finds, in any theme', async () => {
    const page = await panelPage<HiveStatus>(tag);
    page.root.querySelector('details')!.open = true;
    expect(await axeFindings(page)).to.deep.equal([]);
  });
});
