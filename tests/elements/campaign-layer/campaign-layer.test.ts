import { expect } from '@esm-bundle/chai';
import '../../../packages/elements/src/campaign-layer/hive-campaign-layer.js';
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

describeLayerLifecycle({ tag: 'hive-campaign-layer', marks: 'g.badge', layerId: ':area' });

async function areas(options: Parameters<typeof placesMap>[1] = {}, count = 4): Promise<HiveMap> {
  const map = await placesMap([document.createElement('hive-campaign-layer')], options);
  await until('badges are shown', () => overlayMarks(map, 'g.badge').length === count);
  return map;
}

const badge = (map: HiveMap, name: string): SVGGElement =>
  overlayMarks(map, 'g.badge').find((mark) => mark.getAttribute('aria-label')?.startsWith(name))!;

describe('clean-up areas on a map', () => {
  afterEach(removeMaps);

  it('say how late they are, where along the river, who answers for it and whether it helped', async () => {
    const map = await areas();
    const late = badge(map, '样河禁采河段');
    expect(late.dataset['status']).to.equal('stop');
    expect(late.querySelector('text')?.textContent).to.contain('逾期 7 天');
    moveOver(late.querySelector('.plate')!);
    await until('a card is shown', () => cardText(map).includes('样河禁采河段'));
    expect(cardText(map))
      .to.include('禁采 · 样河 4.8–17.2 km')
      .and.to.include('甲区司法局')
      .and.to.include('20 → 8')
      .and.to.include('逾期 7 天');
    expect(badge(map, '样河可采河段').dataset['status']).to.equal('warn');
    expect(badge(map, '无河之段').dataset['status']).to.equal('unknown');
    expect(badge(map, '无河之段').getAttribute('aria-label')).to.include('沿线无河流数据');
    expect(badge(map, '集贸市场').dataset['status']).to.equal('ok');
  });

  it('are selected by a click and by keyboard', async () => {
    const map = await areas();
    click(badge(map, '样河可采河段').querySelector('.plate')!);
    await until('it is selected', () => map.selection === 'campaign-area:A2');
    press(badge(map, '集贸市场'), 'Enter');
    await until('the other is selected', () => map.selection === 'campaign-area:A4');
  });

  it('are river reaches only in public scope, without counts', async () => {
    const map = await areas({ attributes: { scope: 'public' } }, 3);
    moveOver(badge(map, '样河禁采河段').querySelector('.plate')!);
    await until('a card is shown', () => cardText(map).includes('样河禁采河段'));
    expect(cardText(map)).not.to.include('→');
  });

  it('are named by hostile strings as by any text', async () => {
    const name = '<img src=x onerror="window.hiveAttacked=1">';
    const map = await areas({ name });
    expect(badge(map, name).querySelector('text')?.textContent).to.contain('逾期 7 天');
    expect(map.shadowRoot!.querySelectorAll('img')).to.have.length(0);
  });
});
