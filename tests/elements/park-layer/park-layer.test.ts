import { expect } from '@esm-bundle/chai';
import '../../../packages/elements/src/park-layer/hive-park-layer.js';
import type { HiveMap } from '../../../packages/elements/src/map/hive-map.js';
import { describeLayerLifecycle } from '../fixtures/layer-lifecycle.js';
import {
  cardText,
  click,
  layerIds,
  moveOver,
  overlayMarks,
  placesMap,
  removeMaps,
  until,
} from '../fixtures/places-map.js';

describeLayerLifecycle({ tag: 'hive-park-layer', marks: 'g.badge', layerId: ':park-fill' });

async function parks(options: Parameters<typeof placesMap>[1] = {}): Promise<HiveMap> {
  const map = await placesMap([document.createElement('hive-park-layer')], options);
  await until('three badges are shown', () => overlayMarks(map, 'g.badge').length === 3);
  return map;
}

const badge = (map: HiveMap, name: string): SVGGElement =>
  overlayMarks(map, 'g.badge').find((mark) => mark.getAttribute('aria-label')?.startsWith(name))!;

describe('parks on a map', () => {
  afterEach(removeMaps);

  it('say how many letters are overdue, by shape, word and count', async () => {
    const map = await parks();
    expect(badge(map, '逾期园区').dataset['status']).to.equal('stop');
    expect(badge(map, '逾期园区').querySelector('text')?.textContent).to.equal('逾期 2');
    expect(badge(map, '将到期园区').querySelector('text')?.textContent).to.equal('将到期');
    expect(badge(map, '无逾期园区').querySelector('text')?.textContent).to.equal('');
  });

  it('name their liaison unit and their enforcement in the card', async () => {
    const map = await parks();
    moveOver(badge(map, '逾期园区').querySelector('.plate')!);
    await until('a card is shown', () => cardText(map).includes('逾期园区'));
    expect(cardText(map)).to.include('定向联系：甲区司法局').and.to.include('逾期 2');
  });

  it('are selected by a click', async () => {
    const map = await parks();
    click(badge(map, '将到期园区').querySelector('.plate')!);
    await until('it is selected', () => map.selection === 'park:P2');
  });

  it('show enterprises and the centre close up, and enterprises that crowd as their number', async () => {
    const map = await parks();
    await map.fitTo([107.25, 31.25, 107.37, 31.35]);
    await until('the centre is shown', () => overlayMarks(map, 'g.place').length === 1);
    expect(overlayMarks(map, 'g.place')[0]!.getAttribute('aria-label')).to.equal('东岸企地联动综治中心');
    const drawn = (ending: string): readonly Readonly<Record<string, unknown>>[] => {
      const [id] = layerIds(map, ending);
      const found = id ? map.maplibre!.queryRenderedFeatures({ layers: [id] }) : [];
      return found.map(({ properties }) => properties);
    };
    // Closer still, around the two that crowd.
    await map.fitTo([107.305, 31.305, 107.335, 31.322]);
    await until('enterprises are drawn', () => drawn(':enterprise').length > 0);
    expect(drawn(':enterprise-cluster').map((one) => [one['park'], one['point_count']])).to.deep.equal([
      ['P1', 2],
    ]);
  });

  it('draw a line from each unit to the enterprises that it looks after, once selected', async () => {
    const map = await parks();
    expect(overlayMarks(map, '.links path')).to.have.length(0);
    map.selection = 'park:P1';
    await map.fitTo([107.2, 31.2, 107.42, 31.4]);
    await until('lines are drawn', () => overlayMarks(map, '.links path').length === 2);
    const ends = overlayMarks(map, '.links path').map(
      (path) => (path.getAttribute('d') ?? '').split('M').length - 1,
    );
    expect(ends).to.deep.equal([1, 3]);
    const named = overlayMarks(map, 'g.place').map((mark) => mark.getAttribute('aria-label'));
    expect(named).to.include('甲区法院 · 3 家');
  });

  it('are named by hostile strings as by any text', async () => {
    const name = '<svg onload="window.hiveAttacked=1">';
    const map = await parks({ name });
    await until('the name is drawn', () =>
      overlayMarks(map, 'text.label').some((text) => text.textContent === name),
    );
    expect(map.shadowRoot!.querySelectorAll('.overlay svg svg')).to.have.length(0);
  });
});
