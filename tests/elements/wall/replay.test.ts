/** The past is replayed by the hour while the present goes on arriving. */
import { expect } from '@esm-bundle/chai';
import { cityRegistry } from '../../../packages/elements/src/city/city-registry.js';
import '../../../packages/elements/src/map/hive-map.js';
import '../../../packages/elements/src/status/hive-status.js';
import '../../../packages/elements/src/timeline/hive-timeline.js';
import { divisions, manifest, matter } from '../../core/sources/small-city.js';
import { press } from '../fixtures/panels-page.js';
import { until } from '../fixtures/wall-page.js';

const AS_OF = '2026-11-20T08:00:00+08:00';
const open = (id: string, collectedAt: string): object => {
  const { closedAt: _, ...rest } = matter(id, { stage: 'in-progress', collectedAt, acceptedAt: collectedAt });
  return rest;
};

describe('A replay', () => {
  it('goes through the hours, is marked everywhere, loses nothing that arrives, and returns to live', async () => {
    const frame = document.createElement('div');
    frame.style.height = '300px';
    const map = Object.assign(document.createElement('hive-map'), {
      id: 'past',
      locale: 'zh-CN',
      city: manifest({
        scope: 'internal',
        asOf: AS_OF,
        resources: {
          divisions: { data: divisions() },
          matters: {
            data: [open('A', '2026-11-20T05:30:00+08:00'), open('B', '2026-11-20T07:30:00+08:00')],
          },
        },
      }),
    });
    const status = Object.assign(document.createElement('hive-status'), { for: 'past' });
    const timeline = Object.assign(document.createElement('hive-timeline'), { for: 'past', step: 'hour' });
    frame.append(map, status, timeline);
    document.body.append(frame);
    await map.whenReady();
    const city = cityRegistry.of(map)!;
    const known = async (): Promise<unknown> => {
      const { asOf } = city.state;
      const query = { view: 'areas', division: null, indicators: ['openMatters'] } as const;
      const view = await city.view({ ...query, ...(asOf === null ? {} : { asOf }) });
      const figure = view.self.figures['openMatters'];
      return figure?.state === 'value' ? figure.value : 0;
    };
    const words = (element: HTMLElement): string => element.shadowRoot!.textContent.replace(/\s+/g, ' ');
    await until('all is read', () => city.state.status === 'ready');
    expect(await known()).to.equal(2);
    expect(words(status)).not.to.contain('回放');

    const slider = (): HTMLElement => timeline.shadowRoot!.querySelector<HTMLElement>('.slider')!;
    await until('there are hours', () => timeline.shadowRoot!.querySelectorAll('.bar').length === 24);
    // Eight, seven, six o'clock.
    for (const _ of [1, 2, 3]) {
      press(slider(), 'ArrowLeft');
      await timeline.updateComplete;
    }
    expect(city.state.asOf).to.equal('2026-11-19T22:00:00.000Z');
    expect(await known()).to.equal(1);
    await until('it is marked', () => words(status).includes('回放 11-20 06:00'));
    expect(words(map)).to.contain('回放 11-20 06:00');

    await map.apply([
      {
        seq: 1,
        at: '2026-11-20T08:10:00+08:00',
        resource: 'matters',
        op: 'upsert',
        records: [open('C', '2026-11-20T08:05:00+08:00')],
      },
    ]);
    await until('the present goes on', () => city.state.city?.asOf === '2026-11-20T08:10:00+08:00');
    expect([await known(), city.state.asOf]).to.deep.equal([1, '2026-11-19T22:00:00.000Z']);

    timeline.shadowRoot!.querySelector<HTMLElement>('.now')!.click();
    await until('it is the present', () => !words(status).includes('回放'));
    expect([await known(), city.state.asOf, words(map).includes('回放')]).to.deep.equal([3, null, false]);
    map.setTime(new Date('2026-11-20T06:00:00+08:00'));
    await until('it is marked again', () => words(status).includes('回放 11-20 06:00'));
    map.scope = 'public';
    await until('public figures have no hours', () => timeline.shadowRoot!.querySelector('.slider') === null);
    frame.remove();
  });
});
