import { expect } from '@esm-bundle/chai';
import '../../../packages/elements/src/fence-layer/hive-fence-layer.js';
import type { HiveFenceBreachEvent } from '../../../packages/elements/src/city/events/fence-breach-event.js';
import type { HiveMap } from '../../../packages/elements/src/map/hive-map.js';
import { describeLayerLifecycle } from '../fixtures/layer-lifecycle.js';
import {
  cardText,
  click,
  layerIds,
  moveOver,
  overlayMarks,
  pause,
  placesMap,
  press,
  removeMaps,
  until,
} from '../fixtures/places-map.js';

describeLayerLifecycle({ tag: 'hive-fence-layer', marks: 'g.badge', layerId: ':fence-fill' });

const PARK = '107.25,31.25,107.37,31.35';

async function fences(options: Parameters<typeof placesMap>[1] = {}): Promise<HiveMap> {
  const map = await placesMap([document.createElement('hive-fence-layer')], {
    ...options,
    attributes: { bounds: PARK, ...options.attributes },
  });
  await until('the fences have their states', () =>
    overlayMarks(map, 'g.badge').some(({ dataset }) => dataset['status'] === 'stop'),
  );
  return map;
}

const badge = (map: HiveMap, name: string): SVGGElement =>
  overlayMarks(map, 'g.badge').find((mark) => mark.getAttribute('aria-label')?.startsWith(name))!;

/** `undefined` while there is no such badge. */
const statusOf = (map: HiveMap, name: string): string | undefined =>
  overlayMarks(map, 'g.badge').find((mark) => mark.getAttribute('aria-label')?.startsWith(name))?.dataset[
    'status'
  ];

/** Alarms of the running hour, as a feed sends them. */
async function push(map: HiveMap, fence: string, count: number, minute: number): Promise<void> {
  const at = `2026-11-20T14:${String(minute).padStart(2, '0')}:00+08:00`;
  const subject = fence === 'F2' ? 'equipment' : 'intrusion';
  const hour = '2026-11-20T14:00:00+08:00';
  await map.apply([
    { resource: 'alarms', op: 'upsert', at, records: [{ fence, hour, subject, count, verified: 1 }] },
  ]);
}

function breaches(map: HiveMap): HiveFenceBreachEvent[] {
  const heard: HiveFenceBreachEvent[] = [];
  map.addEventListener('hive-fence-breach', (event) => heard.push(event));
  return heard;
}

describe('electronic fences on a map', () => {
  afterEach(removeMaps);

  it('say their state by shape, word and count', async () => {
    const map = await fences();
    expect(badge(map, '储罐区禁入').querySelector('text')?.textContent).to.equal('储罐区禁入 27');
    expect(badge(map, '储罐区禁入').dataset['status']).to.equal('stop');
    expect(badge(map, '装置区设备').dataset['status']).to.equal('ok');
    expect(badge(map, '危货车辆通道').dataset['status']).to.equal('warn');
    expect(badge(map, '环保防护带').dataset['status']).to.equal('stale');
    expect(badge(map, '环保防护带').getAttribute('aria-label')).to.contain('未布防');
  });

  it('show what needs attention from afar, and name the rest close up', async () => {
    const map = await fences({ attributes: { bounds: '106.9,30.9,107.9,31.5' } });
    const texts = overlayMarks(map, 'g.badge text').map((text) => text.textContent);
    expect(texts).to.include('27').and.to.include('12');
    expect(texts.some((text) => text.includes('装置区'))).to.equal(false);
  });

  it('tell count, median and verified alarms in the card', async () => {
    const map = await fences();
    moveOver(badge(map, '储罐区禁入').querySelector('.plate')!);
    await until('a card is shown', () => cardText(map).includes('储罐区禁入'));
    expect(cardText(map)).to.include('27').and.to.include('28 日中位').and.to.include('逾期园区');
  });

  it('are selected by a click and by the keyboard', async () => {
    const map = await fences();
    click(badge(map, '装置区设备').querySelector('.plate')!);
    await until('it is selected', () => map.selection === 'fence:F2');
    badge(map, '环保防护带').focus();
    press(badge(map, '环保防护带'), 'Enter');
    await until('the other is selected', () => map.selection === 'fence:F4');
  });

  it('raise a pulse and one event when alarms come in, and no other until it is over', async () => {
    const map = await fences();
    const heard = breaches(map);
    await push(map, 'F2', 40, 5);
    await until('the breach is told', () => heard.length === 1);
    expect(heard[0]).to.include({ fence: 'F2', count: 40, verified: 1, overLimit: false });
    await until('the pulse is drawn', () => overlayMarks(map, 'g.pulse').length === 3);
    await push(map, 'F2', 50, 6);
    await push(map, 'F2', 60, 7);
    await until('the badge follows', () => badge(map, '装置区设备').textContent.includes('60'));
    expect(heard).to.have.length(1);
    await push(map, 'F2', 4, 8);
    await until('it is over', () => statusOf(map, '装置区设备') === 'ok');
    await push(map, 'F2', 40, 9);
    await until('the next one is told', () => heard.length === 2);
  });

  it('tell nothing of what was there when the map was opened, nor of another time', async () => {
    const map = await placesMap([document.createElement('hive-fence-layer')], {
      attributes: { bounds: PARK },
    });
    const heard = breaches(map);
    await until('it is unusual', () => statusOf(map, '储罐区禁入') === 'stop');
    map.asOf = '2026-11-20T12:00:00+08:00';
    await until('it is usual at noon', () => statusOf(map, '储罐区禁入') === 'ok');
    map.asOf = null;
    await until('it is unusual again', () => statusOf(map, '储罐区禁入') === 'stop');
    expect(heard.map(({ fence, hour }) => `${fence} ${hour}`)).to.deep.equal([]);
  });

  it('wait as long as the host asks before they tell', async () => {
    const map = await fences();
    map.querySelector('hive-fence-layer')!.debounceSeconds = 30;
    const heard = breaches(map);
    await push(map, 'F2', 40, 5);
    await until('the badge follows', () => statusOf(map, '装置区设备') === 'stop');
    expect(heard).to.have.length(0);
  });

  it('keep their shapes where they are when alarms come in', async () => {
    const map = await fences();
    const [source] = Object.keys(map.maplibre!.getStyle().sources).filter((id) => id.endsWith(':fences'));
    const data = (): unknown => (map.maplibre!.getStyle().sources[source!] as { data: unknown }).data;
    const before = data();
    await push(map, 'F2', 40, 5);
    await until('the badge follows', () => statusOf(map, '装置区设备') === 'stop');
    expect(data() === before).to.equal(true);
  });

  it('are not there in public scope', async () => {
    const map = await fences();
    map.scope = 'public';
    await until('no fence is shown', () => overlayMarks(map, 'g.badge').length === 0);
    await pause(100);
    const [id] = layerIds(map, ':fence-fill');
    expect(id ? map.maplibre!.queryRenderedFeatures({ layers: [id] }).length : 0).to.equal(0);
  });

  it('are named by hostile strings as by any text', async () => {
    const name = '<svg onload="window.hiveAttacked=1">';
    const map = await fences({ name });
    await until('the name is drawn', () =>
      overlayMarks(map, 'g.badge text').some((text) => text.textContent === `${name} 27`),
    );
    expect(map.shadowRoot!.querySelectorAll('.overlay svg svg')).to.have.length(0);
  });
});
