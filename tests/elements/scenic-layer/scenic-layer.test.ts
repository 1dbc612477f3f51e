import { expect } from '@esm-bundle/chai';
import '../../../packages/elements/src/scenic-layer/hive-scenic-layer.js';
import type { HiveMap } from '../../../packages/elements/src/map/hive-map.js';
import { describeLayerLifecycle } from '../fixtures/layer-lifecycle.js';
import {
  cardText,
  click,
  moveOver,
  overlayMarks,
  placesMap,
  press,
  removeMaps,
  until,
} from '../fixtures/places-map.js';

describeLayerLifecycle({ tag: 'hive-scenic-layer', marks: 'g.ring', layerId: ':area-fill' });

async function scenic(options: Parameters<typeof placesMap>[1] = {}): Promise<HiveMap> {
  const map = await placesMap([document.createElement('hive-scenic-layer')], options);
  await until('four rings are shown', () => overlayMarks(map, 'g.ring').length === 4);
  return map;
}

const ring = (map: HiveMap, name: string): SVGGElement =>
  overlayMarks(map, 'g.ring').find((mark) => mark.getAttribute('aria-label')?.startsWith(name))!;
const texts = (map: HiveMap, selector: string): string[] =>
  overlayMarks(map, selector)
    .map((text) => text.textContent)
    .filter((text) => text !== '');

describe('scenic areas on a map', () => {
  afterEach(removeMaps);

  it('warn at exactly 80 % and stop at exactly 100 % of their capacity', async () => {
    const map = await scenic();
    expect(ring(map, '八分满景区').dataset['status']).to.equal('warn');
    expect(ring(map, '八分满景区').getAttribute('aria-label')).to.include('80 %').and.to.include('预警');
    expect(ring(map, '满员景区').dataset['status']).to.equal('stop');
    expect(ring(map, '满员景区').getAttribute('aria-label')).to.include('停止入园');
    expect(ring(map, '清静景区').dataset['status']).to.equal('ok');
    expect(ring(map, '未计数景区').dataset['status']).to.equal('unknown');
  });

  it('are selected by a click, and then show their stations by distance', async () => {
    const map = await scenic();
    let id = '';
    map.addEventListener('hive-select', (event) => (id = (event as unknown as { id: string }).id));
    click(ring(map, '八分满景区').querySelector('.plate')!);
    await until('one is selected', () => id === 'S1');
    await map.fitTo([107.02, 31.12, 107.18, 31.28]);
    await until('its places are shown', () => overlayMarks(map, 'g.place').length === 4);
    expect(texts(map, 'g.place text').sort()).to.deep.equal(['司', '庭', '检', '警'].sort());
    expect(texts(map, 'g.distances text').every((text) => /^[\d,]+ m$/.test(text))).to.equal(true);
    expect(texts(map, 'g.distances text')).to.have.length(3);
    expect(texts(map, '.figure')).to.include('80%');
    expect(texts(map, '.word')).to.include('预警');
  });

  it('are selected by Enter too, and keep the focus', async () => {
    const map = await scenic();
    const start = ring(map, '满员景区');
    start.focus();
    press(start, 'Enter');
    await until('it is selected', () => map.selection === 'scenic:S2');
    expect(map.shadowRoot!.activeElement === start).to.equal(true);
  });

  it('show a card while pointed at', async () => {
    const map = await scenic();
    moveOver(ring(map, '满员景区').querySelector('.plate')!);
    await until('a card is shown', () => cardText(map).includes('满员景区'));
    expect(cardText(map)).to.include('5,000').and.to.include('停止入园');
  });

  it('say what they overlap', async () => {
    const map = await scenic();
    moveOver(ring(map, '八分满景区').querySelector('.plate')!);
    await until('a card is shown', () => cardText(map).includes('与保护区重叠'));
  });

  it('show how far police stations reach, by the host’s isochrones where it has them, and what is beyond', async () => {
    const map = await scenic({ attributes: { selection: 'scenic:S1' } });
    const layer = map.querySelector('hive-scenic-layer')!;
    const asked: string[] = [];
    const hasGap = (): boolean =>
      (map.maplibre?.getLayersOrder() ?? []).some((id) => id.endsWith(':cover-gap'));
    expect(hasGap()).to.equal(false);
    layer.coverMeters = 1_500;
    await until('the gap is on the map', hasGap);
    moveOver(ring(map, '八分满景区').querySelector('.plate')!);
    await until('the card says what is beyond reach', () => cardText(map).includes('警力未覆盖'));
    layer.coverMeters = 100_000;
    await until('all is reached', () => cardText(map).includes('全覆盖'));
    layer.isochrone = ({ id, point: [x, y] }) => {
      asked.push(id);
      return {
        type: 'Polygon',
        coordinates: [
          [
            [x, y],
            [x + 0.001, y],
            [x, y + 0.001],
            [x, y],
          ],
        ],
      };
    };
    await until('the host’s word counts', () => asked.length > 0 && cardText(map).includes('km²'));
    expect(new Set(asked).size).to.equal(asked.length);
  });

  it('tell distances by road where the host gives a router, and in a straight line where it fails', async () => {
    const map = await scenic({ attributes: { selection: 'scenic:S1' } });
    await map.fitTo([107.02, 31.12, 107.18, 31.28]);
    map.router = (_from, to) => Promise.resolve(to.map((_, at) => (at === 0 ? null : 7_000 + at)));
    await until('a distance by road is shown', () =>
      texts(map, 'g.distances text').some((text) => /^↝ 7,00\d m$/.test(text)),
    );
    map.router = () => Promise.reject(new Error('no route'));
    await until('straight lines are back', () => {
      const shown = texts(map, 'g.distances text');
      return shown.length > 0 && shown.every((text) => !text.startsWith('↝'));
    });
  });

  it('are named by hostile strings as by any text', async () => {
    const name = '"><script>window.hiveAttacked=1</script>';
    const map = await scenic({ name });
    await until('the name is drawn', () => texts(map, 'text.label').includes(name));
    expect(map.shadowRoot!.querySelector('.overlay script')).to.equal(null);
  });

  it('speak English', async () => {
    const map = await scenic({ attributes: { locale: 'en', selection: 'scenic:S1' } });
    await until('words are drawn', () => texts(map, '.word').includes('Near capacity'));
  });
});
